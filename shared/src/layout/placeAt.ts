import type { NoteKind, Place } from '../board/index.ts';
import type { BoardLayout, ColumnBox, LaneBox } from './boardLayout.ts';
import { CELL_PADDING_X, CELL_PADDING_Y, NOTE_GAP, NOTE_MIN_HEIGHT, NOTE_WIDTH } from './dimensions.ts';
import { bandOf, restingX } from './noteBoxes.ts';
import { clamp, type Point } from './rect.ts';

/**
 * Where a note of this kind sticks when its left top is dropped at a point: in the cell nearest to it, within the column, in
 * the band of its kind. For a note at rest this gives back its own place.
 * @returns null when no lane or no phase is visible
 */
export function placeAt(layout: BoardLayout, leftTop: Point, kind: NoteKind): Omit<Place, 'z'> | null {
  // The middle of the smallest note decides the cell: that is where people see the note.
  const middle = { x: leftTop.x + NOTE_WIDTH / 2, y: leftTop.y };
  const column = nearest(layout.columns, (box) => outside(middle.x, box.x, box.x + box.width));
  const lane = nearest(layout.lanes, (box) => outside(middle.y, box.rect.y, box.rect.y + box.rect.height));
  if (!column || !lane) return null;
  return {
    lane: lane.lane.id,
    phase: column.phase.id,
    x: restingX(leftTop.x - column.x, column),
    y: yInBand(lane, leftTop.y, kind),
  };
}

/** Where notes beside each other begin, from the column's left edge; at least one. */
export function slotsAcross(column: Pick<ColumnBox, 'width'>): readonly number[] {
  const count = Math.max(1, Math.floor((column.width - 2 * CELL_PADDING_X + NOTE_GAP) / (NOTE_WIDTH + NOTE_GAP)));
  return Array.from({ length: count }, (_, i) => restingX(CELL_PADDING_X + i * (NOTE_WIDTH + NOTE_GAP), column));
}

/** Inside its own band a note stays where it was dropped, and the band grows if need be; from elsewhere it goes to the nearer end. */
function yInBand(lane: LaneBox, top: number, kind: NoteKind): number {
  const { y, height } = bandOf(lane, kind).notes;
  const isInside = top >= y && top < y + height;
  const lowest = isInside ? height : Math.max(0, height - NOTE_MIN_HEIGHT - CELL_PADDING_Y);
  return Math.round(clamp(top - y, 0, lowest));
}

function outside(value: number, low: number, high: number): number {
  return Math.max(low - value, value - high, 0);
}

/** The first of the items that are nearest. */
function nearest<T extends ColumnBox | LaneBox>(items: readonly T[], distanceTo: (item: T) => number): T | undefined {
  let best: T | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const item of items) {
    const distance = distanceTo(item);
    if (distance < least) [best, least] = [item, distance];
  }
  return best;
}
