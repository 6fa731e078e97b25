import {
  LONG_NOTE_FROM_LINES,
  NOTE_FONT,
  NOTE_FOOTER,
  NOTE_MIN_HEIGHT,
  NOTE_TEXT_INSET,
  NOTE_TEXT_TOP,
  NOTE_TYPE,
  NOTE_WIDTH,
} from './dimensions.ts';
import { type MeasuredText, measureText } from './measureText.ts';
import type { Point, Rect } from './rect.ts';
import { BASELINE_SHARE } from './textBlock.ts';
import { breakLines } from './wrapText.ts';

/** A note's text as it is set: `fontSize` and `lineHeight` in board units. */
export interface NoteText {
  readonly lines: readonly string[];
  readonly fontSize: number;
  readonly lineHeight: number;
}

export const NOTE_TEXT_WIDTH = NOTE_WIDTH - 2 * NOTE_TEXT_INSET;

const SMALLEST = NOTE_TYPE[2];

/**
 * Breaks a note's text into lines. Long Dutch words are why the size may give way a little: "mantelzorgcafé" in a smaller size
 * reads better than "mantelzorgcaf" and "é".
 */
export function setNoteText(text: string): NoteText {
  const measured = measureText(text, NOTE_FONT.weight);
  const fitting = NOTE_TYPE.find((type) => (measured.widest * type.size) / 1000 <= NOTE_TEXT_WIDTH) ?? SMALLEST;
  const set = setInType(measured, fitting);
  return set.lines.length < LONG_NOTE_FROM_LINES || fitting === SMALLEST ? set : setInType(measured, SMALLEST);
}

function setInType(text: MeasuredText, { size, lineHeight }: (typeof NOTE_TYPE)[number]): NoteText {
  return { lines: breakLines(text, size, NOTE_TEXT_WIDTH), fontSize: size, lineHeight };
}

/** Height of a note in whole board units: it grows with its text. */
export function noteHeight(text: NoteText): number {
  return Math.max(NOTE_MIN_HEIGHT, Math.ceil(NOTE_TEXT_TOP + text.lines.length * text.lineHeight + NOTE_FOOTER));
}

/** Where the first line's baseline starts in a note at `rect`; line i lies `i × lineHeight` lower. */
export function noteTextOrigin(rect: Rect, text: NoteText): Point {
  return { x: rect.x + NOTE_TEXT_INSET, y: rect.y + NOTE_TEXT_TOP + text.lineHeight * BASELINE_SHARE };
}
