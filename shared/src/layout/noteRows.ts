import { COORDINATE_MAX } from '../board/index.ts';
import type { ColumnBox } from './boardLayout.ts';
import { CELL_PADDING_Y, NOTE_GAP } from './dimensions.ts';
import { slotsAcross } from './placeAt.ts';
import type { Point } from './rect.ts';

/**
 * Places for notes in rows, as many beside each other as the column holds. Each block begins a row of its own.
 * @param blocks - heights of the notes, in the order in which they are laid
 * @param top - where the first row begins, from the top of the band's notes area
 * @returns one place a note, in the same order
 */
export function rowsOf(blocks: readonly (readonly number[])[], column: ColumnBox, top: number = CELL_PADDING_Y): readonly Point[] {
  const slots = slotsAcross(column);
  const places: Point[] = [];
  let y = top;
  for (const block of blocks) {
    for (let from = 0; from < block.length; from += slots.length) {
      const row = block.slice(from, from + slots.length);
      for (const index of row.keys()) places.push({ x: slots[index] ?? 0, y: Math.min(y, COORDINATE_MAX) });
      y += Math.max(...row) + NOTE_GAP;
    }
  }
  return places;
}
