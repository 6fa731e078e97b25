import type { Page } from 'playwright-core';
import { tableLines } from '../printTable.ts';
import { withVerdict } from '../verdict.ts';
import { SCREENS } from './screens.ts';

/** Beside it hardly anybody sees that two clocks differ. */
const BAR_MS = 200;

/** When a screen turned to which second, by the clock of this machine, and what it then said of the whole session. */
type Turns = ReadonlyMap<string, { readonly atMs: number; readonly whole: string }>;
/** The minutes of the whole session turn with a second of the step, in the same moment but not before it. */
const SETTLED_MS = 400;

/** How far apart the clock of the session turns on these screens. @param seconds - how many of them to wait for */
export async function clockTable(pages: readonly Page[], seconds: number): Promise<readonly string[]> {
  await Promise.all(pages.map(watchTurns));
  await pages[0]?.waitForFunction((count) => (window as unknown as Watching).turns.length >= count, seconds, {
    timeout: seconds * 3_000,
  });
  return table(await Promise.all(pages.map(readTurns)));
}

interface Watching {
  turns: [string, { atMs: number; whole: string }][];
}

/** The time since the page's origin is the machine's own, whatever its `Date` says. */
function watchTurns(page: Page): Promise<void> {
  return page.evaluate((settledMs) => {
    const clock = document.querySelector('.step-clock');
    if (clock === null) throw new Error('The page has no clock.');
    const turns: Watching['turns'] = [];
    Object.assign(window, { turns });
    new MutationObserver(() => {
      const text = clock.firstElementChild?.textContent ?? '';
      if (turns.at(-1)?.[0] === text) return;
      const turn = { atMs: performance.timeOrigin + performance.now(), whole: '' };
      turns.push([text, turn]);
      setTimeout(() => {
        turn.whole = document.querySelector('.session-whole')?.textContent ?? '';
      }, settledMs);
    }).observe(clock, { subtree: true, childList: true, characterData: true });
  }, SETTLED_MS);
}

/** Without the first one, which may have stood there a while, and the last, which may not have settled. */
async function readTurns(page: Page): Promise<Turns> {
  return new Map(await page.evaluate(() => (window as unknown as Watching).turns.slice(1, -1)));
}

function table(screens: readonly Turns[]): readonly string[] {
  const [first] = screens;
  if (first === undefined) throw new Error('There is a first screen.');
  const shared = [...first.keys()].filter((text) => screens.every((turns) => turns.has(text)));
  const spreads = shared.map((text) => {
    const moments = screens.map((turns) => turns.get(text)?.atMs ?? 0);
    return Math.max(...moments) - Math.min(...moments);
  });
  const rows = SCREENS.map(({ name }, at) => {
    const behind = shared.map(
      (text) => (screens[at]?.get(text)?.atMs ?? 0) - Math.min(...screens.map((turns) => turns.get(text)?.atMs ?? 0)),
    );
    return [name, ms(behind, 0.5), ms(behind, 1), ''];
  });
  const worst = at(spreads, 1);
  const agreed = shared.filter((text) => {
    const said = new Set(screens.map((turns) => turns.get(text)?.whole));
    return said.size === 1 && !said.has('');
  }).length;
  return [
    `The clock of one session on ${SCREENS.length} screens, ${shared.length} seconds`,
    ...tableLines(
      ['', 'p50 ms', 'at most ms', 'our bar'],
      [...rows, ['first screen to last', ms(spreads, 0.5), ms(spreads, 1), withVerdict(worst, `≤ ${BAR_MS}`)]],
    ),
    `Minutes of the whole session: the same on all screens in ${agreed} of ${shared.length} seconds, ${withVerdict(agreed, `≥ ${shared.length}`)}`,
  ];
}

function at(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

function ms(values: readonly number[], share: number): string {
  return at(values, share).toFixed(0);
}
