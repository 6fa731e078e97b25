import { ADD_NOTES_MAX } from './commands/noteCommands.ts';
import { NOTE_TEXT_MAX } from './records/note.ts';

/** Text beyond this is not looked at: 1 MB in UTF-16 code units, far more than fits in one paste. */
export const PASTED_TEXT_MAX = 1_000_000;
/** A quoted cell of a spreadsheet longer than this is taken for loose quotation marks. */
const QUOTED_CELL_MAX = 10_000;
/** A long text is cut at the last space within so many characters of the bound. */
const WORD_MAX = 80;

export interface PastedNote {
  readonly text: string;
  /** Column of a spreadsheet, from 0: it goes to the phase so many after the first. */
  readonly column: number;
}

export interface PastedText {
  /** What fits in one `addNotes`, in reading order; empty where there is no text. */
  readonly notes: readonly PastedNote[];
  /** How many notes the text would make. More than `notes.length`: the rest does not fit at once. */
  readonly found: number;
  /** The width of the table; 1 for plain lines. */
  readonly columns: number;
  /** How many lines were too long for a note and go on in the next. */
  readonly divided: number;
  /** Whether the end of the text was left unread, since it is longer than PASTED_TEXT_MAX. */
  readonly isCutOff: boolean;
}

/**
 * Clipboard text as notes: one a line, and the columns of a spreadsheet beside each other. Empty lines and characters that
 * nobody can see are dropped; what is longer than a note goes on in a following one, so that nothing is lost.
 */
export function parsePastedText(clipboard: string): PastedText {
  const notes: PastedNote[] = [];
  const tally = { found: 0, columns: 1, divided: 0 };
  for (const { cell, column } of cellsOf(legible(clipboard.slice(0, PASTED_TEXT_MAX)))) {
    const parts = dividedText(cell.trim());
    if (parts.length === 0) continue;
    tally.found += parts.length;
    tally.columns = Math.max(tally.columns, column + 1);
    if (parts.length > 1) tally.divided += 1;
    for (const text of parts) if (notes.length < ADD_NOTES_MAX) notes.push({ text, column });
  }
  return { notes, ...tally, isCutOff: clipboard.length > PASTED_TEXT_MAX };
}

/** Line ends as line feeds, and without control characters, byte order marks, replacement characters and halves of a character. */
function legible(text: string): string {
  return text.replace(/\r\n?|\u2028|\u2029/gu, '\n').replace(/(?![\t\n])\p{Cc}|\p{Cs}|\uFEFF|\uFFFD/gu, '');
}

interface Cell {
  readonly cell: string;
  readonly column: number;
}

function* cellsOf(text: string): Generator<Cell> {
  let column = 0;
  for (let at = 0; at < text.length; ) {
    const quoted = quotedCell(text, at);
    const end = quoted?.end ?? endOfCell(text, at);
    yield { cell: quoted?.cell ?? text.slice(at, end), column };
    column = text[end] === '\t' ? column + 1 : 0;
    at = end + 1;
  }
}

function endOfCell(text: string, from: number): number {
  let end = from;
  while (end < text.length && text[end] !== '\t' && text[end] !== '\n') end += 1;
  return end;
}

/** A spreadsheet quotes a cell only when it holds a line feed, a tab or a quotation mark; other quotation marks are a person's. */
function quotedCell(text: string, from: number): { readonly cell: string; readonly end: number } | null {
  if (text[from] !== '"') return null;
  const limit = Math.min(text.length, from + QUOTED_CELL_MAX);
  for (let at = from + 1; at < limit; at += 1) {
    if (text[at] !== '"') continue;
    if (text[at + 1] === '"') {
      at += 1;
      continue;
    }
    const cell = text.slice(from + 1, at);
    const isWhole = at + 1 === text.length || text[at + 1] === '\t' || text[at + 1] === '\n';
    return isWhole && /[\n\t"]/u.test(cell) ? { cell: cell.replaceAll('""', '"').replaceAll('\t', ' '), end: at + 1 } : null;
  }
  return null;
}

/** A text in parts of at most a note's length, between words where it can be and never within a character of two code units. */
export function dividedText(text: string): readonly string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > NOTE_TEXT_MAX) {
    const end = lastBreak(rest);
    parts.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  return rest === '' ? parts : [...parts, rest];
}

function lastBreak(text: string): number {
  for (let at = NOTE_TEXT_MAX; at > NOTE_TEXT_MAX - WORD_MAX; at -= 1) if (/\s/u.test(text[at] ?? '')) return at;
  const last = text.charCodeAt(NOTE_TEXT_MAX - 1);
  return last >= 0xd800 && last <= 0xdbff ? NOTE_TEXT_MAX - 1 : NOTE_TEXT_MAX;
}
