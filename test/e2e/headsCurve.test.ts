import { curvePointKey } from '@samenreis/shared/board';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { launchOptions } from '../support/browser.ts';
import { samenreisPerTest } from '../support/samenreisPerTest.ts';
import { openRoom, type Room, until } from './boardVisit.ts';

const started = samenreisPerTest();
const opened: { close(): unknown }[] = [];
let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch(launchOptions());
});
afterEach(() => Promise.all(opened.splice(0).map((one) => one.close())));
afterAll(() => browser?.close());

async function enter(role: 'facilitator' | 'participant') {
  const room = await openRoom(await started());
  const visit = await room.enter(browser, role, 'Fatima');
  opened.push(visit, room);
  await visit.page.locator('.board-stage canvas').first().waitFor();
  await visit.says('saved');
  return { room, page: visit.page };
}

const WAITING = 'Ik wacht op de afspraak';

/** What was set for Ans in the current journey while she waits; null where it follows the notes. */
function waitingValue(room: Room): number | null {
  const { lanes, personas, phases, curves } = room.snapshot();
  const lane = lanes.find(({ kind }) => kind === 'current');
  const ans = personas.find(({ name }) => name === 'Ans');
  const waiting = phases.find(({ name }) => name === WAITING);
  if (lane === undefined || ans === undefined || waiting === undefined) throw new Error('The demo is another one.');
  return curves.get(curvePointKey(lane.id, ans.id, waiting.id))?.value ?? null;
}

const point = (page: Page, phase: string) => page.getByRole('slider', { name: `Gevoel van Ans bij ‘${phase}’` }).first();

it('C136 C137 a value is pulled, stepped and let follow the notes again', async () => {
  const { room, page } = await enter('facilitator');
  const wait = point(page, WAITING);
  expect(await wait.getAttribute('aria-valuetext')).toBe('−2 (heel naar), met de hand gezet');
  const box = await wait.boundingBox();
  if (box === null) throw new Error('The point is not in view.');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x, y - 200, { steps: 5 });
  await page.locator('.curve-held').waitFor();
  await page.mouse.up();
  await until(() => waitingValue(room) === 2);
  await wait.focus();
  await page.keyboard.press('ArrowDown');
  await until(() => waitingValue(room) === 1.5);
  await page.keyboard.press('Delete');
  await until(() => waitingValue(room) === null);
  expect(await wait.getAttribute('aria-valuetext')).not.toContain('met de hand');
});

it('C138 C139 a participant chooses whose curve is drawn, keeps it, and sees what stands out', async () => {
  const { page } = await enter('participant');
  expect(await page.getByRole('slider').count()).toBe(0);
  expect(await page.locator('.curve-badge[data-kind=best]').count()).toBe(1);
  await page.locator('.curve-whose').first().click();
  await page.getByRole('menuitemradio', { name: 'Daan' }).click();
  await page.waitForFunction(() => document.querySelector('.curve-badge[data-kind=gap]')?.textContent?.endsWith('+3'));
  await page.reload();
  await page.locator('.curve-badge[data-kind=gap]').first().waitFor();
  expect(await page.locator('.curve-badge[data-kind=gap]').first().textContent()).toMatch(/\+3$/);
});
