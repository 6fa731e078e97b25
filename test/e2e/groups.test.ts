import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { axeFinds } from './axeFinds.ts';
import { PHONE } from './pageVisit.ts';
import { roomSetting } from './roomSetting.ts';
import { goToStep, strip, takeAgenda } from './sessionHands.ts';

const { open, enter, faults } = roomSetting('test');

const desk = (page: Page) => page.getByRole('dialog', { name: 'Werk in groepen' });

it('U245 U246 divides the group, tells everybody with whom and on what, moves people, and brings all together again', async () => {
  const marjan = await enter('facilitator', 'Marjan', { view: 'board' });
  const ans = await open('participant', 'Ans', { view: 'steps', viewport: PHONE, hasTouch: true });
  const piet = await enter('participant', 'Piet', { view: 'list' });
  await takeAgenda(marjan.page);
  await marjan.page.getByRole('button', { name: 'Begin de sessie' }).click();
  await goToStep(marjan.page, 'Wat kan beter?');
  await marjan.page.getByRole('button', { name: 'Werk in groepen' }).click();
  await desk(marjan.page).getByText('Er zijn 2 deelnemers.').waitFor();
  await desk(marjan.page).getByLabel('Hoeveel minuten in groepen?').fill('nul');
  await desk(marjan.page).getByRole('button', { name: 'Maak groepen' }).click();
  await desk(marjan.page).getByText('Vul een heel getal in van 1 tot 240.').waitFor();
  await desk(marjan.page).getByLabel('Hoeveel minuten in groepen?').fill('5');
  await desk(marjan.page).getByRole('button', { name: 'Maak groepen' }).click();
  await desk(marjan.page).getByRole('heading', { name: 'Groep 2' }).waitFor();
  expect(await axeFinds(marjan.page, { within: 'dialog[open]' })).toEqual([]);
  // Each sits alone in a group, with half of the journey; both hear it.
  for (const { page } of [ans, piet]) {
    await page
      .getByText(/U zit in Groep [12]\. U bent daar nog alleen\. Fasen: /)
      .last()
      .waitFor();
    await expect.poll(() => page.getByRole('status').allInnerTexts()).toContainEqual(expect.stringContaining('U zit in Groep'));
  }
  // Somebody is moved to the other, by keys.
  const inFirst = await desk(marjan.page).locator('section').first().locator('label').innerText();
  await desk(marjan.page).getByLabel(inFirst).selectOption('Groep 2');
  await ans.page.getByText('U zit met Piet in Groep 2.').last().waitFor();
  await piet.page.getByText('U zit met Ans in Groep 2.').last().waitFor();
  // Who comes later chooses.
  const daan = await open('participant', 'Daan', { view: 'steps', viewport: { width: 320, height: 568 }, hasTouch: true });
  await daan.page.getByText('Wij werken in groepen. Bij welke groep wilt u?').waitFor();
  await daan.page.getByRole('button', { name: 'Groep 1' }).tap();
  await daan.page.getByText('U zit in Groep 1.').last().waitFor();
  expect(await daan.page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  for (const { page } of [ans, piet, daan]) expect(await axeFinds(page)).toEqual([]);
  await desk(marjan.page).getByRole('button', { name: 'Iedereen weer bij elkaar' }).click();
  for (const { page } of [ans, piet, daan]) {
    await expect.poll(() => page.getByRole('status').allInnerTexts()).toContainEqual('Iedereen is weer bij elkaar.');
    expect(await page.locator('.own-group').count()).toBe(0);
  }
  await marjan.page.keyboard.press('Escape');
  await strip(marjan.page).getByRole('heading', { name: 'Wat kan beter?' }).waitFor();
  expect(faults()).toEqual([]);
});
