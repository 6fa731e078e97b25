import type { Note, NoteKind } from '../board/index.ts';
import type { BandBox, ColumnBox, LaneBox, NoteBox } from './boardLayout.ts';
import { NOTE_WIDTH } from './dimensions.ts';
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

/** A note with its text, taken from its box in the previous layout where the words are the same. */
export function setNote(note: Note, column: ColumnBox, before: NoteBox | undefined): SetNote {
  if (before && before.note.text === note.text) return { note, column, text: before, height: before.rect.height, before };
  const text = setNoteText(note.text);
  return { note, column, text, height: noteHeight(text), before };
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

/** A box as it is when only its lane may have moved. */
export function boxInMovedLane(box: NoteBox, lane: LaneBox): NoteBox {
  const y = bandOf(lane, box.note.kind).notes.y + restingY(box.note);
  return y === box.rect.y ? box : { ...box, rect: { ...box.rect, y } };
}

export function bandOf(lane: LaneBox, kind: NoteKind): BandBox {
  const [emotion, moment, tip] = lane.bands;
  return { emotion, moment, tip }[kind];
}

/** A place's x as it is drawn: in whole units and within the column. */
export function restingX(x: number, column: Pick<ColumnBox, 'width'>): number {
  return clamp(Math.round(x), 0, column.width - NOTE_WIDTH);
}

/** A place's y as it is drawn: in whole units and not above the band. */
export function restingY(note: Note): number {
  return Math.max(0, Math.round(note.place.y));
}

/** Two lists of boxes as one from back to front: by z, then by id. `ordered` is in that order already. */
export function mergeInPaintOrder(ordered: readonly NoteBox[], others: readonly NoteBox[]): readonly NoteBox[] {
  if (others.length === 0) return ordered;
  const pieces: (readonly NoteBox[])[] = [];
  let taken = 0;
  for (const box of others.toSorted((a, b) => comparePaintOrder(a.note, b.note))) {
    const behind = countBehind(ordered, box.note);
    pieces.push(ordered.slice(taken, behind), [box]);
    taken = behind;
  }
  // Slices are copied as a whole: with few others this does not look at the many.
  return ([] as readonly NoteBox[]).concat(...pieces, ordered.slice(taken));
}

/** How many of the boxes, which are in paint order, come before a note. */
export function countBehind(ordered: readonly NoteBox[], note: Note): number {
  let [low, high] = [0, ordered.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const box = ordered[middle];
    if (box && comparePaintOrder(box.note, note) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Negative when `a` is painted before `b`. */
export function comparePaintOrder(a: Note, b: Note): number {
  if (a.place.z !== b.place.z) return a.place.z - b.place.z;
  return a.id < b.id ? -1 : 1;
}
