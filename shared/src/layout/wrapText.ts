import type { Font } from './font.ts';
import { advanceOf } from './font.ts';
import { graphemesOf } from './graphemes.ts';
import { type MeasuredParagraph, type MeasuredText, measureText } from './measureText.ts';
import { syllableSeam } from './syllableSeam.ts';

/**
 * Breaks text into lines no wider than `maxWidth` board units (a single grapheme may be wider), at line feeds, after spaces,
 * hyphens, dashes and slashes as browsers do, and inside a word only where the word is wider than a line: between two
 * syllables, with a hyphen that is no part of the text, and where there is no such place at the line's end. Spaces at a line's end
 * hang: they stay in the line and take no room. Joined, the lines are the text without its line feeds, but for those hyphens.
 */
export function wrapText(text: string, font: Font, maxWidth: number): readonly string[] {
  return breakLines(measureText(text, font.weight), font.size, maxWidth);
}

/** `wrapText` for a text that was measured before: one measurement serves all sizes. */
export function breakLines(text: MeasuredText, size: number, maxWidth: number): readonly string[] {
  // Whole thousandths of an em, so that sums do not depend on their order.
  const room = Math.floor((maxWidth * 1000) / size);
  return text.paragraphs.flatMap((paragraph) => breakParagraph(paragraph, text.weight, room));
}

/** Width of one line in board units; spaces at its end hang and count for nothing. */
export function lineWidth(line: string, font: Font): number {
  return (widthOf([...graphemesOf(line.replace(hangingSpaces, ''))], font.weight) * font.size) / 1000;
}

/** The first `maxLines` lines of a text; when there was more, the last of them ends in an ellipsis. */
export function wrapWithEllipsis(text: string, font: Font, maxWidth: number, maxLines: number): readonly string[] {
  const lines = wrapText(text, font, maxWidth);
  const last = lines[maxLines - 1];
  if (lines.length <= maxLines || last === undefined) return lines;
  const room = (maxWidth * 1000) / font.size - advanceOf('…', font.weight);
  const kept = [...graphemesOf(last.replace(hangingSpaces, ''))];
  while (kept.length > 0 && widthOf(kept, font.weight) > room) kept.pop();
  return [...lines.slice(0, maxLines - 1), `${kept.join('').replace(danglingEnd, '')}…`];
}

const HYPHEN = '-';
const hangingSpaces = /[ \t]+$/;
/** An ellipsis after a comma or a space reads as a mistake. */
const danglingEnd = /[\s,;:.]+$/;

function breakParagraph({ text, pieces }: MeasuredParagraph, weight: Font['weight'], room: number): readonly string[] {
  const lines: string[] = [];
  let lineStart = 0;
  let width = 0;
  for (const piece of pieces) {
    if (piece.start > lineStart && width + piece.width > room) {
      lines.push(text.slice(lineStart, piece.start));
      lineStart = piece.start;
      width = 0;
    }
    if (piece.width > room) {
      const cut = cutWidePiece(text.slice(piece.start, piece.wordEnd), weight, room);
      lines.push(...cut.fullLines);
      lineStart = piece.start + cut.taken;
      width = cut.restWidth + piece.spacesWidth;
    } else {
      width += piece.width + piece.spacesWidth;
    }
  }
  return [...lines, text.slice(lineStart)];
}

/** Cuts a word that is wider than a line. `taken` is the length, in code units, of what went into the full lines. */
function cutWidePiece(word: string, weight: Font['weight'], room: number) {
  const fullLines: string[] = [];
  let rest = [...graphemesOf(word)];
  let taken = 0;
  for (let fits = howManyFit(rest, weight, room); fits < rest.length; fits = howManyFit(rest, weight, room)) {
    const seam = syllableSeam(rest, howManyFit(rest, weight, room - advanceOf(HYPHEN, weight)));
    const part = rest.slice(0, seam ?? fits).join('');
    fullLines.push(seam === null ? part : part + HYPHEN);
    taken += part.length;
    rest = rest.slice(seam ?? fits);
  }
  return { fullLines, taken, restWidth: widthOf(rest, weight) };
}

/** How many graphemes fit in `room`; one always does. */
function howManyFit(graphemes: readonly string[], weight: Font['weight'], room: number): number {
  let width = 0;
  for (const [at, grapheme] of graphemes.entries()) {
    width += advanceOf(grapheme, weight);
    if (width > room) return Math.max(1, at);
  }
  return graphemes.length;
}

function widthOf(graphemes: readonly string[], weight: Font['weight']): number {
  return graphemes.reduce((sum, grapheme) => sum + advanceOf(grapheme, weight), 0);
}
