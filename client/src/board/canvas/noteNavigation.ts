import type { BoardLayout, NoteBox } from '@samenreis/shared/layout';
import type { Direction } from '../gestures/keyIntent.ts';
import type { Point } from './camera.ts';

export const DIRECTIONS: Readonly<Record<Direction, Point>> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
};

/** Sideways distance weighs this much more: an arrow stays in its row or column while there is a note in it. */
const ACROSS_WEIGHT = 3;

/** The note one comes to from `from` by an arrow, or null at the end of the board. */
export function nextNote(layout: BoardLayout, from: NoteBox, direction: Direction): NoteBox | null {
  const { x: dx, y: dy } = DIRECTIONS[direction];
  const start = middleOf(from);
  let best: NoteBox | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const box of layout.notesInOrder) {
    const { x, y } = middleOf(box);
    const along = (x - start.x) * dx + (y - start.y) * dy;
    if (box.id === from.id || along < 1) continue;
    const across = Math.abs((x - start.x) * dy) + Math.abs((y - start.y) * dx);
    const distance = along + across * ACROSS_WEIGHT;
    if (distance < least) [best, least] = [box, distance];
  }
  return best;
}

/** Lane by lane, phase by phase, then from top left to bottom right: the order in which the board is told. */
export function inReadingOrder(layout: BoardLayout): readonly NoteBox[] {
  const lane = new Map(layout.lanes.map((box, i) => [box.lane.id, i]));
  const column = new Map(layout.columns.map((box, i) => [box.phase.id, i]));
  return layout.notesInOrder.toSorted(
    (a, b) =>
      (lane.get(a.lane) ?? 0) - (lane.get(b.lane) ?? 0) ||
      (column.get(a.phase) ?? 0) - (column.get(b.phase) ?? 0) ||
      a.rect.y - b.rect.y ||
      a.rect.x - b.rect.x,
  );
}

function middleOf({ rect }: NoteBox): Point {
  return { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
}
