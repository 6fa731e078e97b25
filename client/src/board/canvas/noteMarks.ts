import type { NoteId } from '@samenreis/shared/base';
import type { BoardSnapshot } from '@samenreis/shared/board';
import { countMarks, type NoteMarks } from '@samenreis/shared/layout';

/** Counts comments and reactions by note, and says which notes count differently now. */
export interface NoteMarkCounter {
  current(): ReadonlyMap<NoteId, NoteMarks>;
  /** @returns the notes whose marks changed since the update before */
  update(snapshot: Pick<BoardSnapshot, 'comments' | 'reactions'>): readonly NoteId[];
}

export function createNoteMarks(first: BoardSnapshot): NoteMarkCounter {
  let source: Pick<BoardSnapshot, 'comments' | 'reactions'> = first;
  let marks = countMarks(first);
  return {
    current: () => marks,
    update(snapshot) {
      if (snapshot.comments === source.comments && snapshot.reactions === source.reactions) return [];
      const before = marks;
      source = snapshot;
      marks = countMarks(snapshot);
      return [...new Set([...before.keys(), ...marks.keys()])].filter((note) => !isSame(before.get(note), marks.get(note)));
    },
  };
}

function isSame(a: NoteMarks | undefined, b: NoteMarks | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return (
    a.comments === b.comments &&
    a.reactions.length === b.reactions.length &&
    a.reactions.every(({ kind, count }, index) => b.reactions[index]?.kind === kind && b.reactions[index]?.count === count)
  );
}
