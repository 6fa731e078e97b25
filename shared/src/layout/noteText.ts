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
import type { Point, Rect } from './rect.ts';
import { BASELINE_SHARE } from './textBlock.ts';
import { widestPiece, wrapText } from './wrapText.ts';

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
  const widest = widestPiece(text, NOTE_FONT);
  const fitting = NOTE_TYPE.find((type) => (widest * type.size) / NOTE_FONT.size <= NOTE_TEXT_WIDTH) ?? SMALLEST;
  const set = setInType(text, fitting);
  return set.lines.length < LONG_NOTE_FROM_LINES || fitting === SMALLEST ? set : setInType(text, SMALLEST);
}

function setInType(text: string, type: (typeof NOTE_TYPE)[number]): NoteText {
  const lines = wrapText(text, { size: type.size, weight: NOTE_FONT.weight }, NOTE_TEXT_WIDTH);
  return { lines, fontSize: type.size, lineHeight: type.lineHeight };
}

/** Height of a note in whole board units: it grows with its text. */
export function noteHeight(text: NoteText): number {
  return Math.max(NOTE_MIN_HEIGHT, Math.ceil(NOTE_TEXT_TOP + text.lines.length * text.lineHeight + NOTE_FOOTER));
}

/** Where the first line's baseline starts in a note at `rect`; line i lies `i × lineHeight` lower. */
export function noteTextOrigin(rect: Rect, text: NoteText): Point {
  return { x: rect.x + NOTE_TEXT_INSET, y: rect.y + NOTE_TEXT_TOP + text.lineHeight * BASELINE_SHARE };
}
