import type { LaneId, PhaseId } from '../base/index.ts';
import type { NoteKind, Place } from '../board/index.ts';
import type { BoardLayout, ColumnBox, LaneBox } from './boardLayout.ts';
import { CELL_PADDING_X, CELL_PADDING_Y, NOTE_GAP, NOTE_MIN_HEIGHT, NOTE_WIDTH } from './dimensions.ts';
import { bandOf, restingX } from './noteBoxes.ts';
import { clamp, overlaps, type Point } from './rect.ts';

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

/**
 * The first free place for a new note in a cell: two notes beside each other in a column of the default width, row by row.
 * A full cell grows.
 * @returns null when the lane or the phase is not visible
 */
export function freePlace(layout: BoardLayout, lane: LaneId, phase: PhaseId, kind: NoteKind): Point | null {
  const laneBox = layout.lanes.find((box) => box.lane.id === lane);
  const column = layout.columns.find((box) => box.phase.id === phase);
  if (!laneBox || !column) return null;
  const { y: top } = bandOf(laneBox, kind).notes;
  const taken = layout.notesInOrder.filter((box) => box.lane === lane && box.phase === phase && box.note.kind === kind);
  // Each taken note can stand in the way of at most the slots it touches, so this ends below the lowest.
  for (let row = 0; ; row++) {
    const y = CELL_PADDING_Y + row * (NOTE_MIN_HEIGHT + NOTE_GAP);
    for (const x of slotsAcross(column)) {
      const slot = { x: column.x + x, y: top + y, width: NOTE_WIDTH, height: NOTE_MIN_HEIGHT };
      if (!taken.some((box) => overlaps(box.rect, slot))) return { x, y };
    }
  }
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
