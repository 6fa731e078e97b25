import type { PhaseId } from '../base/index.ts';
import type { BoardSnapshot } from '../board/index.ts';
import { isVisibleLane } from '../layout/lanes.ts';
import { type PointingNote, pointingNotes } from '../layout/pointingNotes.ts';
import type { LinkedPhases } from './boardList.ts';

/** What points to each phase that is shown, by the order of the phases it stands in. */
export function notesPointing({ notes, lanes }: BoardSnapshot, shown: LinkedPhases): ReadonlyMap<PhaseId, readonly PointingNote[]> {
  const visible = new Set(lanes.filter(isVisibleLane).map(({ id }) => id));
  const linked = [...notes.values()].filter(({ linkTo, place }) => linkTo !== null && visible.has(place.lane));
  const placed = linked.map(({ id, text, linkTo, place }) => ({ id, text, linkTo, phase: place.phase }));
  const pointing = pointingNotes(placed, new Map([...shown].map(([phase, { ordinal }]) => [phase, ordinal])));
  const ordered = (there: readonly PointingNote[]) => there.toSorted((a, b) => a.from - b.from || (a.id < b.id ? -1 : 1));
  return new Map([...pointing].map(([phase, there]) => [phase, ordered(there)]));
}
