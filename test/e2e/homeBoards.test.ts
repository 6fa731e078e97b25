import type { BoardId } from '@samenreis/shared/base';
import { boardCardSchema, boardSummarySchema } from '@samenreis/shared/protocol';
import type { Page } from 'playwright-core';
import * as v from 'valibot';
import { beforeAll, expect, it } from 'vitest';
import { invite, joinBoard, setUp } from '../support/startSamenreis.ts';
import { eventually } from '../support/sync/eventually.ts';
import type { Visitor } from '../support/visitor.ts';
import { axeFinds } from './axeFinds.ts';
import { focused, PHONE } from './pageVisit.ts';
import { siteSetting } from './siteSetting.ts';

const site = siteSetting('file');
let facilitator: Visitor;

beforeAll(async () => {
  facilitator = await setUp(site.samenreis);
});

async function make(title: string): Promise<BoardId> {
  return v.parse(boardSummarySchema, (await facilitator.post('/api/boards', { title, template: 'wmo' })).body).id;
}

/** Titles of the cards, as they stand. */
const titles = (page: Page) => page.locator('.board-card-title').allTextContents();
const card = (page: Page, title: string) => page.locator('.board-card', { hasText: title });
const menuOf = (page: Page, title: string) => page.getByRole('button', { name: `Wat wilt u doen met ‘${title}’?` });
const shows = (page: Page, expected: readonly string[]) => eventually(async () => expect(await titles(page)).toEqual(expected));

const isDrawn = (image: Element) => image instanceof HTMLImageElement && image.complete && image.naturalWidth > 0;

/** Presses Tab until this has the focus. */
async function tabTo(page: Page, isThere: (name: string) => boolean): Promise<void> {
  for (let step = 0; step < 40; step += 1) {
    await page.keyboard.press('Tab');
    if (isThere(await focused(page))) return;
  }
  throw new Error('Forty steps on it had no focus.');
}

it('U173 who has no board yet looks at the example, or makes one in a few presses, in English too', async () => {
  const { page, goto } = await site.visit({ cookies: facilitator.cookies, language: 'en' });
  await goto('/');
  await page.getByRole('heading', { name: 'Welcome, Gerda!' }).waitFor();
  await page.getByText('In preparation').waitFor();
  expect(await axeFinds(page)).toEqual([]);
  await page.getByRole('button', { name: 'Make a new board' }).click();
  await page.getByLabel('What is the board called?').fill('First <b>board</b>');
  await page.getByRole('button', { name: 'Make the board' }).click();
  await page.locator('.save-status').waitFor();
  await goto('/');
  const picture = card(page, 'First <b>board</b>').locator('img');
  await eventually(async () => expect(await picture.evaluate(isDrawn)).toBe(true));
  expect(await page.getByRole('heading', { name: 'Welcome, Gerda!' }).count()).toBe(0);
  expect(site.faults()).toEqual([]);
});

it('U171 by keyboard alone a board is found, planned, deleted and taken back, and the focus stays on the page', async () => {
  for (const title of ['Reis 10', 'reis 9', 'Café']) await make(title);
  const { page, goto } = await site.visit({ cookies: facilitator.cookies });
  await goto('/');
  await card(page, 'Café').waitFor();
  await tabTo(page, (name) => name === 'search');
  await page.keyboard.type('REIS');
  await page.getByText('3 borden gevonden').waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('N');
  await shows(page, ['reis 9', 'Reis 10', 'Wmo-klantreis: hulp vragen en krijgen']);

  await menuOf(page, 'reis 9').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Naam, stand en dag' }).and(page.locator(':focus')).waitFor();
  expect(await axeFinds(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByLabel('Hoe heet het bord?').and(page.locator(':focus')).waitFor();
  await page.keyboard.type('Reis negen');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  // Planned, and no day yet.
  await page.getByText('Kies een dag.').waitFor();
  await page.getByLabel('Op welke dag?').fill('2026-12-09');
  expect(await axeFinds(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await card(page, 'Reis negen').getByText('Gepland op 9 december 2026').waitFor();
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('card-menu-button');

  await menuOf(page, 'Reis 10').focus();
  await page.keyboard.press('Enter');
  await tabTo(page, (name) => name === 'Verwijderen');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: '‘Reis 10’ verwijderen?' }).waitFor();
  await tabTo(page, (name) => name === 'Verwijder het bord');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Zet het terug' }).and(page.locator(':focus')).waitFor();
  await shows(page, ['Reis negen', 'Wmo-klantreis: hulp vragen en krijgen']);

  await page.getByRole('button', { name: 'Prullenbak (1)' }).focus();
  await page.keyboard.press('Enter');
  await shows(page, ['Reis 10']);
  await page.getByText('Voorgoed weg op').waitFor();
  expect(await axeFinds(page)).toEqual([]);
  await page.getByRole('button', { name: 'Zet terug Reis 10' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('De prullenbak is leeg.').waitFor();
  expect(site.faults()).toEqual([]);
});

it('U172 on a phone the menu of a card is as wide as a finger, puts a board away and back, and nothing is cut off', async () => {
  await make('Op de telefoon');
  const { page, goto } = await site.visit({ cookies: facilitator.cookies, viewport: PHONE, hasTouch: true, isMobile: true });
  await goto('/');
  for (const size of [PHONE, { width: 320, height: 568 }]) {
    await page.setViewportSize(size);
    await menuOf(page, 'Op de telefoon').tap();
    await page.getByRole('button', { name: 'Verwijderen' }).waitFor();
    const small = () =>
      page.evaluate(
        () =>
          [...document.querySelectorAll('.card-menu:popover-open button, .card-menu-button, .board-card a')].filter((one) => {
            const { height, left, right } = one.getBoundingClientRect();
            return (one.tagName === 'BUTTON' && height < 44) || left < 0 || right > window.innerWidth;
          }).length,
      );
    // A menu is put beside its button once it is open.
    await expect.poll(small).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(size.width);
    await page.keyboard.press('Escape');
  }
  await menuOf(page, 'Op de telefoon').tap();
  await page.getByRole('button', { name: 'Naar het archief' }).tap();
  await card(page, 'Op de telefoon').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Archief (1)' }).tap();
  await shows(page, ['Op de telefoon']);
  await menuOf(page, 'Op de telefoon').tap();
  await page.getByRole('button', { name: 'Terug uit het archief' }).tap();
  await page.getByText('Uw archief is leeg.').waitFor();
  expect(site.faults()).toEqual([]);
});

it('U174 U175 who is overtaken is told and keeps what was filled in; who has a deleted board open is told so at once', async () => {
  const board = await make('Samen');
  const { page, goto, faults } = await site.visit({ cookies: facilitator.cookies });
  await goto('/');
  await menuOf(page, 'Samen').click();
  await page.getByRole('button', { name: 'Naam, stand en dag' }).click();
  await page.getByRole('dialog').getByLabel('Hoe heet het bord?').fill('Van mij');
  const { etag } = v.parse(boardCardSchema, (await facilitator.get(`/api/boards/${board}/card`)).body);
  const theirs = { title: 'Van een ander', state: 'live' };
  await facilitator.patch(`/api/boards/${board}/card`, theirs, { headers: { 'if-match': etag } });
  await page.getByRole('button', { name: 'Bewaar' }).click();
  await page.getByText('Nu staat er: ‘Van een ander’, Bezig.').waitFor();
  expect(await page.getByRole('dialog').getByLabel('Hoe heet het bord?').inputValue()).toBe('Van mij');
  await page.getByRole('button', { name: 'Bewaar' }).click();
  await card(page, 'Van mij').waitFor();

  const ans = site.samenreis.visitor();
  await joinBoard(ans, await invite(facilitator, board, 'participant'), 'Ans');
  const guest = await site.visit({ cookies: ans.cookies });
  await guest.goto(`/bord/${board}`);
  await guest.page.locator('.save-status[data-status=saved]').waitFor();
  await menuOf(page, 'Van mij').click();
  await page.getByRole('button', { name: 'Verwijderen' }).click();
  await page.getByRole('button', { name: 'Verwijder het bord' }).click();
  await guest.page.getByRole('heading', { name: 'Dit bord is verwijderd' }).waitFor();
  await page.getByRole('button', { name: 'Zet het terug' }).click();
  await card(page, 'Van mij').waitFor();
  // Of the guest's page a socket may be cut off while it is still being opened.
  expect(faults()).toEqual([]);
});
