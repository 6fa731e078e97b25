import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { propertyRun } from '../base/testing/propertyRun.ts';
import { advanceOf, type Font } from './font.ts';
import { graphemesOf } from './graphemes.ts';
import { lineWidth, wrapText, wrapWithEllipsis } from './wrapText.ts';

const font: Font = { size: 15, weight: 500 };
/** Widths are sums of floats, taken in another order here than there. */
const ROUNDING = 1e-6;

/** Text as people write it on a board, and now and then as nobody should. */
const anyText = fc
  .array(
    fc.oneof(
      fc.stringMatching(/^[a-zé]{1,12}$/),
      fc.constantFrom(
        ' ',
        '  ',
        '\n',
        '\t',
        '-',
        '/',
        'e-mail',
        'Wmo/Jeugdwet',
        '–',
        '👩‍👩‍👧',
        '東京',
        'e\u0301',
        '20-30',
        '…',
        '“nee”',
      ),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(' ').replace(/\r/g, ''));
const anyWidth = fc.integer({ min: 1, max: 260 });

describe('wrapText', () => {
  it.each([
    ['een twee', 40, ['een ', 'twee']],
    ['e-mail', 40, ['e-', 'mail']],
    ['Wmo/Jeugdwet', 70, ['Wmo/', 'Jeugdwet']],
    ['binnen -5 graden', 50, ['binnen ', '-5 ', 'graden']],
    ['1-2 en 3/4', 25, ['1-2 ', 'en ', '3/4']],
    ['東京', 16, ['東', '京']],
  ] as const)('L8 breaks %j at a width of %d into %j', (text, width, lines) => {
    expect(wrapText(text, font, width)).toEqual(lines);
  });

  it('L7 ends a line at every line feed, and keeps empty lines', () => {
    expect(wrapText('een\n\ntwee\n', font, 200)).toEqual(['een', '', 'twee', '']);
  });

  it('L7 lets spaces hang at the end of a line instead of starting the next', () => {
    expect(wrapText('een      twee', font, 40)).toEqual(['een      ', 'twee']);
  });

  it.each([
    ['keukentafelgesprek', ['keukentafelge-', 'sprek']],
    ['arbeidsongeschiktheid', ['arbeidsonge-', 'schiktheid']],
    ['één cliëntondersteuner', ['één ', 'cliëntonder-', 'steuner']],
    ['schuldhulpverlening.', ['schuldhulpver-', 'lening.']],
  ] as const)('L8 cuts the word that does not fit in %j between two syllables, with a hyphen: %j', (text, lines) => {
    expect(wrapText(text, font, 100)).toEqual(lines);
  });

  it('L8 puts no hyphen where what is cut has no syllables', () => {
    const joined = wrapText('www.gemeente.nl/b1c2d3f4g5h6j7k8 zzzzzzzzzzzzzzzzzzzzzzzz', font, 60).join('');
    expect(joined.slice(joined.indexOf('/'))).toBe('/b1c2d3f4g5h6j7k8 zzzzzzzzzzzzzzzzzzzzzzzz');
  });

  it('L8 breaks a word that is wider than a line, between graphemes', () => {
    expect(wrapText('👩‍👩‍👧👩‍👩‍👧', font, 15)).toEqual(['👩‍👩‍👧', '👩‍👩‍👧']);
    expect(wrapText('een aaaaaaaaaaaaaaaa', font, 50)[0]).toBe('een ');
  });

  it('L7 makes no line wider than asked, unless it is a single grapheme', () => {
    fc.assert(
      fc.property(anyText, anyWidth, (text, width) => {
        for (const line of wrapText(text, font, width)) {
          const isSingle = graphemesOf(line.trimEnd()).length <= 1;
          expect(isSingle || lineWidth(line, font) <= width + ROUNDING).toBe(true);
        }
      }),
      propertyRun,
    );
  });

  it('L7 loses no character: the lines joined are the text without its line feeds, but for hyphens where a word is cut', () => {
    fc.assert(
      fc.property(anyText, anyWidth, (text, width) => {
        const withoutHyphens = text.replaceAll(/[-\n]/g, '');
        expect(wrapText(text, font, width).join('').replaceAll('-', '')).toBe(withoutHyphens);
      }),
      propertyRun,
    );
  });

  it('L7 leaves all lines but the last as they were when a new word is appended', () => {
    fc.assert(
      fc.property(anyText, anyWidth, (text, width) => {
        const before = wrapText(text, font, width);
        const after = wrapText(`${text} woord`, font, width);
        expect(after.slice(0, before.length - 1)).toEqual(before.slice(0, -1));
      }),
      propertyRun,
    );
  });

  it('L8 breaks no word that fits a line', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(words, (list) => {
        const lines = wrapText(list.join(' '), font, 120);
        expect(lines.flatMap((line) => line.trimEnd().split(' '))).toEqual(list);
      }),
      propertyRun,
    );
  });
});

describe('wrapWithEllipsis', () => {
  it('keeps a text that fits as it is', () => {
    expect(wrapWithEllipsis('een twee', font, 200, 1)).toEqual(['een twee']);
  });

  it('cuts what does not fit, without a comma before the ellipsis', () => {
    expect(wrapWithEllipsis('telefoon, formulier, bevestiging', font, 140, 1)).toEqual(['telefoon, formulier…']);
  });

  it('L7 keeps the ellipsis within the width', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 20, max: 200 }), fc.integer({ min: 1, max: 3 }), (text, width, maxLines) => {
        const lines = wrapWithEllipsis(text, font, width, maxLines);
        expect(lines.length).toBeLessThanOrEqual(maxLines);
        for (const line of lines) expect(graphemesOf(line).length <= 1 || lineWidth(line, font) <= width + ROUNDING).toBe(true);
      }),
      propertyRun,
    );
  });
});

describe('advanceOf', () => {
  it('L9 takes the widths of the bundled font, per weight', () => {
    // Advance of "m" in Source Sans 3, in 1/1000 em.
    expect(advanceOf('m', 400)).toBe(829);
    expect(advanceOf('m', 700)).toBeGreaterThan(829);
  });

  it('L9 gives what the table lacks a width by its kind', () => {
    expect(advanceOf('東', 500)).toBe(1000);
    expect(advanceOf('👩‍👩‍👧', 500)).toBe(1000);
    expect(advanceOf('\u0301', 500)).toBe(0);
    expect(advanceOf('\u200d', 500)).toBe(0);
    expect(advanceOf('ש', 500)).toBe(620);
    expect(advanceOf('e\u0301', 500)).toBe(advanceOf('e', 500));
  });
});
