import type { NoteId } from '../base/index.ts';
import type { BoardSnapshot, Note } from '../board/index.ts';
import type { CurveSource } from './curveSource.ts';
import type { NoteChanges } from './noteChanges.ts';

/** What a layout was made of, by which the next one sees what it need not make anew. */
export interface LayoutSource extends Pick<BoardSnapshot, 'notes' | 'phases' | 'lanes' | 'personas' | 'curves'> {
  readonly drawn: CurveSource;
}

export function sourceOf({ notes, phases, lanes, personas, curves }: BoardSnapshot, drawn: CurveSource): LayoutSource {
  return { notes, phases, lanes, personas, curves, drawn };
}

/** Whether lanes look the same and their curves have the same values, as far as the notes do not decide it. */
export function hasSameGround(before: LayoutSource, now: LayoutSource): boolean {
  return (
    before.drawn === now.drawn &&
    before.phases === now.phases &&
    before.lanes === now.lanes &&
    before.personas === now.personas &&
    before.curves === now.curves
  );
}

/** Whether nobody's feeling in a cell is another: then curves that follow the notes stay as they are, wherever notes went. */
export function hasSameFeelings(
  before: Pick<LayoutSource, 'notes'>,
  now: Pick<LayoutSource, 'notes'>,
  { entered, left }: NoteChanges,
): boolean {
  const feelsAlike = (id: NoteId) => isFeltAlike(before.notes.get(id), now.notes.get(id));
  return entered.every(({ id }) => feelsAlike(id)) && [...left].every(feelsAlike);
}

function isFeltAlike(was: Note | undefined, now: Note | undefined): boolean {
  const value = now?.value ?? null;
  if ((was?.value ?? null) !== value) return false;
  if (value === null) return true;
  return was?.persona === now?.persona && was?.place.lane === now?.place.lane && was?.place.phase === now?.place.phase;
}
