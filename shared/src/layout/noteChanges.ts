import type { NoteId } from '../base/index.ts';
import type { Note } from '../board/index.ts';

/** What happened to the notes between two snapshots. */
export interface NoteChanges {
  /** New notes, and changed ones as they are now. */
  readonly entered: readonly Note[];
  /** Removed notes, and changed ones as they were. */
  readonly left: ReadonlySet<NoteId>;
}

/** Compares by identity, which the structural sharing of snapshots allows. */
export function noteChanges(before: ReadonlyMap<NoteId, Note>, after: ReadonlyMap<NoteId, Note>): NoteChanges {
  const entered: Note[] = [];
  const left = new Set<NoteId>();
  if (before === after) return { entered, left };
  let sameCount = 0;
  for (const note of after.values()) {
    const was = before.get(note.id);
    if (was === note) {
      sameCount++;
      continue;
    }
    entered.push(note);
    if (was) left.add(note.id);
  }
  if (sameCount + left.size < before.size) for (const id of before.keys()) if (!after.has(id)) left.add(id);
  return { entered, left };
}
