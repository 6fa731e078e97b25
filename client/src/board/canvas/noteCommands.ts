import type { NoteKind, Place } from '@samenreis/shared/board';
import { type BoardLayout, freePlace, hitTest, type LaneBox, NOTE_WIDTH, type NoteBox, placeAt } from '@samenreis/shared/layout';
import type { Direction } from '../gestures/keyIntent.ts';
import { valueOnScale } from '../many/valueOnScale.ts';
import type { BoardCanvasProps, CanvasCommand } from './boardCanvasProps.ts';
import type { Point, Rect } from './camera.ts';
import { DIRECTIONS } from './noteNavigation.ts';

/** How far one press of an arrow moves a note, in board units. */
const NUDGE = 8;
/** A new note hangs from the pointer by the middle of its top. */
const HANG = 24;

type Cell = Pick<Place, 'lane' | 'phase'>;
type AddNote = Extract<CanvasCommand, { readonly type: 'addNote' }>;
type MoveNotes = Extract<CanvasCommand, { readonly type: 'moveNotes' }>;

/**
 * A note where somebody pressed: of the kind in the hand, or of the band that was pressed.
 * @returns null where no note can stick
 */
export function noteAtPoint(
  layout: BoardLayout,
  at: Point,
  kindInHand: NoteKind | null,
  perspective: BoardCanvasProps['me']['perspective'],
): AddNote | null {
  const hit = hitTest(layout, at);
  const kind = kindInHand ?? (hit.kind === 'cell' ? hit.band : hit.kind === 'curvePoint' ? 'emotion' : null);
  if (kind === null) return null;
  const spot = placeAt(layout, { x: at.x - NOTE_WIDTH / 2, y: at.y - HANG }, kind);
  if (spot === null) return null;
  const value = kind === 'emotion' ? valueOnScale(layout, at) : null;
  return { ...newNote(spot, kind, perspective), ...(value === null ? {} : { value }) };
}

/** Whether a note can stick anywhere at all. */
export const hasCell = ({ lanes, columns }: BoardLayout): boolean => lanes.length > 0 && columns.length > 0;

/** A note at the first free place of a cell. */
export function noteInCell(
  layout: BoardLayout,
  { lane, phase }: Cell,
  kind: NoteKind,
  perspective: BoardCanvasProps['me']['perspective'],
): AddNote | null {
  const free = freePlace(layout, lane, phase, kind);
  return free === null ? null : newNote({ lane, phase, ...free }, kind, perspective);
}

/** The lane at the middle of what is in view, or the nearest one, and the first phase that begins in view. */
export function cellInView(layout: BoardLayout, shown: Rect): Cell | null {
  const middle = shown.y + shown.height / 2;
  const away = ({ rect }: LaneBox) => Math.max(rect.y - middle, middle - rect.y - rect.height, 0);
  const lane = layout.lanes.toSorted((a, b) => away(a) - away(b))[0];
  const column =
    layout.columns.find(({ x }) => x >= shown.x) ??
    layout.columns.findLast(({ x, width }) => x + width > shown.x) ??
    layout.columns[0];
  return lane === undefined || column === undefined ? null : { lane: lane.lane.id, phase: column.phase.id };
}

function newNote(spot: Omit<Place, 'z'>, kind: NoteKind, perspective: BoardCanvasProps['me']['perspective']): AddNote {
  return { type: 'addNote', ...spot, kind, perspective, ...(kind === 'emotion' ? { value: 0 } : {}) };
}

/** Notes moved by a key: a little, or to the free place of the neighbouring cell. */
export function movedByKey(
  layout: BoardLayout,
  notes: readonly NoteBox[],
  direction: Direction,
  toCell: boolean,
): MoveNotes | null {
  const moves = notes.flatMap((box) => {
    const spot = toCell ? neighbourSpot(layout, box, direction, notes.length === 1) : nudgedSpot(layout, box, direction);
    return spot === null ? [] : [{ note: box.id, ...spot }];
  });
  return moves.length === 0 ? null : { type: 'moveNotes', moves };
}

function nudgedSpot(layout: BoardLayout, { rect, note }: NoteBox, direction: Direction) {
  const { x, y } = DIRECTIONS[direction];
  return placeAt(layout, { x: rect.x + x * NUDGE, y: rect.y + y * NUDGE }, note.kind);
}

/** One note goes to the first free place; several keep their places in the cell, and so their order. */
function neighbourSpot(layout: BoardLayout, box: NoteBox, direction: Direction, isAlone: boolean) {
  const { x, y } = DIRECTIONS[direction];
  const column = layout.columns.findIndex((candidate) => candidate.phase.id === box.phase) + x;
  const lane = layout.lanes.findIndex((candidate) => candidate.lane.id === box.lane) + y;
  const phaseId = layout.columns[column]?.phase.id;
  const laneId = layout.lanes[lane]?.lane.id;
  if (phaseId === undefined || laneId === undefined) return null;
  const { x: xKept, y: yKept } = box.note.place;
  const free = isAlone ? freePlace(layout, laneId, phaseId, box.note.kind) : { x: xKept, y: yKept };
  return free === null ? null : { lane: laneId, phase: phaseId, ...free };
}
