import type { Browser, Page } from 'playwright-core';
import type { BenchRoom } from './benchRoom.ts';
import { letNamesStand, prepareMeter } from './pageMeter.ts';
import { VIEWPORT } from './scenes.ts';

export interface OpenPage {
  readonly page: Page;
  /** From the navigation, with nothing in any cache, until the board was painted and could be worked on. */
  readonly usableMs: number;
  close(): Promise<void>;
}

export interface OpenOptions {
  readonly view: 'board' | 'list';
  /** So many times slower than this machine. */
  readonly slowness: number;
}

export async function openPage(browser: Browser, room: BenchRoom, { view, slowness }: OpenOptions): Promise<OpenPage> {
  const context = await browser.newContext({ viewport: VIEWPORT, serviceWorkers: 'block', locale: 'nl-NL' });
  await context.addCookies([...room.cookies].map(([name, value]) => ({ name, value, url: room.url })));
  const page = await context.newPage();
  await page.addInitScript((chosen) => localStorage.setItem('samenreis.view', chosen), view);
  await prepareMeter(page);
  if (slowness > 1) await (await context.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: slowness });
  await page.goto(`${room.url}/bord/${room.board}`);
  const usable = await page.waitForFunction(() => window.benchMeter.usableMs);
  const usableMs = (await usable.jsonValue()) ?? 0;
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  // What comes after the board is fetched at leisure: it is not what is measured.
  await page.waitForLoadState('networkidle');
  return { page, usableMs, close: () => context.close() };
}

/** The p95 of an empty page that asks for every frame, ms: what the machine leaves at this moment. */
export async function floorOf(browser: Browser): Promise<number> {
  const page = await browser.newPage({ viewport: VIEWPORT });
  await letNamesStand(page);
  await page.goto('about:blank');
  const frames = await page.evaluate(
    () =>
      new Promise<readonly number[]>((resolve) => {
        const times: number[] = [];
        let last = 0;
        const frame = (nowMs: number) => {
          if (last > 0) times.push(nowMs - last);
          last = nowMs;
          if (times.length < 90) requestAnimationFrame(frame);
          else resolve(times);
        };
        requestAnimationFrame(frame);
      }),
  );
  await page.close();
  return frames.toSorted((a, b) => a - b)[Math.floor(frames.length * 0.95)] ?? 0;
}
