import { isShardedMap, type NoteId } from '../base/index.ts';
import type { Note } from '../board/index.ts';

/** What happened to the notes between two snapshots. */
export interface NoteChanges {
  /** New notes, and changed ones as they are now. */
  readonly entered: readonly Note[];
  /** Removed notes, and changed ones as they were. */
  readonly left: ReadonlySet<NoteId>;
}

/** Compares by identity, which the structural sharing of snapshots allows; of maps in shards, only the shards that differ. */
export function noteChanges(before: ReadonlyMap<NoteId, Note>, after: ReadonlyMap<NoteId, Note>): NoteChanges {
  if (before === after) return { entered: [], left: new Set() };
  if (!isShardedMap(before) || !isShardedMap(after)) return changesBetween(before, after);
  const changes = after.shards.flatMap((shard, index) => {
    const was = before.shards[index];
    return was === undefined || was === shard ? [] : [changesBetween(was, shard)];
  });
  return { entered: changes.flatMap((change) => change.entered), left: new Set(changes.flatMap((change) => [...change.left])) };
}

/** Both maps are walked side by side, as a changed copy keeps the order of its keys: 10,000 look-ups would cost ten times as much. */
function changesBetween(before: ReadonlyMap<NoteId, Note>, after: ReadonlyMap<NoteId, Note>): NoteChanges {
  const entered: Note[] = [];
  const left = new Set<NoteId>();
  const rest = before.values();
  let was = rest.next().value;
  for (const note of after.values()) {
    while (was !== undefined && was !== note && !after.has(was.id)) {
      left.add(was.id);
      was = rest.next().value;
    }
    if (was === note) {
      was = rest.next().value;
      continue;
    }
    if (was?.id === note.id) {
      left.add(note.id);
      was = rest.next().value;
    } else if (before.has(note.id)) return changesInAnyOrder(before, after);
    entered.push(note);
  }
  for (; was !== undefined; was = rest.next().value) left.add(was.id);
  return { entered, left };
}

function changesInAnyOrder(before: ReadonlyMap<NoteId, Note>, after: ReadonlyMap<NoteId, Note>): NoteChanges {
  const entered = [...after.values()].filter((note) => before.get(note.id) !== note);
  const gone = [...before.keys()].filter((id) => !after.has(id));
  return { entered, left: new Set([...entered.flatMap((note) => (before.has(note.id) ? [note.id] : [])), ...gone]) };
}
