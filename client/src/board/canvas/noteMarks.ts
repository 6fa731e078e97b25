import type { NoteId } from '@samenreis/shared/base';
import type { BoardSnapshot } from '@samenreis/shared/board';
import { countMarks, type NoteMarks } from '@samenreis/shared/layout';

type Said = Pick<BoardSnapshot, 'comments' | 'reactions' | 'votes'>;

/** Counts comments, reactions and dots by note, and says which notes count differently now. */
export interface NoteMarkCounter {
  current(): ReadonlyMap<NoteId, NoteMarks>;
  /** @returns the notes whose marks changed since the update before */
  update(snapshot: Said): readonly NoteId[];
}

export function createNoteMarks(first: BoardSnapshot): NoteMarkCounter {
  let source: Said = first;
  let marks = countMarks(first);
  return {
    current: () => marks,
    update(snapshot) {
      const { comments, reactions, votes } = source;
      if (snapshot.comments === comments && snapshot.reactions === reactions && snapshot.votes === votes) return [];
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
    a.votes === b.votes &&
    a.reactions.length === b.reactions.length &&
    a.reactions.every(({ kind, count }, index) => b.reactions[index]?.kind === kind && b.reactions[index]?.count === count)
  );
}
