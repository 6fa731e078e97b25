import { agendaTemplate, MS_PER_MINUTE } from '@samenreis/shared/session';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { createManualClock } from '../support/startSamenreis.ts';
import { axeFinds } from './axeFinds.ts';
import { PHONE } from './pageVisit.ts';
import { roomSetting } from './roomSetting.ts';
import { takeAgenda } from './sessionHands.ts';

const clock = createManualClock(Date.now());
const { enter, open, faults } = roomSetting('test', { clock });

const [first] = agendaTemplate(60);
if (first === undefined) throw new Error('An agenda to begin with has a step.');
/** Enough to see the clock go, and little to wait for. */
const LEFT_MS = 3_000;
const SMALLEST = { width: 320, height: 568 };

const whole = (page: Page) => page.locator('.session-whole').innerText();
const press = (page: Page, name: string) => page.getByRole('button', { name }).click();

it('U254 U214 says on board, list, phone and the window for the room how long the session takes still, in a pause too', async () => {
  const marjan = await enter('facilitator', 'Marjan', { view: 'board' });
  const piet = await enter('participant', 'Piet', { view: 'list' });
  const ans = await open('participant', 'Ans', { view: 'steps', viewport: PHONE, hasTouch: true });
  const screen = await open('facilitator', 'Zaal', { view: 'list', viewport: { width: 1280, height: 720 } });
  await screen.goto(`${screen.page.url()}?scherm`);
  const all = [marjan, piet, ans, screen].map(({ page }) => page);
  const sayAll = (text: string) => expect.poll(() => Promise.all(all.map(whole)), { timeout: 20_000 }).toEqual(all.map(() => text));
  await takeAgenda(marjan.page);
  await press(marjan.page, 'Begin de sessie');
  await sayAll('nog 60 min in totaal');
  for (const page of [marjan.page, piet.page, screen.page]) await page.getByText(/^\s*Klaar om ongeveer \d+:\d\d\.$/).waitFor();
  // What a screen reader is told is a sentence.
  await ans.page.getByText('De hele bijeenkomst duurt nog ongeveer 60 minuten.').waitFor({ state: 'attached' });

  // Longer, and while the clock stands still nobody knows when it will be over.
  await press(marjan.page, 'Zet de klok stil');
  await press(marjan.page, '2 minuten langer');
  await sayAll('nog 62 min in totaal');
  expect(await marjan.page.locator('.session-ends').count()).toBe(0);
  clock.advance(10 * MS_PER_MINUTE);
  await piet.page.reload();
  await sayAll('nog 62 min in totaal');
  for (const page of all) expect(await axeFinds(page)).toEqual([]);
  await press(marjan.page, 'Laat de klok weer lopen');
  await marjan.page.locator('.session-ends').waitFor();

  // It goes by itself: the minute that runs now is over before anybody presses or reloads.
  clock.advance(MS_PER_MINUTE - LEFT_MS);
  await Promise.all(all.map((page) => page.reload()));
  await sayAll('nog 61 min in totaal');
  expect(faults()).toEqual([]);
});

it('U254 takes no height for it on the smallest phone with letters twice as large', async () => {
  const marjan = await enter('facilitator', 'Marjan', { view: 'list' });
  const { page } = await open('participant', 'Ans', { view: 'steps', viewport: SMALLEST, hasTouch: true });
  await takeAgenda(marjan.page);
  await press(marjan.page, 'Begin de sessie');
  const line = page.locator('.steps-now');
  await line.waitFor();
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
  await page.locator('.session-whole-least').waitFor();
  const height = () => line.evaluate((element) => element.getBoundingClientRect().height);
  const withIt = await height();
  await page.locator('.session-clock').evaluate((element) => element.remove());
  expect(withIt - (await height())).toBeLessThanOrEqual(8);
  expect(faults()).toEqual([]);
});
