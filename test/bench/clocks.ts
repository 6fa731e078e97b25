import { type BoardId, seededRandom } from '@samenreis/shared/base';
import { agendaTemplate } from '@samenreis/shared/session';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { launchOptions } from '../support/browser.ts';
import { openLossyLine } from '../support/lossyLine.ts';
import { SEED } from '../support/runSeed.ts';
import { enterSession } from '../support/sessionGuest.ts';
import { firstBoard, invite, joinBoard, type Samenreis, setUp, startSamenreis } from '../support/startSamenreis.ts';
import type { Visitor } from '../support/visitor.ts';
import { machineNoise } from './machineNoise.ts';
import { tableLines } from './printTable.ts';
import { withVerdict } from './verdict.ts';

/**
 * How far apart the clocks of one session are on real screens: board, list and phone, devices whose own clock is hours off, and a phone
 * on a line of 500 ms that loses one packet in twenty. `tsx bench/clocks.ts [seconds]`
 */

interface Screen {
  readonly name: string;
  readonly view: 'board' | 'list' | 'steps';
  readonly options?: BrowserContextOptions;
  /** By how much the clock of the device is wrong. */
  readonly offByMs?: number;
  readonly hasPoorLine?: boolean;
}

const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true };
const HOUR_MS = 3_600_000;
const SCREENS: readonly Screen[] = [
  { name: 'board', view: 'board' },
  { name: 'list', view: 'list' },
  { name: 'phone', view: 'steps', options: PHONE },
  { name: 'board, device 3 hours fast', view: 'board', offByMs: 3 * HOUR_MS },
  { name: 'phone, device 1 hour slow', view: 'steps', options: PHONE, offByMs: -HOUR_MS },
  { name: 'phone, line of 500 ms and 5 %', view: 'steps', options: PHONE, hasPoorLine: true },
];
/** Beside it hardly anybody sees that two clocks differ. */
const BAR_MS = 200;

/** When a screen turned to which second, by the clock of this machine. */
type Turns = ReadonlyMap<string, number>;

async function measure(browser: Browser, seconds: number): Promise<readonly string[]> {
  const samenreis = await startSamenreis();
  const facilitator = await setUp(samenreis);
  const board = await firstBoard(facilitator);
  const poor = { delayMs: 250, lossChance: 0.05, resendMs: [200, 600], cutChance: 0, random: seededRandom(SEED) } as const;
  const line = await openLossyLine(samenreis.url, poor);
  const leader = await enterSession(facilitator, samenreis.url, board);
  try {
    await leader.ask({ type: 'replaceAgenda', steps: agendaTemplate(60) });
    await leader.ask({ type: 'start' });
    const pages: Page[] = [];
    for (const screen of SCREENS)
      pages.push(
        await openScreen(browser, { samenreis, facilitator, board, url: screen.hasPoorLine ? line.url : samenreis.url }, screen),
      );
    await Promise.all(pages.map((page) => page.locator('.step-clock').first().waitFor({ timeout: 120_000 })));
    await Promise.all(pages.map(watchTurns));
    await pages[0]?.waitForFunction((count) => (window as unknown as Watching).turns.length >= count, seconds, {
      timeout: seconds * 3_000,
    });
    const turns = await Promise.all(pages.map(readTurns));
    return [machineNoise(), `SEED=${SEED}`, ...table(turns)];
  } finally {
    leader.live.socket.close();
    await line.close();
    await samenreis.close();
  }
}

interface Place {
  readonly samenreis: Samenreis;
  readonly facilitator: Visitor;
  readonly board: BoardId;
  /** The server's address by the line of this screen. */
  readonly url: string;
}

async function openScreen(browser: Browser, place: Place, { name, view, options = {}, offByMs = 0 }: Screen): Promise<Page> {
  const { samenreis, facilitator, board, url } = place;
  const visitor = samenreis.visitor();
  await joinBoard(visitor, await invite(facilitator, board, 'participant'), name);
  const context = await browser.newContext({ ...options, locale: 'nl-NL' });
  await context.addCookies([...visitor.cookies].map(([key, value]) => ({ name: key, value, url })));
  const page = await context.newPage();
  await page.addInitScript((chosen) => localStorage.setItem('samenreis.view', chosen), view);
  await page.addInitScript({ content: deviceClock(offByMs) });
  await page.goto(`${url}/bord/${board}`);
  return page;
}

/** `Date` alone is wrong, as on a device that was set by hand. In words, as what builds this file would put names into it. */
function deviceClock(offByMs: number): string {
  return `{
    const Right = Date;
    globalThis.Date = class extends Right {
      constructor(...parts) { super(...(parts.length === 0 ? [Right.now() + ${offByMs}] : parts)); }
      static now() { return Right.now() + ${offByMs}; }
    };
  }`;
}

interface Watching {
  turns: [string, number][];
}

/** The time since the page's origin is the machine's own, whatever its `Date` says. */
function watchTurns(page: Page): Promise<void> {
  return page.evaluate(() => {
    const clock = document.querySelector('.step-clock');
    if (clock === null) throw new Error('The page has no clock.');
    const turns: [string, number][] = [];
    Object.assign(window, { turns });
    new MutationObserver(() => {
      const text = clock.firstElementChild?.textContent ?? '';
      if (turns.at(-1)?.[0] !== text) turns.push([text, performance.timeOrigin + performance.now()]);
    }).observe(clock, { subtree: true, childList: true, characterData: true });
  });
}

/** Without the first one, which may have stood there a while. */
async function readTurns(page: Page): Promise<Turns> {
  return new Map(await page.evaluate(() => (window as unknown as Watching).turns.slice(1)));
}

function table(screens: readonly Turns[]): readonly string[] {
  const [first] = screens;
  if (first === undefined) throw new Error('There is a first screen.');
  const shared = [...first.keys()].filter((text) => screens.every((turns) => turns.has(text)));
  const spreads = shared.map((text) => {
    const moments = screens.map((turns) => turns.get(text) ?? 0);
    return Math.max(...moments) - Math.min(...moments);
  });
  const rows = SCREENS.map(({ name }, at) => {
    const behind = shared.map((text) => (screens[at]?.get(text) ?? 0) - Math.min(...screens.map((turns) => turns.get(text) ?? 0)));
    return [name, ms(behind, 0.5), ms(behind, 1), ''];
  });
  const worst = at(spreads, 1);
  return [
    `W9 the clock of one session on ${SCREENS.length} screens, ${shared.length} seconds`,
    ...tableLines(
      ['', 'p50 ms', 'at most ms', 'our bar'],
      [...rows, ['first screen to last', ms(spreads, 0.5), ms(spreads, 1), withVerdict(worst, `≤ ${BAR_MS}`)]],
    ),
  ];
}

function at(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

function ms(values: readonly number[], share: number): string {
  return at(values, share).toFixed(0);
}

const browser = await chromium.launch(launchOptions());
try {
  console.log((await measure(browser, Number(process.argv[2] ?? 30))).join('\n'));
} finally {
  await browser.close();
}
