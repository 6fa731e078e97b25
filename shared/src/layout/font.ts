import { ADVANCE_RUNS, ADVANCES } from './fontAdvances.ts';

export type FontWeight = keyof typeof ADVANCES;

/** Source Sans 3 at a size in board units. */
export interface Font {
  readonly size: number;
  readonly weight: FontWeight;
}

/** The family every drawing of the board uses; the bundled variable font, and its static sister where that is installed. */
export const FONT_FAMILY = '"Source Sans 3 Variable", "Source Sans 3", system-ui, sans-serif';

/** In 1/1000 em: what the table lacks is drawn by another font, so these are guesses that leave room. */
const WIDE = 1000;
const OTHER_LETTER = 620;
const DIGITS_PER_ADVANCE = 2;
const UNKNOWN = 0xffff;

const TABLE_LENGTH = Math.max(...ADVANCE_RUNS.map(([first, count]) => first + count));

const tables: Readonly<Record<FontWeight, Readonly<Uint16Array>>> = {
  400: decode(ADVANCES[400]),
  500: decode(ADVANCES[500]),
  650: decode(ADVANCES[650]),
  700: decode(ADVANCES[700]),
};

function decode(digits: string): Uint16Array {
  const table = new Uint16Array(TABLE_LENGTH).fill(UNKNOWN);
  let at = 0;
  for (const [first, count] of ADVANCE_RUNS) {
    for (let codePoint = first; codePoint < first + count; codePoint++, at += DIGITS_PER_ADVANCE) {
      table[codePoint] = Number.parseInt(digits.slice(at, at + DIGITS_PER_ADVANCE), 36);
    }
  }
  // A tab is painted as a space by canvas and SVG alike.
  table[0x09] = table[0x20] ?? UNKNOWN;
  return table;
}

const takesNoRoom = /^[\p{M}\p{Cf}\p{Cc}]$/u;
const isWide =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}\u3000-\u303f\uff01-\uff60]$/u;

/**
 * Advance width of one grapheme (as Intl.Segmenter cuts them) in 1/1000 em, without kerning. A cluster is as wide as its first
 * character that takes room: marks, joiners and what is joined on draw over it.
 */
export function advanceOf(grapheme: string, weight: FontWeight): number {
  const codePoint = grapheme.codePointAt(0) ?? 0;
  const advance = codePoint < TABLE_LENGTH ? tables[weight][codePoint] : UNKNOWN;
  return advance !== undefined && advance !== UNKNOWN ? advance : guess(String.fromCodePoint(codePoint));
}

function guess(character: string): number {
  if (takesNoRoom.test(character)) return 0;
  return isWide.test(character) ? WIDE : OTHER_LETTER;
}
