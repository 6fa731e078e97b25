import type { LaneId, NoteId } from '../base/index.ts';
import type { Note, NoteKind } from '../board/index.ts';
import type { BoardLayout, NoteBox } from './boardLayout.ts';
import { restingY, type SetNote } from './noteBoxes.ts';

/** How far down the notes of each kind reach in a lane, in board units from their band's notes area; 0 without notes. */
export type NoteReach = Readonly<Record<NoteKind, number>>;

export const NO_REACH: NoteReach = { emotion: 0, moment: 0, tip: 0 };

type Reaches = Map<LaneId, NoteReach>;

/**
 * The reach per lane when some boxes stay, some notes are set anew, and some left. Counted from the layout before, unless the
 * lowest note of a band left it: only then do all boxes have to be looked at. The same map when nothing differs.
 */
export function measureReaches(
  base: BoardLayout | null,
  left: ReadonlySet<NoteId>,
  kept: readonly NoteBox[],
  placed: readonly SetNote[],
): ReadonlyMap<LaneId, NoteReach> {
  const reaches: Reaches = base && !lowestLeft(base, left) ? new Map(base.reaches) : reachesOf(kept);
  for (const { note, height } of placed) stretch(reaches, note, height);
  return base && isSameReach(base.reaches, reaches) ? base.reaches : reaches;
}

function isSameReach(before: ReadonlyMap<LaneId, NoteReach>, now: ReadonlyMap<LaneId, NoteReach>): boolean {
  return before.size === now.size && [...now].every(([lane, reach]) => isEqualReach(before.get(lane), reach));
}

function isEqualReach(before: NoteReach | undefined, now: NoteReach): boolean {
  return before?.emotion === now.emotion && before.moment === now.moment && before.tip === now.tip;
}

function lowestLeft(base: BoardLayout, left: ReadonlySet<NoteId>): boolean {
  for (const id of left) {
    const box = base.notes.get(id);
    if (box && bottomOf(box.note, box.rect.height) >= (base.reaches.get(box.lane) ?? NO_REACH)[box.note.kind]) return true;
  }
  return false;
}

function reachesOf(boxes: readonly NoteBox[]): Reaches {
  const reaches: Reaches = new Map();
  for (const { note, rect } of boxes) stretch(reaches, note, rect.height);
  return reaches;
}

function stretch(reaches: Reaches, note: Note, height: number): void {
  const reach = reaches.get(note.place.lane) ?? NO_REACH;
  const bottom = bottomOf(note, height);
  if (bottom > reach[note.kind]) reaches.set(note.place.lane, { ...reach, [note.kind]: bottom });
}

function bottomOf(note: Note, height: number): number {
  return restingY(note) + height;
}
