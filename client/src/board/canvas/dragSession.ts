import type { NoteId } from '@samenreis/shared/base';
import type { EmotionValue, Place } from '@samenreis/shared/board';
import { type BoardLayout, type NoteBox, placeAt } from '@samenreis/shared/layout';
import type { PresenceDrag } from '@samenreis/shared/protocol';
import type { Point, Rect } from './camera.ts';

/** A spot as the command takes it: the board lays what comes there on top. */
export type Spot = Omit<Place, 'z'>;

export interface DraggedNote {
  readonly id: NoteId;
  readonly box: NoteBox;
  /** Left top in board units, under the pointer. */
  readonly at: Point;
}

/** Notes in my hand, from lift to drop. Points are in board units, so that the view may move meanwhile. */
export interface DragSession {
  readonly notes: ReadonlyMap<NoteId, DraggedNote>;
  readonly origins: readonly Rect[];
  /** Over a scale: what the emotions among them that may change become when they are let go here. */
  readonly felt: Felt | null;
}

export interface Felt {
  readonly notes: ReadonlySet<NoteId>;
  readonly value: EmotionValue;
}

export function liftNotes(layout: BoardLayout, ids: ReadonlySet<NoteId>): DragSession {
  const boxes = [...ids].flatMap((id) => layout.notes.get(id) ?? []);
  return {
    notes: new Map(boxes.map((box) => [box.id, { id: box.id, box, at: { x: box.rect.x, y: box.rect.y } }])),
    origins: boxes.map((box) => box.rect),
    felt: null,
  };
}

/** The same notes carried `by` board units from where they were lifted. */
export function carryNotes(session: DragSession, by: Point): DragSession {
  const notes = [...session.notes.values()].map((note) => ({
    ...note,
    at: { x: note.box.rect.x + by.x, y: note.box.rect.y + by.y },
  }));
  return { ...session, notes: new Map(notes.map((note) => [note.id, note])) };
}

/** Without the notes that are gone from the board; null when none is left in the hand. */
export function withoutNotes(session: DragSession, gone: ReadonlySet<NoteId>): DragSession | null {
  const notes = new Map([...session.notes].filter(([id]) => !gone.has(id)));
  return notes.size === 0 ? null : { ...session, notes, origins: [...notes.values()].map(({ box }) => box.rect) };
}

/** Where each note would stick if it were dropped now. Notes that were deleted meanwhile are left out. */
export function landingOf(session: DragSession, layout: BoardLayout): readonly { readonly note: NoteId; readonly spot: Spot }[] {
  return [...session.notes.values()].flatMap(({ id, at, box }) => {
    const spot = layout.notes.has(id) ? placeAt(layout, at, box.note.kind) : null;
    return spot === null ? [] : [{ note: id, spot }];
  });
}

/** The part of a lane that belongs to one phase and one kind of note. */
export function cellRect(layout: BoardLayout, spot: Pick<Spot, 'lane' | 'phase'>, kind: NoteBox['note']['kind']): Rect | null {
  const column = layout.columns.find((candidate) => candidate.phase.id === spot.phase);
  const lane = layout.lanes.find((candidate) => candidate.lane.id === spot.lane);
  const band = lane?.bands.find((candidate) => candidate.kind === kind);
  if (column === undefined || band === undefined) return null;
  return { x: column.x, y: band.notes.y, width: column.width, height: band.notes.height };
}

/** The cells in which the notes would land, each once. */
export function targetCells(session: DragSession, layout: BoardLayout): readonly Rect[] {
  const cells = new Map<string, Rect>();
  for (const { note, spot } of landingOf(session, layout)) {
    const kind = session.notes.get(note)?.box.note.kind;
    const rect = kind === undefined ? null : cellRect(layout, spot, kind);
    if (rect !== null) cells.set(`${spot.lane}|${spot.phase}|${kind}`, rect);
  }
  return [...cells.values()];
}

/** A presence state holds 2 kB, some 85 bytes a drag and 85 a place; the others of a large selection appear at the drop. */
const PRESENCE_DRAGS_MAX = 10;

/** Notes carried together land together as a rule: the places of the first few show where, within the same 2 kB. */
const PRESENCE_PLACES_MAX = 2;

/** What others are told of the notes in my hand: where they float, and of the first few where they would stick. */
export function presenceDrags(session: DragSession, layout: BoardLayout): readonly PresenceDrag[] {
  const told = [...session.notes.values()].slice(0, PRESENCE_DRAGS_MAX);
  return told.map(({ id, at, box }, index) => {
    const spot = index < PRESENCE_PLACES_MAX ? placeAt(layout, at, box.note.kind) : null;
    const place = spot === null ? null : { ...spot, z: box.note.place.z };
    return { note: id, x: Math.round(at.x), y: Math.round(at.y), place };
  });
}
