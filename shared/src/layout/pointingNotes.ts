import type { NoteId, PhaseId } from '../base/index.ts';

/** A note of another phase that says that it belongs here as well. */
export interface PointingNote {
  readonly id: NoteId;
  readonly text: string;
  /** The number of the phase in which it stands. */
  readonly from: number;
}

/** A note as far as it points: where it stands, and where else it belongs. */
export interface MaybePointing {
  readonly id: NoteId;
  readonly text: string;
  readonly phase: PhaseId;
  readonly linkTo: PhaseId | null;
}

/**
 * Per phase the notes that stand in another one and say that they belong there as well, in the order given.
 * @param ordinals - number of each phase that is shown; others neither point nor are pointed at
 */
export function pointingNotes(
  notes: Iterable<MaybePointing>,
  ordinals: ReadonlyMap<PhaseId, number>,
): ReadonlyMap<PhaseId, readonly PointingNote[]> {
  const pointing = new Map<PhaseId, PointingNote[]>();
  for (const { id, text, phase, linkTo } of notes) {
    const from = ordinals.get(phase);
    if (linkTo === null || linkTo === phase || from === undefined || !ordinals.has(linkTo)) continue;
    const there = pointing.get(linkTo);
    if (there === undefined) pointing.set(linkTo, [{ id, text, from }]);
    else there.push({ id, text, from });
  }
  return pointing;
}
