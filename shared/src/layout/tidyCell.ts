import type { LaneId, NoteId, PhaseId } from '../base/index.ts';
import type { NoteKind, Place } from '../board/index.ts';
import type { BoardLayout, NoteBox } from './boardLayout.ts';
import { rowsOf } from './noteRows.ts';
import { inReadingOrder } from './readingOrder.ts';

/** One move of the command `moveNotes`. */
export interface NoteMove extends Omit<Place, 'z'> {
  readonly note: NoteId;
}

/**
 * The moves that lay the notes of one kind in a cell neatly, without gaps, in the order in which they are read now. Notes of one
 * cluster stand together, in rows of their own.
 * @returns only notes that change their place, from back to front; empty where all is tidy or the cell is not visible
 */
export function tidyCell(layout: BoardLayout, lane: LaneId, phase: PhaseId, kind: NoteKind): readonly NoteMove[] {
  const column = layout.columns.find((box) => box.phase.id === phase);
  if (!column) return [];
  const blocks = blocksOf(boxesAsRead(layout, lane, phase, kind));
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

/** The notes of one kind in a cell, in the order in which they are read. */
export function boxesAsRead(layout: BoardLayout, lane: LaneId, phase: PhaseId, kind: NoteKind): readonly NoteBox[] {
  const boxes = layout.notesInOrder.filter((box) => box.lane === lane && box.phase === phase && box.note.kind === kind);
  return inReadingOrder(boxes.map(({ note }) => note)).flatMap(({ id }) => layout.notes.get(id) ?? []);
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
