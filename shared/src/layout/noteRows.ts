import { COORDINATE_MAX } from '../board/index.ts';
import { CELL_PADDING_Y, NOTE_GAP } from './dimensions.ts';
import { slotsAcross } from './placeAt.ts';
import { ROW_TOLERANCE } from './readingOrder.ts';
import type { Point } from './rect.ts';

/**
 * Places for notes beside and below each other, as many across as the column holds. A note comes right below what is above it, as
 * far as the notes are still read in the order given. Each block begins below the one before.
 * @param blocks - heights of the notes, in the order in which they are laid
 * @param top - where the first row begins, from the top of the band's notes area
 * @returns one place a note, in the same order
 */
export function rowsOf(
  blocks: readonly (readonly number[])[],
  column: { readonly width: number },
  top: number = CELL_PADDING_Y,
): readonly Point[] {
  const slots = slotsAcross(column);
  const places: Point[] = [];
  let y = top;
  for (const block of blocks) {
    const laid = layBlock(block, slots, y);
    places.push(...laid.places);
    y = laid.bottom;
  }
  return places;
}

function layBlock(heights: readonly number[], slots: readonly number[], top: number) {
  const bottoms = slots.map(() => top);
  const places: Point[] = [];
  let row = { top, x: Number.NEGATIVE_INFINITY };
  for (const height of heights) {
    const next = nextPlace(slots, bottoms, row);
    row = { top: next.y - row.top < ROW_TOLERANCE ? row.top : next.y, x: next.x };
    bottoms[next.slot] = next.y + height + NOTE_GAP;
    places.push({ x: next.x, y: Math.min(next.y, COORDINATE_MAX) });
  }
  return { places, bottom: Math.max(...bottoms) };
}

interface Row {
  readonly top: number;
  /** Of the note laid last in it. */
  readonly x: number;
}

/** The highest place there is, the leftmost of those in one row; never one that would be read before the note laid last. */
function nextPlace(slots: readonly number[], bottoms: readonly number[], row: Row) {
  const candidates = slots.map((x, slot) => {
    const y = Math.max(bottoms[slot] ?? row.top, row.top);
    const isReadBefore = x <= row.x && y - row.top < ROW_TOLERANCE;
    return { slot, x, y: isReadBefore ? row.top + ROW_TOLERANCE : y };
  });
  const highest = Math.min(...candidates.map(({ y }) => y));
  const rowTop = highest - row.top < ROW_TOLERANCE ? row.top : highest;
  const next = candidates.find(({ y }) => y - rowTop < ROW_TOLERANCE);
  if (next === undefined) throw new Error('A column holds one note at least.');
  return next;
}
