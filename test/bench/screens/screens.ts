import { type BoardId, seededRandom } from '@samenreis/shared/base';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { type LossyLine, openLossyLine } from '../../support/lossyLine.ts';
import { SEED } from '../../support/runSeed.ts';
import { invite, joinBoard, type Samenreis } from '../../support/startSamenreis.ts';
import type { Visitor } from '../../support/visitor.ts';

/** Somebody's device at a session. */
export interface Screen {
  readonly name: string;
  readonly view: 'board' | 'list' | 'steps';
  readonly options?: BrowserContextOptions;
  /** By how much the clock of the device is wrong. */
  readonly offByMs?: number;
  readonly hasPoorLine?: boolean;
}

const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true };
const HOUR_MS = 3_600_000;
/** On a busy machine six boards take their time. */
const OPEN_MAX_MS = 120_000;
export const SCREENS: readonly Screen[] = [
  { name: 'board', view: 'board' },
  { name: 'list', view: 'list' },
  { name: 'phone', view: 'steps', options: PHONE },
  { name: 'board, device 3 hours fast', view: 'board', offByMs: 3 * HOUR_MS },
  { name: 'phone, device 1 hour slow', view: 'steps', options: PHONE, offByMs: -HOUR_MS },
  { name: 'phone, line of 500 ms and 5 %', view: 'steps', options: PHONE, hasPoorLine: true },
];

/** A session and its screens, in the order of `SCREENS`. */
export interface Place {
  readonly samenreis: Samenreis;
  readonly facilitator: Visitor;
  readonly board: BoardId;
}

export interface OpenScreens {
  readonly pages: readonly Page[];
  close(): Promise<void>;
}

/** Opens them all, and waits until each shows the clock of the session. */
export async function openScreens(browser: Browser, place: Place): Promise<OpenScreens> {
  const poor = { delayMs: 250, lossChance: 0.05, resendMs: [200, 600], cutChance: 0, random: seededRandom(SEED) } as const;
  const line = await openLossyLine(place.samenreis.url, poor);
  const pages: Page[] = [];
  for (const screen of SCREENS) pages.push(await openScreen(browser, place, screen, line));
  await Promise.all(pages.map((page) => page.locator('.step-clock').first().waitFor({ timeout: OPEN_MAX_MS })));
  return {
    pages,
    async close() {
      await Promise.all(pages.map((page) => page.context().close()));
      await line.close();
    },
  };
}

async function openScreen(browser: Browser, place: Place, screen: Screen, line: LossyLine): Promise<Page> {
  const { samenreis, facilitator, board } = place;
  const { name, view, options = {}, offByMs = 0 } = screen;
  const url = screen.hasPoorLine ? line.url : samenreis.url;
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
