import type { PhaseId } from '../base/index.ts';
import type { BoardSnapshot } from '../board/index.ts';
import { isVisibleLane } from '../layout/lanes.ts';
import type { LinkedPhases, PointingNote } from './boardList.ts';

/** Per phase that is shown the notes that stand in another one and say that they belong there as well. */
export function notesPointing({ notes, lanes }: BoardSnapshot, shown: LinkedPhases): ReadonlyMap<PhaseId, readonly PointingNote[]> {
  const visible = new Set(lanes.filter(isVisibleLane).map(({ id }) => id));
  const pointing = new Map<PhaseId, PointingNote[]>();
  for (const { id, text, linkTo, place } of notes.values()) {
    if (linkTo === null || linkTo === place.phase || !visible.has(place.lane)) continue;
    const from = shown.get(place.phase)?.ordinal;
    if (from === undefined || !shown.has(linkTo)) continue;
    const there = pointing.get(linkTo) ?? [];
    there.push({ id, text, from });
    pointing.set(linkTo, there);
  }
  for (const there of pointing.values()) there.sort((a, b) => a.from - b.from || (a.id < b.id ? -1 : 1));
  return pointing;
}
