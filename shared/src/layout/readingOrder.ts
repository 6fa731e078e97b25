import type { Note } from '../board/index.ts';
import { NOTE_MIN_HEIGHT } from './dimensions.ts';
import { restingY } from './noteBoxes.ts';

/** Notes that start less than half a note lower than the first of their row are read as one row: hands are not rulers. */
export const ROW_TOLERANCE = NOTE_MIN_HEIGHT / 2;

/** Notes of one cell and kind as rows, each from left to right, from top to bottom. */
export function readingRows(notes: readonly Note[]): readonly (readonly Note[])[] {
  const rows: Note[][] = [];
  let rowTop = Number.NEGATIVE_INFINITY;
  for (const note of notes.toSorted((a, b) => restingY(a) - restingY(b) || byId(a, b))) {
    const top = restingY(note);
    if (top - rowTop < ROW_TOLERANCE) rows.at(-1)?.push(note);
    else {
      rows.push([note]);
      rowTop = top;
    }
  }
  return rows.map((row) => row.sort((a, b) => a.place.x - b.place.x || byId(a, b)));
}

/** Notes of one cell and kind in the order in which somebody who sees them would read them aloud. */
export function inReadingOrder(notes: readonly Note[]): readonly Note[] {
  return notes.length < 2 ? notes : readingRows(notes).flat();
}

function byId(a: Note, b: Note): number {
  return a.id < b.id ? -1 : 1;
}
