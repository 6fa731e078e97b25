import { m } from '../../i18n/messages.ts';

const SHORT_MAX = 40;

/** The beginning of a note's text on one line, for a choice or a sentence about it. */
export function noteShort(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  if (line === '') return m.canvas_note_empty();
  return line.length <= SHORT_MAX ? line : `${line.slice(0, SHORT_MAX - 1).trimEnd()}…`;
}
