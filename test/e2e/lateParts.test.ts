import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { firstBoard, setUp } from '../support/startSamenreis.ts';
import type { Visitor } from '../support/visitor.ts';
import { siteSetting } from './siteSetting.ts';

const { samenreis, visit } = siteSetting('file');
let facilitator: Visitor;

beforeAll(async () => {
  facilitator = await setUp(samenreis);
});

/** Longer than letters take to sharpen once the view is still, counted in frames so that a slow machine gets the time it needs. */
const FRAMES_TO_REST = 45;

const frames = (page: Page, count: number) =>
  page.evaluate(
    (wanted) =>
      new Promise<void>((resolve) => {
        let left = wanted;
        const tick = () => (left-- > 0 ? requestAnimationFrame(tick) : resolve());
        tick();
      }),
    count,
  );

const canvases = (page: Page, selector: string) =>
  page.locator(selector).evaluateAll((found) => found.map((one) => (one instanceof HTMLCanvasElement ? one.toDataURL() : '')));

it('U161 paints, and lets work, before Konva is there, and moves onto it with every pixel', async () => {
  const { page, goto } = await visit({ cookies: facilitator.cookies, serviceWorkers: 'block' });
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route('**/KonvaStage*', (route) => held.then(() => route.continue()));
  await goto(`/bord/${await firstBoard(facilitator)}`);
  await page.locator('.board-area').focus();
  await page.keyboard.press('Control+a');
  await page.waitForFunction(() => {
    const [, front] = document.querySelectorAll<HTMLCanvasElement>('.board-stage > canvas');
    return front !== undefined && front.width > 300;
  });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  // Rings of what is picked come at once; letters are sharp when the view has been still for some frames.
  await frames(page, FRAMES_TO_REST);
  const bare = await canvases(page, '.board-stage > canvas');
  expect(bare).toHaveLength(2);
  letGo();
  await page.locator('.board-stage .konvajs-content').nth(1).waitFor({ state: 'attached' });
  // Konva draws once more of its own after it was mounted.
  await frames(page, 3);
  expect(await canvases(page, '.board-stage canvas')).toEqual(bare);
});

it('U160 fetches English when it is chosen, and stays Dutch and says so where it cannot', async () => {
  const { page, goto } = await visit({ serviceWorkers: 'block' });
  const asked: string[] = [];
  page.on('request', (request) => void (/\/assets\/en-/.test(request.url()) && asked.push(request.url())));
  await page.route('**/assets/en-*', (route) => route.abort());
  await goto('/aanmelden');
  expect(asked).toEqual([]);
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByText('kan nu niet worden geladen').first().waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('nl');
  await page.unroute('**/assets/en-*');
  await page.reload();
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('button', { name: 'Nederlands' }).waitFor();
  await page.reload();
  await page.getByRole('button', { name: 'Nederlands' }).waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
});
