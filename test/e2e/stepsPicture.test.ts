import type { CDPSession, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { eventually } from '../support/sync/eventually.ts';
import type { Spot } from './boardVisit.ts';
import { PHONE } from './pageVisit.ts';
import { roomSetting } from './roomSetting.ts';

const { enter, faults } = roomSetting('test');

const STEPS = 6;

/** Two fingers beside each other that come from so far apart to so far apart. */
async function pinch(hand: CDPSession, middle: Spot, from: number, to: number): Promise<void> {
  const at = (apart: number) => [
    { x: middle.x - apart / 2, y: middle.y, id: 1 },
    { x: middle.x + apart / 2, y: middle.y, id: 2 },
  ];
  await hand.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(from) });
  for (let step = 1; step <= STEPS; step += 1)
    await hand.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(from + ((to - from) * step) / STEPS) });
  await hand.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

const zoomOf = async (page: Page) => Number(await page.locator('.steps-picture-frame').getAttribute('data-zoom'));

/** Runs in the page: which part of the picture is amid its frame, from 0 to 1; and how far the browser itself has zoomed. */
function whereNow() {
  const frame = document.querySelector('.steps-picture-frame');
  if (frame === null) throw new Error('there is no picture');
  const { scrollLeft, clientWidth, scrollWidth } = frame;
  return { across: (scrollLeft + clientWidth / 2) / scrollWidth, ofBrowser: window.visualViewport?.scale };
}

it('U208 enlarges the picture of the board by two fingers, around its middle, and not the page; one finger moves it', async () => {
  const { page } = await enter('participant', 'Ria', { viewport: PHONE, hasTouch: true, isMobile: true, view: 'list' });
  await page.evaluate(() => localStorage.setItem('samenreis.view', 'steps'));
  await page.reload();
  await page.getByRole('button', { name: 'Het bord' }).tap();
  await page.getByRole('button', { name: 'Bekijk het hele bord' }).tap();
  await page.getByRole('img', { name: /Tekening van het bord/ }).waitFor();
  const box = await page.locator('.steps-picture-frame').boundingBox();
  if (box === null) throw new Error('the picture is not in view');
  const middle = { x: box.x + box.width / 2, y: box.y + Math.min(box.height, PHONE.height - box.y) / 2 };
  const hand = await page.context().newCDPSession(page);

  await pinch(hand, middle, 60, 180);
  await eventually(async () => expect(await zoomOf(page)).toBeCloseTo(3, 1));
  await eventually(async () => expect((await page.evaluate(whereNow)).across).toBeCloseTo(0.5, 1));
  expect((await page.evaluate(whereNow)).ofBrowser).toBe(1);
  // A second time goes on from there.
  await pinch(hand, middle, 80, 120);
  await eventually(async () => expect(await zoomOf(page)).toBeCloseTo(4.5, 1));

  const { across } = await page.evaluate(whereNow);
  const drag = (by: number) => [{ x: middle.x + by, y: middle.y, id: 1 }];
  await hand.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: drag(0) });
  for (let by = 0; by >= -120; by -= 20) await hand.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: drag(by) });
  await hand.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await eventually(async () => expect((await page.evaluate(whereNow)).across).toBeGreaterThan(across));
  expect(await zoomOf(page)).toBeCloseTo(4.5, 1);

  // No smaller than whole.
  await pinch(hand, middle, 200, 20);
  await eventually(async () => expect(await zoomOf(page)).toBe(1));
  expect((await page.evaluate(whereNow)).ofBrowser).toBe(1);
  expect(faults()).toEqual([]);
});
