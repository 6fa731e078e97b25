import type { NoteId, PhaseId } from '@samenreis/shared/base';
import type { BoardLayout, NoteBox } from '@samenreis/shared/layout';

/** A note of another phase that says that it belongs here as well. */
export interface PointingNote {
  readonly id: NoteId;
  readonly text: string;
  /** The number of the phase in which it stands. */
  readonly from: number;
}

/** Per phase the notes on the board that point to it from another, in the order in which they are painted. */
export function pointedAt({ columns, notesInOrder }: BoardLayout): ReadonlyMap<PhaseId, readonly PointingNote[]> {
  const ordinals = new Map(columns.map(({ phase, ordinal }) => [phase.id, ordinal]));
  const pointing = new Map<PhaseId, PointingNote[]>();
  for (const { id, phase, note } of notesInOrder) add(pointing, { id, phase, note }, ordinals);
  return pointing;
}

function add(
  pointing: Map<PhaseId, PointingNote[]>,
  { id, phase, note: { linkTo, text } }: Pick<NoteBox, 'id' | 'phase' | 'note'>,
  ordinals: ReadonlyMap<PhaseId, number>,
): void {
  const from = ordinals.get(phase);
  if (linkTo === null || linkTo === phase || from === undefined || !ordinals.has(linkTo)) return;
  const there = pointing.get(linkTo);
  if (there === undefined) pointing.set(linkTo, [{ id, text, from }]);
  else there.push({ id, text, from });
}
