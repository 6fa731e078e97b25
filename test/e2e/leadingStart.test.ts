import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { axeFinds } from './axeFinds.ts';
import { roomSetting } from './roomSetting.ts';
import { goToStep, strip, takeAgenda } from './sessionHands.ts';

const { open, enter, faults } = roomSetting('test');
const SMALL = { view: 'steps', viewport: { width: 320, height: 568 }, hasTouch: true } as const;

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
const question = (page: Page, name: string) => page.getByRole('region', { name });
const late = (page: Page) => page.getByRole('region', { name: 'U komt later binnen' });
const isWideEnough = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);

/** Asks everybody, from the dialog of who leads. */
async function askAll(page: Page, how: string, text = ''): Promise<void> {
  await press(page, 'De groep leiden');
  const dialog = page.getByRole('dialog', { name: 'De groep leiden' });
  await dialog.getByLabel('Hoe antwoordt iedereen?').selectOption(how);
  await dialog.getByLabel('Uw vraag (mag leeg blijven)').fill(text);
  expect(await axeFinds(page, { within: 'dialog[open]' })).toEqual([]);
  await dialog.getByRole('button', { name: /^Stel/ }).click();
  await dialog.waitFor({ state: 'hidden' });
}

it('U233 J65 asks everybody for a face, and then for a word: by thumb, mouse and keys, seen by the group', async () => {
  const marjan = await enter('facilitator', 'Marjan', { view: 'board' });
  const piet = await enter('participant', 'Piet', { view: 'list' });
  const ans = await open('participant', 'Ans', SMALL);
  const kees = await enter('viewer', 'Kees', { view: 'board' });
  await askAll(marjan.page, 'Met een gezichtje');
  const faces = 'Hoe zit u erbij?';
  for (const { page } of [marjan, piet, ans, kees]) await question(page, faces).waitFor();
  await piet.page.getByRole('status').getByText(`Vraag aan iedereen: ${faces}`).waitFor();
  await question(ans.page, faces).getByRole('button', { name: /^fijn/ }).tap();
  await question(piet.page, faces).getByRole('button', { name: /^fijn/ }).press('Enter');
  await question(marjan.page, faces).getByRole('button', { name: 'fijn 2 keer', exact: true }).waitFor();
  // With who sits at the room's other program four may answer: who watches does not.
  await question(marjan.page, faces).getByText('2 van 4 antwoordden').waitFor();
  expect(await question(kees.page, faces).getByRole('button', { name: /fijn/ }).count()).toBe(0);
  await question(piet.page, faces).getByText('Wie zei wat').click();
  await question(piet.page, faces).getByText('Ans: fijn').waitFor();
  expect(await isWideEnough(ans.page)).toBe(true);
  for (const { page } of [marjan, piet, ans, kees]) expect(await axeFinds(page)).toEqual([]);
  // Pressed again it is taken back; and it is there again after a reload.
  await question(ans.page, faces).getByRole('button', { name: /^fijn/ }).tap();
  await question(marjan.page, faces).getByText('1 van 4 antwoordden').waitFor();
  await piet.page.reload();
  await expect
    .poll(() => question(piet.page, faces).getByRole('button', { name: /^fijn/ }).getAttribute('aria-pressed'))
    .toBe('true');
  await askAll(marjan.page, 'Met één woord', 'Waar hoopt u op?');
  const word = 'Waar hoopt u op?';
  await question(ans.page, word).getByLabel('Uw woord').fill('Duidelijkheid');
  await question(ans.page, word).getByRole('button', { name: 'Vertel het' }).tap();
  await question(piet.page, word).getByLabel('Uw woord').fill('duidelijkheid');
  await question(piet.page, word).getByLabel('Uw woord').press('Enter');
  await question(kees.page, word).getByText('Duidelijkheid ×2').waitFor();
  expect(await isWideEnough(ans.page)).toBe(true);
  for (const { page } of [marjan, ans]) expect(await axeFinds(page)).toEqual([]);
  await question(ans.page, word).getByRole('button', { name: 'Verberg deze vraag' }).tap();
  await question(ans.page, word).waitFor({ state: 'detached' });
  await press(marjan.page, 'Sluit de vraag');
  for (const { page } of [marjan, piet, kees]) await question(page, word).waitFor({ state: 'detached' });
  expect(faults()).toEqual([]);
});

it('U234 tells in the lobby who leads and what will happen, and who comes later where the group is', async () => {
  const marjan = await enter('facilitator', 'Marjan', { view: 'list' });
  const piet = await enter('participant', 'Piet', { view: 'list' });
  const ans = await open('participant', 'Ans', SMALL);
  await takeAgenda(marjan.page);
  for (const { page } of [piet, ans]) {
    await page
      .locator('.lobby')
      .getByText(/Marjan leiden deze bijeenkomst\./)
      .waitFor();
    await page.locator('.lobby').getByText('Dit gaan we doen (9 stappen, 60 minuten):').waitFor();
    expect(await page.locator('.lobby li').allTextContents()).toEqual([
      'Welkom',
      'Maak kennis met de persoon',
      'Rollenspel',
      'en nog 6 stappen',
    ]);
    expect(await axeFinds(page)).toEqual([]);
  }
  expect(await isWideEnough(ans.page)).toBe(true);
  await strip(marjan.page).getByRole('button', { name: 'Draaiboek' }).click();
  await narrow(marjan.page, 'Wat kan beter?', 3);
  await press(marjan.page, 'Begin de sessie');
  await goToStep(marjan.page, 'Wat kan beter?');
  await piet.page.getByRole('heading', { name: 'Wat kan beter?' }).waitFor();
  // Who was there hears nothing of it, also after a reload.
  await piet.page.reload();
  await strip(piet.page).getByRole('heading', { name: 'Wat kan beter?' }).waitFor();
  expect(await late(piet.page).count()).toBe(0);
  const noor = await enter('participant', 'Noor', { view: 'list' });
  const bo = await open('participant', 'Bo', SMALL);
  for (const { page } of [noor, bo]) {
    await late(page)
      .getByText(/Wij zijn bij stap \d van 9: ‘Wat kan beter\?’\./)
      .waitFor();
    await late(page)
      .getByText(/Er zijn \d+ briefjes geplakt\./)
      .waitFor();
    expect(await axeFinds(page)).toEqual([]);
  }
  // In the place that the step is about.
  await noor.page.getByRole('heading', { name: /^Fase 3:/ }).waitFor();
  await late(bo.page).getByRole('button', { name: 'Sluit deze regel' }).tap();
  await late(bo.page).waitFor({ state: 'detached' });
  expect(await isWideEnough(bo.page)).toBe(true);
  expect(faults()).toEqual([]);
});

/** Has a step ask for notes from one phase on. */
async function narrow(page: Page, step: string, phase: number): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Draaiboek' });
  await dialog.getByRole('button', { name: `Wijzig ${step}` }).click();
  const form = dialog.locator('.step-form');
  await form.getByText(/In welke fasen: overal/).click();
  const boxes = form.locator('details[open]').getByRole('checkbox');
  // All are asked: those before it are taken out.
  for (let before = 0; before < phase - 1; before++) await boxes.nth(before).click();
  await form.getByRole('button', { name: 'Bewaar de stap' }).click();
  await form.waitFor({ state: 'detached' });
  await page.keyboard.press('Escape');
}
