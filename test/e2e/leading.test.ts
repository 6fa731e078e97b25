import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { axeFinds } from './axeFinds.ts';
import { roomSetting } from './roomSetting.ts';
import { strip, takeAgenda } from './sessionHands.ts';

const { room, open, enter, faults } = roomSetting('test');

const bar = (page: Page) => page.getByRole('region', { name: 'Samen kijken' });
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
const isWideEnough = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);

/** Points at a phase from the dialog of who leads. */
async function pointAt(page: Page, phase: RegExp): Promise<void> {
  await press(page, 'De groep leiden');
  const dialog = page.getByRole('dialog', { name: 'De groep leiden' });
  const choice = dialog.getByLabel('Fase', { exact: true });
  const label = (await choice.locator('option').allInnerTexts()).find((text) => phase.test(text));
  await choice.selectOption(label ?? '');
  await dialog.getByRole('button', { name: 'Laat iedereen hier kijken' }).click();
  await dialog.waitFor({ state: 'hidden' });
}

it('U231 J63 brings canvas, list and phone to the phase that is pointed at, once, and takes it away', async () => {
  const marjan = await enter('facilitator', 'Marjan', { view: 'board' });
  const piet = await enter('participant', 'Piet', { view: 'list' });
  const els = await enter('participant', 'Els', { view: 'board' });
  const ans = await open('participant', 'Ans', { view: 'steps', viewport: { width: 320, height: 568 }, hasTouch: true });
  await ans.page.getByRole('navigation').waitFor();
  const phases = room.snapshot().phases.filter(({ archived }) => !archived);
  const third = phases[2]?.name ?? '';
  await pointAt(marjan.page, /^fase 3/);
  const said = `De gespreksleider wijst naar fase 3, “${third}”.`;
  for (const { page } of [piet, els, ans]) await bar(page).getByText(said).waitFor();
  await bar(marjan.page).getByText(`Iedereen kijkt naar fase 3, “${third}”.`).waitFor();
  // The list shows the phase, the canvas has it in view with a mark around it, and who listens hears it.
  await piet.page.getByRole('heading', { name: `Fase 3: ${third}` }).waitFor();
  await els.page.locator('.spotlight-mark').waitFor();
  await expect.poll(() => isInside(els.page, '.spotlight-mark')).toBe(true);
  await els.page.getByRole('status').getByText(`${said} Uw scherm laat het zien.`).waitFor();
  // On the phone nothing moves under the thumb: the way there is one press.
  expect(await isWideEnough(ans.page)).toBe(true);
  await bar(ans.page).getByRole('button', { name: 'Ga erheen' }).tap();
  await ans.page.getByRole('heading', { name: 'Wat hangt er op het bord?' }).waitFor();
  // With the number of its notes.
  expect(await ans.page.getByLabel('Fase', { exact: true }).locator('option:checked').innerText()).toMatch(
    new RegExp(`^${third} \\(\\d+\\)$`),
  );
  // Once: who walks on is not brought back.
  await piet.page.getByRole('button', { name: new RegExp(`^1 ${phases[0]?.name}`) }).click();
  await piet.page.getByRole('heading', { name: `Fase 1: ${phases[0]?.name}` }).waitFor();
  for (const { page } of [marjan, piet, els, ans]) expect(await axeFinds(page)).toEqual([]);
  await bar(marjan.page).getByRole('button', { name: 'Stop met wijzen' }).click();
  for (const { page } of [marjan, piet, els, ans]) await bar(page).waitFor({ state: 'detached' });
  expect(await piet.page.getByRole('heading', { name: `Fase 1: ${phases[0]?.name}` }).isVisible()).toBe(true);
  expect(faults()).toEqual([]);
});

it('U231 asks who is writing, who may stay; points at a note from its menu and from the list', async () => {
  const marjan = await enter('facilitator', 'Marjan', { view: 'list' });
  const piet = await enter('participant', 'Piet', { view: 'list' });
  const els = await enter('participant', 'Els', { view: 'list' });
  const form = (page: Page) => page.locator('.list-new').getByRole('textbox');
  for (const { page } of [piet, els]) await form(page).pressSequentially('Ik ben nog aan het');
  const [first] = await marjan.page.locator('.list-note').all();
  await first?.getByRole('button', { name: 'Meer', exact: true }).click();
  const text = (await first?.locator('.list-note-text').innerText()) ?? '';
  await first?.getByRole('button', { name: 'Laat iedereen hier kijken' }).click();
  await bar(piet.page)
    .getByText(/De gespreksleider wijst naar een briefje in fase 1/)
    .waitFor();
  // It has its mark and its words in everybody's list, also of who stays where they are.
  const pointed = (page: Page) => page.locator('.list-note:has(.list-pointed)');
  for (const { page } of [marjan, piet, els]) await pointed(page).getByText('Hier kijken we naar').waitFor();
  // Neither the focus nor the words go.
  await form(piet.page).pressSequentially(' schrijven');
  expect(await form(piet.page).inputValue()).toBe('Ik ben nog aan het schrijven');
  await bar(piet.page).getByRole('button', { name: 'Blijf hier' }).click();
  await bar(piet.page).getByRole('button', { name: 'Blijf hier' }).waitFor({ state: 'detached' });
  // Who goes there has the focus on it.
  await bar(els.page).getByRole('button', { name: 'Ga erheen' }).press('Enter');
  await expect
    .poll(() => els.page.evaluate(() => document.activeElement?.querySelector('.list-note-text')?.textContent))
    .toBe(text);
  expect(await form(els.page).inputValue()).toBe('Ik ben nog aan het');
  // Who comes later is brought there too.
  const late = await enter('participant', 'Noor', { view: 'board' });
  await bar(late.page).waitFor();
  await expect.poll(() => isInside(late.page, '.spotlight-mark')).toBe(true);
  // The next step takes it away.
  await takeAgenda(marjan.page);
  await press(marjan.page, 'Begin de sessie');
  await strip(marjan.page).getByRole('heading', { name: 'Welkom' }).waitFor();
  await press(marjan.page, /^Volgende/);
  await bar(late.page).waitFor({ state: 'detached' });
  for (const { page } of [marjan, piet, els]) await pointed(page).waitFor({ state: 'detached' });
  expect(faults()).toEqual([]);
});

it('U232 J64 has canvas and list go along with the view of who leads, until somebody touches the board or stops', async () => {
  const marjan = await enter('facilitator', 'Marjan', { view: 'board' });
  const els = await enter('participant', 'Els', { view: 'board' });
  const piet = await enter('participant', 'Piet', { view: 'list' });
  const ans = await open('participant', 'Ans', { view: 'steps', viewport: { width: 320, height: 568 }, hasTouch: true });
  await ans.page.getByRole('navigation').waitFor();
  const along = (page: Page) => page.getByRole('region', { name: 'Kijk met mij mee' });
  const fifth =
    room
      .snapshot()
      .phases.filter(({ archived }) => !archived)
      .at(4)?.name ?? '';
  await press(marjan.page, 'De groep leiden');
  await press(marjan.page, 'Laat iedereen met mij meekijken');
  await along(marjan.page).getByText('Iedereen kijkt met u mee.').waitFor();
  for (const { page } of [els, piet]) await along(page).getByText('Marjan neemt u mee over het bord.').waitFor();
  // Close by: the others come along, each in their view.
  await zoomInOnFifth(marjan.page);
  await piet.page.getByRole('heading', { name: new RegExp(fifth) }).waitFor();
  await along(ans.page).getByText(fifth).waitFor();
  const close = 0.7 * (await zoomOf(marjan.page));
  expect(close).toBeGreaterThan(45);
  await expect.poll(() => zoomOf(els.page)).toBeGreaterThan(close);
  for (const { page } of [marjan, els, piet, ans]) expect(await axeFinds(page)).toEqual([]);
  // Who touches the board goes on by themselves, and may join again.
  const { width = 0, height = 0 } = els.page.viewportSize() ?? {};
  await els.page.mouse.move(width / 3, height / 2);
  await els.page.mouse.wheel(0, 40);
  await along(els.page).getByText('Marjan laat het bord zien.').waitFor();
  await press(marjan.page, 'Alles in beeld');
  await expect.poll(() => zoomOf(marjan.page)).toBeLessThan(close);
  expect(await zoomOf(els.page)).toBeGreaterThan(close);
  await along(els.page).getByRole('button', { name: 'Kijk mee' }).click();
  await expect.poll(() => zoomOf(els.page)).toBeLessThan(close);
  await along(piet.page).getByRole('button', { name: 'Stop met volgen' }).click();
  await along(piet.page).getByRole('button', { name: 'Kijk mee' }).waitFor();
  await along(marjan.page).getByRole('button', { name: 'Stop met laten meekijken' }).click();
  for (const { page } of [marjan, els, piet, ans]) await along(page).waitFor({ state: 'detached' });
  expect(faults()).toEqual([]);
});

/** Zooms in on the fifth phase with the wheel. */
async function zoomInOnFifth(page: Page): Promise<void> {
  const head = await page.locator('.phase-head').nth(4).boundingBox();
  if (head === null) throw new Error('no fifth phase');
  await page.mouse.move(head.x + head.width / 2, head.y + head.height + 40);
  await page.keyboard.down('Control');
  for (let turn = 0; turn < 4; turn++) await page.mouse.wheel(0, -120);
  await page.keyboard.up('Control');
}

/** How large the canvas shows the board, in hundredths. */
const zoomOf = async (page: Page) => Number.parseInt(await page.locator('.zoom-percent').innerText(), 10);

/** Whether what is marked lies within what is seen of the board. */
function isInside(page: Page, selector: string): Promise<boolean> {
  return page.evaluate((wanted) => {
    const mark = document.querySelector(wanted)?.getBoundingClientRect();
    const board = document.querySelector('.board-canvas')?.getBoundingClientRect();
    if (mark === undefined || board === undefined) return false;
    return mark.left >= board.left && mark.right <= board.right && mark.top >= board.top - 8 && mark.bottom <= board.bottom + 8;
  }, selector);
}
