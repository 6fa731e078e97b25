import type { NoteId } from '../base/index.ts';
import type { Lane, Note, NoteKind } from '../board/index.ts';
import type { BandBox, ColumnBox, LaneBox, NoteBox } from './boardLayout.ts';
import { NOTE_WIDTH } from './dimensions.ts';
import type { NoteReach } from './lanes.ts';
import { type NoteText, noteHeight, setNoteText } from './noteText.ts';
import { clamp, type Rect } from './rect.ts';

/** A visible note with its text set, before the bands are known. */
export interface SetNote {
  readonly note: Note;
  readonly column: ColumnBox;
  readonly text: NoteText;
  readonly height: number;
  readonly before: NoteBox | undefined;
}

/** The text of every note, taken from its box in the previous layout where the words are the same. */
export function setNote(note: Note, column: ColumnBox, before: NoteBox | undefined): SetNote {
  if (before && before.note.text === note.text) return { note, column, text: before, height: before.rect.height, before };
  const text = setNoteText(note.text);
  return { note, column, text, height: noteHeight(text), before };
}

/** How far the notes reach down per lane and kind. */
export function measureReach(notes: readonly SetNote[]): (lane: Lane) => NoteReach {
  const reaches = new Map<string, Record<NoteKind, number>>();
  for (const { note, height } of notes) {
    let reach = reaches.get(note.place.lane);
    if (!reach) {
      reach = { emotion: 0, moment: 0, tip: 0 };
      reaches.set(note.place.lane, reach);
    }
    reach[note.kind] = Math.max(reach[note.kind], restingY(note) + height);
  }
  return (lane) => reaches.get(lane.id) ?? { emotion: 0, moment: 0, tip: 0 };
}

/** The box of a note in its cell: within the column, not above its band. The band is high enough for every note. */
export function boxOf({ note, column, text, height, before }: SetNote, lane: LaneBox): NoteBox {
  const x = column.x + restingX(note.place.x, column);
  const y = bandOf(lane, note.kind).notes.y + restingY(note);
  if (before && before.note === note && before.rect.x === x && before.rect.y === y) return before;
  const rect: Rect = { x, y, width: NOTE_WIDTH, height };
  return {
    id: note.id,
    note,
    lane: note.place.lane,
    phase: note.place.phase,
    rect,
    lines: text.lines,
    fontSize: text.fontSize,
    lineHeight: text.lineHeight,
  };
}

export function bandOf(lane: LaneBox, kind: NoteKind): BandBox {
  const [emotion, moment, tip] = lane.bands;
  return { emotion, moment, tip }[kind];
}

/** A place's x as it is drawn: in whole units and within the column. */
export function restingX(x: number, column: ColumnBox): number {
  return clamp(Math.round(x), 0, column.width - NOTE_WIDTH);
}

function restingY(note: Note): number {
  return Math.max(0, Math.round(note.place.y));
}

/** Notes from back to front: by z, then by id. Reuses the order of the layout before, which makes the sort nearly free. */
export function inPaintOrder(
  notes: ReadonlyMap<NoteId, Note>,
  before: readonly NoteBox[],
  wasPlaced: ReadonlyMap<NoteId, NoteBox>,
) {
  const ordered: Note[] = [];
  for (const box of before) {
    const note = notes.get(box.id);
    if (note) ordered.push(note);
  }
  if (ordered.length < notes.size) {
    for (const note of notes.values()) if (!wasPlaced.has(note.id)) ordered.push(note);
  }
  return ordered.sort(comparePaintOrder);
}

function comparePaintOrder(a: Note, b: Note): number {
  if (a.place.z !== b.place.z) return a.place.z - b.place.z;
  return a.id < b.id ? -1 : 1;
}
