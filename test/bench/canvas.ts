import { type Browser, chromium, type Page } from 'playwright-core';
import { launchOptions } from '../support/browser.ts';
import { serveCanvasHarness } from '../support/canvasHarness.ts';
import { tableLines } from './printTable.ts';

/**
 * Frame times of the canvas by real input, in headless Chromium with software rendering: the cheap laptops we serve.
 * `tsx bench/canvas.ts [300 1000 10000] [--slow=4]`: sizes of the board, and how much the processor is slowed down.
 */

const VIEWPORT = { width: 1280, height: 800 };
const STEPS = 90;

interface FrameTimes {
  readonly p95Ms: number;
  readonly worstMs: number;
  /** Script a frame, our own and the input's: unlike the others it hardly grows when the machine is busy elsewhere. */
  readonly scriptMs: number;
}

async function framesDuring(page: Page, act: () => Promise<void>): Promise<FrameTimes> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  const scriptSeconds = async () =>
    (await cdp.send('Performance.getMetrics')).metrics.find((metric) => metric.name === 'ScriptDuration')?.value ?? 0;
  await page.evaluate(() => window.harness.load.startFrames());
  const before = await scriptSeconds();
  await act();
  const scriptMs = ((await scriptSeconds()) - before) * 1_000;
  const frames = await page.evaluate(() => window.harness.load.stopFrames());
  await cdp.detach();
  const sorted = frames.toSorted((a, b) => a - b);
  return { p95Ms: sorted[Math.floor(sorted.length * 0.95)] ?? 0, worstMs: sorted.at(-1) ?? 0, scriptMs: scriptMs / sorted.length };
}

const middle = { x: VIEWPORT.width / 2, y: VIEWPORT.height / 2 };

async function pan(page: Page): Promise<void> {
  await page.mouse.move(middle.x, middle.y);
  for (let i = 0; i < STEPS; i++) await page.mouse.wheel(Math.cos(i / 9) * 24, Math.sin(i / 9) * 16);
}

async function zoomIn(page: Page): Promise<void> {
  await page.mouse.move(middle.x, middle.y);
  await page.keyboard.down('Control');
  for (let i = 0; i < 60; i++) await page.mouse.wheel(0, -3);
  await page.keyboard.up('Control');
  // Letters sharpen after the zoom has come to rest: that frame counts too.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
}

/** Drags the note nearest to the middle of the screen around. */
async function dragNote(page: Page): Promise<void> {
  await page.mouse.move(middle.x, middle.y);
  await page.mouse.down();
  for (let i = 0; i < STEPS; i++) await page.mouse.move(middle.x + Math.sin(i / 9) * 200, middle.y + Math.sin(i / 5) * 120);
  await page.mouse.up();
}

async function remoteEdits(page: Page): Promise<void> {
  await page.evaluate(() => window.harness.load.startEdits());
  await pan(page);
  await page.evaluate(() => window.harness.load.stopEdits());
}

async function open(browser: Browser, url: string, slowness: number): Promise<{ page: Page; firstPaintMs: number }> {
  const page = await browser.newPage({ viewport: VIEWPORT });
  if (slowness > 1) await (await page.context().newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: slowness });
  await page.goto(url);
  await page.waitForFunction(() => document.querySelector('.board-stage canvas') !== null);
  const firstPaintMs = await page.evaluate(
    () => new Promise<number>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now())))),
  );
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  // A large board opens from near enough to read; everything in view is the harder case.
  await page.locator('.board-area').focus();
  await page.keyboard.press('0');
  return { page, firstPaintMs };
}

const bar = (notes: number): number => (notes > 1_000 ? 33 : 20);

async function measure(browser: Browser, url: string, notes: number, slowness: number): Promise<readonly (readonly string[])[]> {
  const { page, firstPaintMs } = await open(browser, url, slowness);
  const limit = slowness > 1 ? 33 : bar(notes);
  const row = (name: string, { p95Ms, worstMs, scriptMs }: FrameTimes) => [
    String(notes),
    name,
    p95Ms.toFixed(1),
    worstMs.toFixed(0),
    scriptMs.toFixed(1),
    `p95 ≤ ${limit}, worst ≤ 100`,
  ];
  const rows = [
    row('pan at fit', await framesDuring(page, () => pan(page))),
    row('zoom fit → 100 %', await framesDuring(page, () => zoomIn(page))),
    row('pan at 100 %', await framesDuring(page, () => pan(page))),
    row('drag a note at 100 %', await framesDuring(page, () => dragNote(page))),
  ];
  await page.keyboard.press('0');
  rows.push(
    row('remote edits at 30 Hz while panning', await framesDuring(page, () => remoteEdits(page))),
    row('60 live cursors', await framesDuring(page, () => page.evaluate(() => window.harness.load.crowd()))),
  );
  const heapMb = await page.evaluate(
    () => (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize / 1e6,
  ); // Chromium's own
  await page.close();
  return [
    ...rows,
    [String(notes), 'first paint of the page', firstPaintMs.toFixed(0), '', '', `≤ ${notes > 1_000 ? 2_000 : 1_000}`],
    [String(notes), 'JS heap, MB', heapMb.toFixed(0), '', '', '≤ 60'],
  ];
}

async function main(): Promise<void> {
  const sizes = process.argv.slice(2).flatMap((argument) => (/^\d+$/.test(argument) ? [Number(argument)] : []));
  const slowness = Number(process.argv.find((argument) => argument.startsWith('--slow='))?.slice(7) ?? 1);
  const harness = await serveCanvasHarness();
  const browser = await chromium.launch(launchOptions());
  const rows: (readonly string[])[] = [];
  for (const notes of sizes.length > 0 ? sizes : [300, 1_000, 10_000])
    rows.push(...(await measure(browser, harness.url(notes), notes, slowness)));
  await browser.close();
  await harness.close();
  console.log(tableLines(['notes', 'what', 'p95 ms', 'worst ms', 'script ms', 'bar'], rows).join('\n'));
}

await main();
