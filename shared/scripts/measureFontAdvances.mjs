/**
 * Measures the advance widths of the bundled Source Sans 3 in Chromium, kerning and ligatures off, and writes
 * src/layout/fontAdvances.ts. Run after an upgrade of the font: node shared/scripts/measureFontAdvances.mjs
 * (CHROMIUM names the browser; default /usr/bin/chromium).
 */
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const root = new URL('../../', import.meta.url);
const requireFromTest = createRequire(new URL('test/package.json', root));
const { chromium } = requireFromTest('playwright-core');
const requireFromClient = createRequire(new URL('client/package.json', root));
const fontFolder = new URL(`file://${requireFromClient.resolve('@fontsource-variable/source-sans-3/package.json')}`);

const WEIGHTS = [400, 500, 650, 700];
const SUBSETS = ['latin', 'latin-ext', 'vietnamese', 'greek', 'cyrillic'];
const EM = 1000;
/** Beyond: phonetic and medieval letters nobody writes on a note; leaving them out keeps the decoded table small. */
const LAST_CODE_POINT = 0x2300;

async function fontFaces() {
  const unicodeRanges = JSON.parse(await readFile(new URL('unicode.json', fontFolder), 'utf8'));
  return Promise.all(
    SUBSETS.map(async (subset) => {
      const bytes = await readFile(new URL(`files/source-sans-3-${subset}-wght-normal.woff2`, fontFolder));
      const range = unicodeRanges[subset];
      const source = `url(data:font/woff2;base64,${bytes.toString('base64')})`;
      return { range, css: `@font-face{font-family:Measured;font-weight:200 900;unicode-range:${range};src:${source}}` };
    }),
  );
}

function codePointsOf(range) {
  return range.split(',').flatMap((part) => {
    const [first, last = first] = part
      .trim()
      .slice(2)
      .split('-')
      .map((hex) => Number.parseInt(hex, 16));
    return Array.from({ length: last - first + 1 }, (_, i) => first + i);
  });
}

/** Runs in the page: widths per weight of every character that the font itself draws. */
async function measureInPage({ codePoints, weights, em }) {
  await Promise.all(
    weights.map((weight) => document.fonts.load(`${weight} ${em}px Measured`, String.fromCodePoint(...codePoints))),
  );
  const context = document.createElement('canvas').getContext('2d');
  context.fontKerning = 'none';
  const measure = (weight, fallback, codePoint) => {
    context.font = `${weight} ${em}px Measured, ${fallback}`;
    return context.measureText(String.fromCodePoint(codePoint)).width;
  };
  return (
    codePoints
      // A character the font lacks is drawn by the fallback, and the two fallbacks differ in width.
      .filter((codePoint) => measure(400, 'monospace', codePoint) === measure(400, 'serif', codePoint))
      .map((codePoint) => ({ codePoint, widths: weights.map((weight) => Math.round(measure(weight, 'serif', codePoint))) }))
  );
}

/** A few rare digraphs are wider than two base-36 digits can say; they count as unknown. */
const fitsTable = ({ widths }) => Math.max(...widths) < 36 * 36;

function toRuns(measured) {
  const runs = [];
  for (const { codePoint, widths } of measured) {
    const run = runs.at(-1);
    if (run && run.first + run.widths.length === codePoint) run.widths.push(widths);
    else runs.push({ first: codePoint, widths: [widths] });
  }
  return runs;
}

function toSource(runs) {
  const encode = (width) => width.toString(36).padStart(2, '0');
  const table = WEIGHTS.map(
    (weight, i) => `  ${weight}: '${runs.flatMap((run) => run.widths.map((w) => encode(w[i]))).join('')}',`,
  );
  return `// Written by scripts/measureFontAdvances.mjs from @fontsource-variable/source-sans-3; do not edit by hand.

/** Runs of consecutive code points in the tables below: [first, how many]. */
export const ADVANCE_RUNS: readonly (readonly [first: number, count: number])[] = [
${runs.map((run) => `  [${run.first}, ${run.widths.length}],`).join('\n')}
];

/** Advance widths of the characters of ADVANCE_RUNS, two base-36 digits each, in 1/1000 em, per font weight. */
export const ADVANCES = {
${table.join('\n')}
} as const;
`;
}

const faces = await fontFaces();
const codePoints = [...new Set(faces.flatMap((face) => codePointsOf(face.range)))]
  .filter(
    (codePoint) =>
      codePoint >= 0x20 && codePoint < LAST_CODE_POINT && (codePoint < 0x7f || codePoint >= 0xa0) && codePoint !== 0xad,
  )
  .sort((a, b) => a - b);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
try {
  const page = await browser.newPage();
  await page.setContent(`<style>${faces.map((face) => face.css).join('')}</style>`);
  const measured = await page.evaluate(measureInPage, { codePoints, weights: WEIGHTS, em: EM });
  const kept = measured.filter(fitsTable);
  await writeFile(new URL('shared/src/layout/fontAdvances.ts', root), toSource(toRuns(kept)));
  const dropped = measured.filter((m) => !fitsTable(m)).map((m) => String.fromCodePoint(m.codePoint));
  console.log(`${kept.length} characters in ${WEIGHTS.length} weights; too wide: ${dropped.join(' ')}`);
} finally {
  await browser.close();
}
