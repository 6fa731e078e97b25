import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { eventually } from '../support/sync/eventually.ts';
import { axeFinds } from './axeFinds.ts';
import { FREE, viewRests } from './boardVisit.ts';
import { PHONE } from './pageVisit.ts';
import { roomSetting } from './roomSetting.ts';
import { goToStep, takeAgenda } from './sessionHands.ts';

const { room, open, enter, faults } = roomSetting('test');

const FIELD = 'Voor iemand anders';
const MARK = 'Namens iemand anders ingevoerd';

const itemSaying = (page: Page, text: string) => page.locator('.list-note', { hasText: text });
/** On the server, told to everybody. */
const isMarked = (text: string, onBehalf: true | null = true) =>
  eventually(() => expect(room.noteSaying(text)).toMatchObject({ onBehalf }));

it('V59 B61 marks in the list what a facilitator enters for somebody else, for everybody to read', async () => {
  const marjan = await enter('facilitator', 'Marjan', { view: 'list' });
  const piet = await enter('participant', 'Piet', { view: 'list' });
  const form = marjan.page.locator('.list-new');
  await form.getByRole('checkbox', { name: FIELD }).check();
  // Whose side it is comes into view, to be chosen.
  await form.getByLabel('Vanuit wie').selectOption({ label: 'Mantelzorger' });
  await form.getByRole('textbox').fill('Ik bel al weken');
  await form.getByRole('button', { name: 'Plak op het bord' }).click();
  await isMarked('Ik bel al weken');
  expect(room.noteSaying('Ik bel al weken')).toMatchObject({ perspective: 'informalCarer', author: marjan.participantId });
  await itemSaying(piet.page, 'Ik bel al weken').getByText(MARK).waitFor();
  await piet.page
    .getByText(/Marjan plakte .* Dat is namens iemand anders\./)
    .first()
    .waitFor();
  // A participant has no such choice, for a new note nor for an own one.
  const own = piet.page.locator('.list-new');
  await own.getByRole('textbox').fill('Van mijzelf');
  await own.getByRole('button', { name: 'Plak op het bord' }).click();
  await itemSaying(piet.page, 'Van mijzelf').getByRole('button', { name: 'Meer', exact: true }).click();
  await itemSaying(piet.page, 'Van mijzelf').locator('.list-more').waitFor();
  expect(await piet.page.getByRole('checkbox', { name: FIELD }).count()).toBe(0);
  // What was chosen stays in sight, and can be put right afterwards.
  expect(await form.getByRole('checkbox', { name: FIELD }).isChecked()).toBe(true);
  const item = itemSaying(marjan.page, 'Ik bel al weken');
  await item.getByRole('button', { name: 'Meer', exact: true }).click();
  await item.scrollIntoViewIfNeeded();
  expect(await axeFinds(marjan.page)).toEqual([]);
  await item.getByRole('checkbox', { name: FIELD }).uncheck();
  await isMarked('Ik bel al weken', null);
  await itemSaying(piet.page, 'Ik bel al weken').getByText(MARK).waitFor({ state: 'detached' });
  expect(faults()).toEqual([]);
});

it('U198 B61 marks a note on the canvas while it is written and by its menu, and takes that back by undo', async () => {
  const marjan = await enter('facilitator', 'Marjan', { view: 'board' });
  const { page } = marjan;
  await page.mouse.dblclick(FREE.x, FREE.y);
  await page.locator('.note-editor-text').waitFor();
  await page.keyboard.type('Vanuit de zaal');
  await page.getByRole('button', { name: FIELD }).click();
  // The writing goes on.
  await page.keyboard.type(' gezegd');
  await page.getByLabel('Vanuit wie kijkt die persoon?').selectOption({ label: 'Mantelzorger' });
  await page.locator('.note-editor-text').press('Escape');
  await isMarked('Vanuit de zaal gezegd');
  expect(room.noteSaying('Vanuit de zaal gezegd')).toMatchObject({ perspective: 'informalCarer' });
  await page.keyboard.press('Shift+F10');
  const item = page.getByRole('menuitemcheckbox', { name: FIELD });
  await expect.poll(() => item.getAttribute('aria-checked')).toBe('true');
  await item.click();
  await isMarked('Vanuit de zaal gezegd', null);
  await page.keyboard.press('Control+z');
  await isMarked('Vanuit de zaal gezegd');
  // Under a resting mouse the sign is explained, and only on that note.
  await viewRests(page);
  const tip = () => page.locator('.board-area').getAttribute('title');
  await page.mouse.move(FREE.x, FREE.y + 12);
  await expect.poll(tip).toBe(MARK);
  await page.mouse.move(FREE.x, FREE.y - 60);
  await expect.poll(tip).toBe('');
  expect(faults()).toEqual([]);
});

it('U198 B61 a facilitator on a phone writes for somebody else step by step, and others read it there', async () => {
  const onPhone = { viewport: PHONE, hasTouch: true, isMobile: true, view: 'steps' } as const;
  const { page, says } = await open('facilitator', 'Marjan', onPhone);
  await says('saved');
  const phase = room.snapshot().phases[1]?.name ?? '';
  await page.getByRole('button', { name: phase }).tap();
  await page.getByRole('button', { name: 'heel naar', exact: true }).tap();
  await page.getByRole('checkbox', { name: FIELD }).tap();
  await page.getByLabel('Vanuit wie kijkt die persoon?').selectOption({ label: 'Mantelzorger' });
  await page.locator('textarea').fill('Aan de telefoon gehoord');
  expect(await axeFinds(page)).toEqual([]);
  await page.getByRole('button', { name: 'Plak op het bord' }).tap();
  await page.getByText(MARK).waitFor();
  await isMarked('Aan de telefoon gehoord');
  expect(room.noteSaying('Aan de telefoon gehoord')).toMatchObject({ perspective: 'informalCarer', kind: 'emotion', value: -2 });

  const ria = await open('participant', 'Ria', onPhone);
  await ria.says('saved');
  await ria.page.getByRole('button', { name: phase }).tap();
  await ria.page.getByRole('button', { name: 'heel naar', exact: true }).tap();
  await ria.page.locator('textarea').waitFor();
  expect(await ria.page.getByRole('checkbox', { name: FIELD }).count()).toBe(0);
  await ria.page.getByRole('button', { name: 'Het bord', exact: true }).tap();
  const card = ria.page.locator('.steps-note', { hasText: 'Aan de telefoon gehoord' });
  await card.getByText(`Marjan · Mantelzorger · ${MARK}`).waitFor();
  await card.scrollIntoViewIfNeeded();
  expect(faults()).toEqual([]);
});

it('J72 writes privately for who calls, from their side, which is read with the note when it is shown to everybody', async () => {
  const marjan = await enter('facilitator', 'Marjan', { view: 'board' });
  const piet = await enter('participant', 'Piet', { view: 'list' });
  await takeAgenda(marjan.page);
  await marjan.page.getByRole('button', { name: 'Begin de sessie' }).click();
  await goToStep(marjan.page, 'Schrijf voor uzelf op wat er gebeurt');
  // A participant has no such choice.
  await piet.page.getByRole('button', { name: 'Schrijf voor uzelf (0)' }).click();
  await piet.page.getByRole('button', { name: 'Bewaar voor mijzelf' }).waitFor();
  expect(await piet.page.getByRole('dialog').getByRole('checkbox', { name: FIELD }).count()).toBe(0);
  await piet.page.keyboard.press('Escape');
  await marjan.page.getByRole('button', { name: 'Schrijf voor uzelf (0)' }).click();
  const form = marjan.page.getByRole('dialog', { name: 'Schrijf voor uzelf' });
  await form.getByRole('textbox', { name: 'Uw briefje' }).fill('Ik zat drie keer in de wacht');
  await form.getByLabel('Fase').selectOption('Ik merk dat ik hulp nodig heb');
  await form.getByRole('checkbox', { name: FIELD }).check();
  await form.getByLabel('Vanuit wie kijkt die persoon?').selectOption({ label: 'Mantelzorger' });
  expect(await axeFinds(marjan.page, { within: 'dialog[open]' })).toEqual([]);
  await form.getByRole('button', { name: 'Bewaar voor mijzelf' }).click();
  await form.locator('.private-list').getByText(MARK).waitFor();
  await marjan.page.keyboard.press('Escape');
  await marjan.page.getByRole('button', { name: 'Verborgen: 1' }).click();
  await marjan.page.getByRole('button', { name: 'Laat zien aan iedereen' }).click();
  await isMarked('Ik zat drie keer in de wacht');
  expect(room.noteSaying('Ik zat drie keer in de wacht')).toMatchObject({ perspective: 'informalCarer' });
  await itemSaying(piet.page, 'Ik zat drie keer in de wacht').getByText(MARK).waitFor();
  expect(faults()).toEqual([]);
});
