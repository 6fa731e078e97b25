import type { Page } from 'playwright-core';

/** What somebody does with real input. */
export const VIEWPORT = { width: 1_280, height: 800 };
const STEPS = 60;
const middle = { x: VIEWPORT.width / 2, y: VIEWPORT.height / 2 };

export async function pan(page: Page): Promise<void> {
  await page.mouse.move(middle.x, middle.y);
  for (let i = 0; i < STEPS; i++) await page.mouse.wheel(Math.cos(i / 9) * 24, Math.sin(i / 9) * 16);
}

export async function zoomIn(page: Page): Promise<void> {
  await page.mouse.move(middle.x, middle.y);
  await page.keyboard.down('Control');
  for (let i = 0; i < STEPS; i++) await page.mouse.wheel(0, -3);
  await page.keyboard.up('Control');
  // Letters sharpen after the zoom has come to rest: that frame counts too.
  await settled(page);
}

/** Drags the note nearest to the middle of the screen around. */
export async function dragNote(page: Page): Promise<void> {
  await page.mouse.move(middle.x, middle.y);
  await page.mouse.down();
  for (let i = 0; i < STEPS; i++) await page.mouse.move(middle.x + Math.sin(i / 9) * 200, middle.y + Math.sin(i / 5) * 120);
  await page.mouse.up();
}

export async function scrollList(page: Page): Promise<void> {
  await page.mouse.move(middle.x, middle.y);
  for (let i = 0; i < STEPS; i++) await page.mouse.wheel(0, 120);
}

const WORDS = 'kan eerder';
/** The browser tells of no input that took less. */
const UNTOLD_MS = 16;

/** @returns the times from a key until its letter was painted, in steps of 8 ms */
export async function lettersShown(page: Page): Promise<readonly number[]> {
  const from = await page.evaluate(() => window.benchMeter.events.length);
  await page.keyboard.type(WORDS, { delay: 60 });
  await settled(page);
  const told = await page.evaluate((start) => window.benchMeter.events.slice(start), from);
  const slow = told.filter(({ name }) => name === 'keydown').map(({ duration }) => duration);
  return [...slow, ...Array.from({ length: Math.max(0, WORDS.length - slow.length) }, () => UNTOLD_MS)];
}

/** @returns from a press until what it brought was painted, ms */
export async function untilPainted(page: Page, press: () => Promise<void>): Promise<number> {
  const from = await page.evaluate(() => window.benchMeter.events.length);
  await press();
  await settled(page);
  const told = await page.evaluate((start) => window.benchMeter.events.slice(start), from);
  return Math.max(UNTOLD_MS, ...told.filter(({ name }) => name === 'click').map(({ duration }) => duration));
}

const settled = (page: Page): Promise<void> => page.evaluate(() => new Promise<void>((resolve) => setTimeout(resolve, 300)));
