import type { LaneId, NoteId, PhaseId } from '../base/index.ts';
import type { NoteKind, Place } from '../board/index.ts';
import type { BoardLayout, NoteBox } from './boardLayout.ts';
import { NOTE_MIN_HEIGHT } from './dimensions.ts';
import { rowsOf } from './noteRows.ts';

/** One move of the command `moveNotes`. */
export interface NoteMove extends Omit<Place, 'z'> {
  readonly note: NoteId;
}

/**
 * The moves that lay the notes of one kind in a cell in neat rows, in the order in which they are read now. Notes of one cluster
 * stand together, in rows of their own.
 * @returns only notes that change their place, from back to front; empty where all is tidy or the cell is not visible
 */
export function tidyCell(layout: BoardLayout, lane: LaneId, phase: PhaseId, kind: NoteKind): readonly NoteMove[] {
  const column = layout.columns.find((box) => box.phase.id === phase);
  if (!column) return [];
  const boxes = layout.notesInOrder.filter((box) => box.lane === lane && box.phase === phase && box.note.kind === kind);
  const blocks = blocksOf(inReadingOrder(boxes));
  const places = rowsOf(
    blocks.map((block) => block.map(({ rect }) => rect.height)),
    column,
  );
  return blocks.flat().flatMap((box, index) => {
    const place = places[index];
    const { x, y } = box.note.place;
    return place === undefined || (place.x === x && place.y === y) ? [] : [{ note: box.id, lane, phase, ...place }];
  });
}

/** Row by row, and within a row from the left. A row is what begins less than half a note below its first. */
function inReadingOrder(boxes: readonly NoteBox[]): readonly NoteBox[] {
  const rows: NoteBox[][] = [];
  for (const box of boxes.toSorted((a, b) => a.rect.y - b.rect.y || a.rect.x - b.rect.x || (a.id < b.id ? -1 : 1))) {
    const row = rows.at(-1);
    const [first] = row ?? [];
    if (row && first && box.rect.y < first.rect.y + NOTE_MIN_HEIGHT / 2) row.push(box);
    else rows.push([box]);
  }
  return rows.flatMap((row) => row.toSorted((a, b) => a.rect.x - b.rect.x || a.rect.y - b.rect.y || (a.id < b.id ? -1 : 1)));
}

/** Runs of single notes, and each cluster as one block at the place of its first note. */
function blocksOf(boxes: readonly NoteBox[]): readonly (readonly NoteBox[])[] {
  const blocks: NoteBox[][] = [];
  const ofCluster = new Map<string, NoteBox[]>();
  let singles: NoteBox[] | null = null;
  for (const box of boxes) {
    const { cluster } = box.note;
    const block = cluster === null ? singles : ofCluster.get(cluster);
    if (block) {
      block.push(box);
      continue;
    }
    const fresh = [box];
    blocks.push(fresh);
    singles = cluster === null ? fresh : null;
    if (cluster !== null) ofCluster.set(cluster, fresh);
  }
  return blocks;
}
