import type { LaneId, NoteId, PhaseId } from '../base/index.ts';
import { type BoardCommand, type BoardSnapshot, NOTE_KINDS, type Note, type NoteKind } from '../board/index.ts';
import { CELL_PADDING_X, CELL_PADDING_Y, NOTE_GAP, NOTE_MIN_HEIGHT, NOTE_WIDTH } from '../layout/dimensions.ts';
import { restingX, restingY } from '../layout/noteBoxes.ts';
import { rowsOf } from '../layout/noteRows.ts';
import { noteHeight, setNoteText } from '../layout/noteText.ts';
import { slotsAcross } from '../layout/placeAt.ts';
import { inReadingOrder, readingRows } from '../layout/readingOrder.ts';
import { overlaps, type Point, type Rect } from '../layout/rect.ts';

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
 * Places for several new notes of one kind in a cell, in the order given: as one that is stuck, and more of them below all that is
 * there. @returns none when there is no such phase
 */
export function placesAtEnd(
  snapshot: BoardSnapshot,
  { lane, phase }: Cell,
  kind: NoteKind,
  texts: readonly string[],
): readonly Point[] {
  const column = snapshot.phases.find(({ id }) => id === phase);
  if (column === undefined) return [];
  const there = notesIn(snapshot, { lane, phase }, kind);
  return texts.length === 1 ? [endOf(there, column)] : rowsOf([texts.map(heightOf)], column, bottomOf(there, column));
}

/**
 * The moves that bring notes to a position in a cell, those of each kind in their own band and in the order given. At the end nothing
 * else moves, and several begin below all others; elsewhere the cell is tidied in the new order, and only notes that come to stand
 * elsewhere are among the moves.
 * @returns none when there is no such phase, or no such note to come after
 */
export function movesInto(snapshot: BoardSnapshot, notes: readonly Note[], cell: Cell, position: CellPosition): Moves {
  const column = snapshot.phases.find(({ id }) => id === cell.phase);
  if (column === undefined) return [];
  return NOTE_KINDS.flatMap((kind) => {
    const ofKind = notes.filter((note) => note.kind === kind);
    return ofKind.length === 0 ? [] : movesOfKind(snapshot, ofKind, { ...cell, kind, column }, position);
  });
}

interface KindCell extends Cell {
  readonly kind: NoteKind;
  readonly column: Column;
}

function movesOfKind(snapshot: BoardSnapshot, notes: readonly Note[], at: KindCell, position: CellPosition): Moves {
  const { lane, phase, kind, column } = at;
  const coming = new Set(notes.map(({ id }) => id));
  const others = notesIn(snapshot, at, kind).filter(({ id }) => !coming.has(id));
  const moveTo = (note: Note, { x, y }: Point) => ({ note: note.id, lane, phase, x, y });
  if (position === 'last') {
    const [single] = notes;
    if (single !== undefined && notes.length === 1) return [moveTo(single, endOf(others, column))];
    return arranged(notes, column, bottomOf(others, column)).map(({ item, ...spot }) => moveTo(item, spot));
  }
  const ordered = inReadingOrder(others);
  const index = position === 'first' ? 0 : ordered.findIndex(({ id }) => id === position.after) + 1;
  if (index === 0 && position !== 'first') return [];
  return arranged(ordered.toSpliced(index, 0, ...notes), column)
    .filter(({ item, x, y }) => coming.has(item.id) || x !== restingX(item.place.x, column) || y !== restingY(item))
    .map(({ item, ...spot }) => moveTo(item, spot));
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
  const lastRow = readingRows(notes).at(-1);
  const [leftmost = CELL_PADDING_X] = slotsAcross(column);
  if (lastRow === undefined) return { x: leftmost, y: CELL_PADDING_Y };
  const rects = notes.map((note) => rectOf(note, column));
  const y = Math.min(...lastRow.map(restingY));
  const right = Math.max(...lastRow.map((note) => restingX(note.place.x, column)));
  const beside = slotsAcross(column).find(
    (x) => x > right && !rects.some((rect) => overlaps(rect, { x, y, width: NOTE_WIDTH, height: NOTE_MIN_HEIGHT })),
  );
  if (beside !== undefined) return { x: beside, y };
  return { x: leftmost, y: bottomOf(notes, column) };
}

/** Where what comes below all of these begins. */
function bottomOf(notes: readonly Note[], column: Column): number {
  const bottoms = notes.map((note) => rectOf(note, column)).map((rect) => rect.y + rect.height + NOTE_GAP);
  return Math.max(CELL_PADDING_Y, ...bottoms);
}

function rectOf(note: Note, column: Column): Rect {
  return { x: restingX(note.place.x, column), y: restingY(note), width: NOTE_WIDTH, height: heightOf(note.text) };
}

function heightOf(text: string): number {
  return noteHeight(setNoteText(text));
}

/** Notes laid out as wide as the column, from `top` on. */
function arranged(notes: readonly Note[], column: Column, top?: number): readonly (Point & { readonly item: Note })[] {
  const places = rowsOf([notes.map(({ text }) => heightOf(text))], column, top);
  return notes.flatMap((item, index) => {
    const place = places[index];
    return place === undefined ? [] : [{ item, ...place }];
  });
}
