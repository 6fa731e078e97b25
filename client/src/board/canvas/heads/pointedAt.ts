import type { PhaseId } from '@samenreis/shared/base';
import { type BoardLayout, type PointingNote, pointingNotes } from '@samenreis/shared/layout';

/** Per phase the notes on the board that point to it from another, in the order in which they are painted. */
export function pointedAt({ columns, notesInOrder }: BoardLayout): ReadonlyMap<PhaseId, readonly PointingNote[]> {
  const notes = notesInOrder.map(({ id, phase, note: { text, linkTo } }) => ({ id, phase, text, linkTo }));
  return pointingNotes(notes, new Map(columns.map(({ phase, ordinal }) => [phase.id, ordinal])));
}
