import { type BoardId, isBoardId } from '@samenreis/shared/base';
import { readSnapshot } from '@samenreis/shared/board';
import { boardCardSchema, boardSummarySchema } from '@samenreis/shared/protocol';
import type { Page } from 'playwright-core';
import * as v from 'valibot';
import { beforeEach, expect, it, onTestFinished } from 'vitest';
import { FACILITATOR } from '../support/startSamenreis.ts';
import { eventually } from '../support/sync/eventually.ts';
import { openBoard } from '../support/syncSocket.ts';
import { COLLEAGUE, type TwoLeaders, twoLeaders } from '../support/twoLeaders.ts';
import { axeFinds } from './axeFinds.ts';
import { siteSetting } from './siteSetting.ts';

/** Lead the demo together. */
const DEMO = 'Wmo-klantreis: hulp vragen en krijgen';
/** Cards of one page. */
const PAGE_SIZE = 24;

const site = siteSetting('test');
let here: TwoLeaders;
beforeEach(async () => {
  here = await twoLeaders(site.samenreis);
});

async function make(title: string): Promise<BoardId> {
  return v.parse(boardSummarySchema, (await here.gerda.post('/api/boards', { title, template: 'wmo' })).body).id;
}

async function openHome(who: 'gerda' | 'hans'): Promise<Page> {
  const { page, goto } = await site.visit({ cookies: here[who].cookies });
  await goto('/');
  await page.locator('.board-card').first().waitFor();
  return page;
}

const card = (page: Page, title: string) => page.locator('.board-card', { hasText: title });
const titles = (page: Page) => page.locator('.board-card-title').allTextContents();

async function choose(page: Page, title: string, what: string): Promise<void> {
  await page.getByRole('button', { name: `Wat wilt u doen met ‘${title}’?` }).click();
  await page.getByRole('button', { name: what, exact: true }).click();
  await page.getByRole('dialog').waitFor();
  expect(await axeFinds(page, { within: 'dialog[open]' }), `the dialog of ‘${what}’`).toEqual([]);
}

const press = (page: Page, name: string) => page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
const isFocused = (page: Page, name: string) => page.locator(`[name=${name}]:focus`).waitFor();
const hasFocus = (page: Page) =>
  eventually(async () => expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY'));

/** What only a lost line brings is no fault of the page. */
const faults = () => site.faults().filter((one) => !one.includes('net::ERR_FAILED'));

/** The notes of the board that the page went to. */
async function notesAt(page: Page): Promise<number> {
  await page.waitForURL(/\/bord\/b/);
  const id = new URL(page.url()).pathname.split('/').at(-1);
  if (!isBoardId(id)) throw new Error(`${page.url()} is no board`);
  const opened = await openBoard(here.gerda, site.samenreis.url, id);
  onTestFinished(() => opened.close());
  return readSnapshot(opened.doc).notes.size;
}

it('U256 a copy is asked for by name and with or without notes; what was filled in outlives a lost line', async () => {
  const page = await openHome('gerda');
  await choose(page, DEMO, 'Kopie maken');
  const name = page.getByRole('dialog').getByLabel('Hoe heet de kopie?');
  expect(await name.inputValue()).toBe(`Kopie van ${DEMO}`);
  await name.fill(' ');
  await press(page, 'Maak de kopie');
  await page.getByText('Geef het bord een naam.').waitFor();
  await isFocused(page, 'title');
  expect(await axeFinds(page, { within: 'dialog[open]' })).toEqual([]);
  await name.fill('De groep van dinsdag');
  await page.getByText('Ook de briefjes, de groepen en de lijnen.').click();
  await page.route('**/copy', (route) => route.abort());
  await press(page, 'Maak de kopie');
  await page.getByRole('dialog').getByText('De server geeft geen antwoord.').waitFor();
  expect(await axeFinds(page, { within: 'dialog[open]' })).toEqual([]);
  await page.unroute('**/copy');
  expect(await name.inputValue()).toBe('De groep van dinsdag');
  await press(page, 'Maak de kopie');
  expect(await notesAt(page)).toBeGreaterThan(0);

  const again = await openHome('gerda');
  await choose(again, 'De groep van dinsdag', 'Kopie maken');
  await press(again, 'Maak de kopie');
  expect(await notesAt(again)).toBe(0);
  expect(faults()).toEqual([]);
});

it('U256 who shares, hands over or stops leading a board reads what came of it, or why not, and keeps the focus', async () => {
  await make('De reis van Ans');
  const page = await openHome('gerda');
  await choose(page, 'De reis van Ans', 'Delen en overdragen');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Gerda (u)').waitFor();
  // Who leads alone cannot stop.
  expect(await dialog.getByRole('button', { name: 'Stop met dit bord' }).count()).toBe(0);
  await press(page, 'Deel het bord');
  await dialog.getByText('Vul een e-mailadres in.').waitFor();
  await isFocused(page, 'email');
  const email = dialog.getByLabel('E-mailadres van uw collega');
  await email.fill('niemand@gemeente.example');
  await press(page, 'Deel het bord');
  await dialog.getByText('Er is geen andere gespreksleider met dit e-mailadres.').waitFor();
  expect(await axeFinds(page, { within: 'dialog[open]' })).toEqual([]);
  await email.fill(COLLEAGUE.email);
  await press(page, 'Deel het bord');
  await dialog.getByText('Uw collega leidt het bord nu ook.').waitFor();
  await dialog.getByRole('listitem').filter({ hasText: COLLEAGUE.name }).waitFor();
  expect(await dialog.getByText('Er is geen andere gespreksleider').count()).toBe(0);
  expect(await axeFinds(page, { within: 'dialog[open]' })).toEqual([]);
  await dialog.getByText('Uw links voor gespreksleiders werken dan niet meer.').waitFor();
  await press(page, 'Stop met dit bord');
  await page.getByText('Weet u het zeker?').waitFor();
  await press(page, 'Stop met dit bord');
  await page.getByText('U leidt ‘De reis van Ans’ niet meer.').waitFor();
  await card(page, 'De reis van Ans').waitFor({ state: 'detached' });
  await hasFocus(page);

  const home = await openHome('hans');
  await choose(home, 'De reis van Ans', 'Delen en overdragen');
  await home.getByLabel('E-mailadres van uw collega').fill(FACILITATOR.email);
  expect(await home.getByText('Uw links voor gespreksleiders').count()).toBe(0);
  await home.getByLabel('Ik draag het bord over en stop er zelf mee').check();
  await home.getByText('Uw links voor gespreksleiders werken dan niet meer.').waitFor();
  await press(home, 'Draag het bord over');
  await home.getByText(`‘De reis van Ans’ is nu van ${FACILITATOR.email}.`).waitFor();
  await card(home, 'De reis van Ans').waitFor({ state: 'detached' });
  await hasFocus(home);
  await page.reload();
  await card(page, 'De reis van Ans').waitFor();
  expect(faults()).toEqual([]);
});

it('U256 who would leave a board to nobody is told so, and who deletes one reads first for whom', async () => {
  const page = await openHome('gerda');
  await choose(page, DEMO, 'Delen en overdragen');
  await page.getByRole('button', { name: 'Stop met dit bord' }).waitFor();
  expect((await here.hans.post(`/api/boards/${here.board}/stop-leading`, {})).status).toBe(204);
  await press(page, 'Stop met dit bord');
  await page.getByText('Weet u het zeker?').waitFor();
  await press(page, 'Stop met dit bord');
  await page.getByRole('dialog').getByText('U bent de enige gespreksleider van dit bord.').waitFor();
  await page.keyboard.press('Escape');
  await here.gerda.post(`/api/boards/${here.board}/leaders`, { email: COLLEAGUE.email });

  await page.reload();
  await choose(page, DEMO, 'Verwijderen');
  await page.getByRole('dialog').getByText('U leidt dit bord niet alleen.').waitFor();
  await page.getByRole('dialog').getByText('Het bord ligt daarna 30 dagen in de prullenbak.').waitFor();
  await page.route(`**/api/boards/${here.board}`, (route) => route.abort());
  await press(page, 'Verwijder het bord');
  await page.getByRole('dialog').getByText('De server geeft geen antwoord.').waitFor();
  await page.unroute(`**/api/boards/${here.board}`);
  await press(page, 'Annuleer');
  await page.locator('.card-menu-button:focus').waitFor();
  await choose(page, DEMO, 'Verwijderen');
  await press(page, 'Verwijder het bord');
  await page.getByRole('button', { name: 'Zet het terug' }).and(page.locator(':focus')).waitFor();
  expect(await titles(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await card(page, DEMO).waitFor();
  await hasFocus(page);
  expect(faults()).toEqual([]);
});

it('U257 boards beyond a page follow in one press, with the focus at the first of them; what is planned stands by day', async () => {
  const ids: BoardId[] = [];
  for (let nth = 1; nth <= PAGE_SIZE; nth += 1) ids.push(await make(`Reis ${nth}`));
  for (const [nth, plannedOn] of [
    [4, '2027-03-02'],
    [1, '2027-02-11'],
  ] as const) {
    const id = ids[nth];
    const { title, etag } = v.parse(boardCardSchema, (await here.gerda.get(`/api/boards/${id}/card`)).body);
    const planned = { title, state: 'planned', plannedOn };
    const answer = await here.gerda.patch(`/api/boards/${id}/card`, planned, { headers: { 'if-match': etag } });
    expect(answer.status).toBe(200);
  }
  const page = await openHome('gerda');
  const shows = (expected: readonly string[]) => eventually(async () => expect(await titles(page)).toEqual(expected));
  const byName = [...ids.map((_, index) => `Reis ${index + 1}`), DEMO];
  await page.getByLabel('Volgorde').selectOption({ label: 'Naam' });
  await shows(byName.slice(0, PAGE_SIZE));
  await page.getByRole('button', { name: 'Meer borden' }).focus();
  await page.keyboard.press('Enter');
  await shows(byName);
  await page.getByRole('link', { name: DEMO }).and(page.locator(':focus')).waitFor();
  expect(await page.getByRole('button', { name: 'Meer borden' }).count()).toBe(0);
  expect(await axeFinds(page)).toEqual([]);

  await page.getByLabel('Volgorde').selectOption({ label: 'Geplande dag' });
  await eventually(async () => expect((await titles(page)).slice(0, 2)).toEqual(['Reis 2', 'Reis 5']));
  // Typed quickly, the last word is what is shown.
  await page.getByLabel('Zoek een bord').pressSequentially('Reis 24');
  await shows(['Reis 24']);
  await page.getByText('1 bord gevonden').waitFor();
  expect(faults()).toEqual([]);
});
