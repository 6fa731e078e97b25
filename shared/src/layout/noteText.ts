import {
  LONG_NOTE_FONT,
  LONG_NOTE_FROM_LINES,
  LONG_NOTE_LINE_HEIGHT,
  NOTE_FONT,
  NOTE_FOOTER,
  NOTE_LINE_HEIGHT,
  NOTE_MIN_HEIGHT,
  NOTE_TEXT_INSET,
  NOTE_TEXT_TOP,
  NOTE_WIDTH,
} from './dimensions.ts';
import type { Point, Rect } from './rect.ts';
import { BASELINE_SHARE } from './textBlock.ts';
import { wrapText } from './wrapText.ts';

/** A note's text as it is set: `fontSize` and `lineHeight` in board units. */
export interface NoteText {
  readonly lines: readonly string[];
  readonly fontSize: number;
  readonly lineHeight: number;
}

export const NOTE_TEXT_WIDTH = NOTE_WIDTH - 2 * NOTE_TEXT_INSET;

/** Breaks a note's text into lines; a long text is set smaller. */
export function setNoteText(text: string): NoteText {
  const lines = wrapText(text, NOTE_FONT, NOTE_TEXT_WIDTH);
  if (lines.length < LONG_NOTE_FROM_LINES) return { lines, fontSize: NOTE_FONT.size, lineHeight: NOTE_LINE_HEIGHT };
  const smaller = wrapText(text, LONG_NOTE_FONT, NOTE_TEXT_WIDTH);
  return { lines: smaller, fontSize: LONG_NOTE_FONT.size, lineHeight: LONG_NOTE_LINE_HEIGHT };
}

/** Height of a note in whole board units: it grows with its text. */
export function noteHeight(text: NoteText): number {
  return Math.max(NOTE_MIN_HEIGHT, Math.ceil(NOTE_TEXT_TOP + text.lines.length * text.lineHeight + NOTE_FOOTER));
}

/** Where the first line's baseline starts in a note at `rect`; line i lies `i × lineHeight` lower. */
export function noteTextOrigin(rect: Rect, text: NoteText): Point {
  return { x: rect.x + NOTE_TEXT_INSET, y: rect.y + NOTE_TEXT_TOP + text.lineHeight * BASELINE_SHARE };
}
