import { type Font, graphemeWidth } from './font.ts';
import { graphemesOf } from './graphemes.ts';

/**
 * Breaks text into lines no wider than `maxWidth` board units (a single grapheme may be wider), at line feeds, after spaces,
 * hyphens, dashes and slashes as browsers do, and inside a word only where the word is wider than a line. Spaces at a line's
 * end hang: they stay in the line and take no room. Joined, the lines are the text without its line feeds.
 */
export function wrapText(text: string, font: Font, maxWidth: number): readonly string[] {
  return text.split('\n').flatMap((paragraph) => wrapParagraph(paragraph, font, maxWidth));
}

/** Width of one line in board units; spaces at its end hang and count for nothing. */
export function lineWidth(line: string, font: Font): number {
  return widthOf(graphemesOf(line.replace(hangingSpaces, '')), font);
}

/** Width in board units of the widest part of a text that is broken only for want of room. */
export function widestPiece(text: string, font: Font): number {
  let widest = 0;
  for (const paragraph of text.split('\n')) {
    for (const piece of piecesOf(graphemesOf(paragraph), font)) widest = Math.max(widest, piece.width);
  }
  return widest;
}

/** The first `maxLines` lines of a text; when there was more, the last of them ends in an ellipsis. */
export function wrapWithEllipsis(text: string, font: Font, maxWidth: number, maxLines: number): readonly string[] {
  const lines = wrapText(text, font, maxWidth);
  const last = lines[maxLines - 1];
  if (lines.length <= maxLines || last === undefined) return lines;
  const kept = [...graphemesOf(last.replace(hangingSpaces, ''))];
  const ellipsis = graphemeWidth('…', font);
  while (kept.length > 0 && widthOf(kept, font) + ellipsis > maxWidth) kept.pop();
  return [...lines.slice(0, maxLines - 1), `${kept.join('').replace(danglingEnd, '')}…`];
}

const hangingSpaces = /[ \t]+$/;
/** An ellipsis after a comma or a space reads as a mistake. */
const danglingEnd = /[\s,;:.]+$/;

/** A piece that is never broken unless it alone is wider than a line, and the spaces that follow it. */
interface Piece {
  readonly graphemes: readonly string[];
  readonly width: number;
  readonly spaces: string;
  readonly spacesWidth: number;
}

function wrapParagraph(paragraph: string, font: Font, maxWidth: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let width = 0;
  for (const piece of piecesOf(graphemesOf(paragraph), font)) {
    if (line !== '' && width + piece.width > maxWidth) {
      lines.push(line);
      line = '';
      width = 0;
    }
    if (piece.width > maxWidth) {
      const parts = splitWidePiece(piece.graphemes, font, maxWidth);
      lines.push(...parts.slice(0, -1));
      line = parts.at(-1) ?? '';
      width = widthOf(graphemesOf(line), font);
    } else {
      line += piece.graphemes.join('');
      width += piece.width;
    }
    line += piece.spaces;
    width += piece.spacesWidth;
  }
  return [...lines, line];
}

function* piecesOf(graphemes: readonly string[], font: Font): Generator<Piece> {
  let at = 0;
  while (at < graphemes.length) {
    const start = at;
    while (at < graphemes.length && !isSpace(graphemes[at]) && (at === start || !mayBreakBetween(graphemes, at))) at++;
    const word = graphemes.slice(start, at);
    const spacesStart = at;
    while (isSpace(graphemes[at])) at++;
    const spaces = graphemes.slice(spacesStart, at);
    yield { graphemes: word, width: widthOf(word, font), spaces: spaces.join(''), spacesWidth: widthOf(spaces, font) };
  }
}

function isSpace(grapheme: string | undefined): boolean {
  return grapheme === ' ' || grapheme === '\t';
}

const hyphen = /^[-\u2010]$/;
const dash = /^[\u2012-\u2014\u200b]$/;
const digitOrPunctuation = /^[\p{Nd}\p{P}\p{S}]/u;
const ideograph = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Extended_Pictographic}]/u;

/** Whether a line may end before the grapheme at `at`, where neither side is a space: a short extract of UAX 14. */
function mayBreakBetween(graphemes: readonly string[], at: number): boolean {
  const before = graphemes[at - 1] ?? '';
  const after = graphemes[at] ?? '';
  // The plain cases first: nearly every pair is two letters.
  if (before >= 'a' && before <= 'z' && after < '\u0300') return false;
  if (before === '/' || hyphen.test(before)) {
    const opensWord = at === 1 || isSpace(graphemes[at - 2]);
    return !digitOrPunctuation.test(after) && !(opensWord && hyphen.test(before));
  }
  if (dash.test(before)) return !digitOrPunctuation.test(after);
  if (ideograph.test(before)) return !digitOrPunctuation.test(after);
  return ideograph.test(after) && !digitOrPunctuation.test(before);
}

/** Cuts a word that is wider than a line; each part but the last is as full as it can be. */
function splitWidePiece(graphemes: readonly string[], font: Font, maxWidth: number): readonly string[] {
  const parts: string[] = [];
  let part = '';
  let width = 0;
  for (const grapheme of graphemes) {
    const advance = graphemeWidth(grapheme, font);
    if (part !== '' && width + advance > maxWidth) {
      parts.push(part);
      part = '';
      width = 0;
    }
    part += grapheme;
    width += advance;
  }
  return [...parts, part];
}

function widthOf(graphemes: readonly string[], font: Font): number {
  let width = 0;
  for (const grapheme of graphemes) width += graphemeWidth(grapheme, font);
  return width;
}
