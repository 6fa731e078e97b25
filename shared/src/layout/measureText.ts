import { advanceOf, type FontWeight } from './font.ts';
import { graphemesOf } from './graphemes.ts';

/** A part of a paragraph that is broken only when it alone is wider than a line, and the spaces that follow it. */
export interface Piece {
  /** Offsets into the paragraph, in code units. */
  readonly start: number;
  readonly wordEnd: number;
  /** In 1/1000 em. */
  readonly width: number;
  readonly spacesWidth: number;
}

export interface MeasuredParagraph {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** A text cut at its line feeds and at every place where a line may end, with widths in 1/1000 em. */
export interface MeasuredText {
  readonly weight: FontWeight;
  readonly paragraphs: readonly MeasuredParagraph[];
  /** Width of the widest piece. */
  readonly widest: number;
}

export function measureText(text: string, weight: FontWeight): MeasuredText {
  const paragraphs = text.split('\n').map((paragraph) => ({ text: paragraph, pieces: piecesOf(graphemesOf(paragraph), weight) }));
  let widest = 0;
  for (const { pieces } of paragraphs) for (const piece of pieces) widest = Math.max(widest, piece.width);
  return { weight, paragraphs, widest };
}

function piecesOf(graphemes: readonly string[], weight: FontWeight): readonly Piece[] {
  const pieces: Piece[] = [];
  let offset = 0;
  let at = 0;
  while (at < graphemes.length) {
    const [first, start] = [at, offset];
    let width = 0;
    for (let next = graphemes[at]; next !== undefined && !isSpace(next); next = graphemes[at]) {
      if (at > first && mayBreakBetween(graphemes, at)) break;
      width += advanceOf(next, weight);
      offset += next.length;
      at++;
    }
    const wordEnd = offset;
    let spacesWidth = 0;
    for (let next = graphemes[at]; next !== undefined && isSpace(next); next = graphemes[at]) {
      spacesWidth += advanceOf(next, weight);
      offset += next.length;
      at++;
    }
    pieces.push({ start, wordEnd, width, spacesWidth });
  }
  return pieces;
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
