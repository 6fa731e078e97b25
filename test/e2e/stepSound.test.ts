import { agendaTemplate, MS_PER_MINUTE } from '@samenreis/shared/session';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { createManualClock } from '../support/startSamenreis.ts';
import { axeFinds } from './axeFinds.ts';
import { PHONE } from './pageVisit.ts';
import { roomSetting } from './roomSetting.ts';
import { strip, takeAgenda } from './sessionHands.ts';

const clock = createManualClock(Date.now());
const { enter, open, faults } = roomSetting('test', { clock });

const [first] = agendaTemplate(60);
if (first === undefined) throw new Error('An agenda to begin with has a step.');
/** Enough to see the clock run, and little to wait for. */
const LEFT_MS = 4_000;

/** Counts the sounds of a page, which nobody hears here. */
async function listen(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const Heard = window.AudioContext;
    window.AudioContext = class extends Heard {
      constructor() {
        super();
        const { dataset } = document.documentElement;
        dataset['sounds'] = String(Number(dataset['sounds'] ?? 0) + 1);
      }
    };
  });
}

const sounds = (page: Page) => page.evaluate(() => Number(document.documentElement.dataset['sounds'] ?? 0));
const choice = (page: Page) => page.getByLabel('Geluid aan het eind van een stap');

it('U218 U214 sounds at the end of a step for who wants it, is turned off in menu and on the phone, and stays off there', async () => {
  const marjan = await enter('facilitator', 'Marjan', { view: 'board', prepare: listen });
  const piet = await enter('participant', 'Piet', { view: 'list', prepare: listen });
  const ans = await open('participant', 'Ans', { view: 'steps', viewport: PHONE, hasTouch: true, prepare: listen });
  await takeAgenda(marjan.page);
  await marjan.page.getByRole('button', { name: 'Begin de sessie' }).click();
  await strip(piet.page).getByRole('heading', { name: first.title }).waitFor();

  await piet.page.getByRole('button', { name: 'Menu' }).click();
  await piet.page.getByRole('button', { name: 'Toetsen, geluid en voorlezen' }).click();
  expect(await choice(piet.page).isChecked()).toBe(true);
  await choice(piet.page).uncheck();
  expect(await sounds(piet.page)).toBe(0);
  await ans.page.getByRole('button', { name: 'Meer', exact: true }).tap();
  await choice(ans.page).uncheck();
  expect(await sounds(ans.page)).toBe(0);
  await choice(ans.page).check();
  expect(await sounds(ans.page)).toBe(1);
  expect((await choice(ans.page).locator('xpath=ancestor::*[@class="check-field"]').boundingBox())?.height).toBeGreaterThanOrEqual(
    44,
  );
  for (const { page } of [piet, ans]) expect(await axeFinds(page)).toEqual([]);

  clock.advance(first.minutes * MS_PER_MINUTE - LEFT_MS);
  // A page sounds for who has done something in it.
  const comeBack = async ({ page }: { readonly page: Page }) => {
    await page.reload();
    await page.getByRole('heading', { level: 1 }).click();
  };
  await Promise.all([marjan, piet, ans].map(comeBack));
  // Told in words to everybody, whatever they hear.
  for (const { page } of [marjan, piet, ans]) await page.getByRole('status').getByText('De tijd van deze stap is om.').waitFor();
  expect(await Promise.all([marjan, piet, ans].map(({ page }) => sounds(page)))).toEqual([1, 0, 1]);
  await piet.page.getByRole('button', { name: 'Menu' }).click();
  await piet.page.getByRole('button', { name: 'Toetsen, geluid en voorlezen' }).click();
  expect(await choice(piet.page).isChecked()).toBe(false);
  expect(faults()).toEqual([]);
});
