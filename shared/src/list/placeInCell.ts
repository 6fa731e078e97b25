import type { LaneId, NoteId, PhaseId } from '../base/index.ts';
import type { BoardCommand, BoardSnapshot, Note, NoteKind } from '../board/index.ts';
import { CELL_PADDING_X, CELL_PADDING_Y, NOTE_GAP, NOTE_MIN_HEIGHT, NOTE_WIDTH } from '../layout/dimensions.ts';
import { restingX, restingY } from '../layout/noteBoxes.ts';
import { noteHeight, setNoteText } from '../layout/noteText.ts';
import { slotsAcross } from '../layout/placeAt.ts';
import { overlaps, type Point, type Rect } from '../layout/rect.ts';
import { inReadingOrder, rowsOf } from './readingOrder.ts';

/** Where a note comes among the notes of its kind in a cell. */
export type CellPosition = 'first' | 'last' | { readonly after: NoteId };

type Moves = Extract<BoardCommand, { readonly type: 'moveNotes' }>['moves'];

interface Cell {
  readonly lane: LaneId;
  readonly phase: PhaseId;
}

/**
 * The place of a new note after all others of its kind in a cell: beside the last one where there is room, else below.
 * @returns null when there is no such phase
 */
export function placeAtEnd(snapshot: BoardSnapshot, { lane, phase }: Cell, kind: NoteKind): Point | null {
  const column = snapshot.phases.find(({ id }) => id === phase);
  return column === undefined ? null : endOf(notesIn(snapshot, { lane, phase }, kind), column);
}

/**
 * The moves that bring a note to a position in a cell. At the end nothing else moves; elsewhere the cell is tidied in the new
 * order, and only notes that come to stand elsewhere are among the moves.
 * @returns none when there is no such phase, or no such note to come after
 */
export function movesInto(snapshot: BoardSnapshot, note: Note, cell: Cell, position: CellPosition): Moves {
  const column = snapshot.phases.find(({ id }) => id === cell.phase);
  if (column === undefined) return [];
  const others = notesIn(snapshot, cell, note.kind).filter(({ id }) => id !== note.id);
  if (position === 'last') return [{ note: note.id, ...cell, ...endOf(others, column) }];
  const ordered = inReadingOrder(others);
  const at = position === 'first' ? 0 : ordered.findIndex(({ id }) => id === position.after) + 1;
  if (at === 0 && position !== 'first') return [];
  return arranged(ordered.toSpliced(at, 0, note), column)
    .filter(({ item, x, y }) => item.id === note.id || x !== restingX(item.place.x, column) || y !== restingY(item))
    .map(({ item, x, y }) => ({ note: item.id, ...cell, x, y }));
}

function notesIn(snapshot: BoardSnapshot, { lane, phase }: Cell, kind: NoteKind): readonly Note[] {
  return [...snapshot.notes.values()].filter(
    (note) => note.kind === kind && note.place.phase === phase && note.place.lane === lane,
  );
}

interface Column {
  readonly width: number;
}

function endOf(notes: readonly Note[], column: Column): Point {
  const lastRow = rowsOf(notes).at(-1);
  const [leftmost = CELL_PADDING_X] = slotsAcross(column);
  if (lastRow === undefined) return { x: leftmost, y: CELL_PADDING_Y };
  const rects = notes.map((note) => rectOf(note, column));
  const y = Math.min(...lastRow.map(restingY));
  const right = Math.max(...lastRow.map((note) => restingX(note.place.x, column)));
  const beside = slotsAcross(column).find(
    (x) => x > right && !rects.some((rect) => overlaps(rect, { x, y, width: NOTE_WIDTH, height: NOTE_MIN_HEIGHT })),
  );
  if (beside !== undefined) return { x: beside, y };
  return { x: leftmost, y: Math.max(...rects.map((rect) => rect.y + rect.height)) + NOTE_GAP };
}

function rectOf(note: Note, column: Column): Rect {
  return { x: restingX(note.place.x, column), y: restingY(note), width: NOTE_WIDTH, height: heightOf(note) };
}

function heightOf(note: Note): number {
  return noteHeight(setNoteText(note.text));
}

/** Notes in rows as wide as the column, each row as high as its highest note. */
function arranged(notes: readonly Note[], column: Column): readonly (Point & { readonly item: Note })[] {
  const slots = slotsAcross(column);
  const placed: (Point & { readonly item: Note })[] = [];
  let y = CELL_PADDING_Y;
  for (let start = 0; start < notes.length; start += slots.length) {
    const row = notes.slice(start, start + slots.length);
    const top = y;
    placed.push(...row.map((item, index) => ({ item, x: slots[index] ?? 0, y: top })));
    y += Math.max(...row.map(heightOf)) + NOTE_GAP;
  }
  return placed;
}
