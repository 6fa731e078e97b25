import { MESSAGE, SYNC } from '@samenreis/shared/protocol';
import type { Page } from 'playwright-core';
import { beforeEach, expect, it } from 'vitest';
import { type TwoLeaders, twoLeaders } from '../support/twoLeaders.ts';
import { axeFinds } from './axeFinds.ts';
import { siteSetting } from './siteSetting.ts';

const site = siteSetting('test');
let here: TwoLeaders;
beforeEach(async () => {
  here = await twoLeaders(site.samenreis);
});

const DEMO = 'Wmo-klantreis: hulp vragen en krijgen';

async function openHome(who: 'gerda' | 'hans'): Promise<Page> {
  const { page, goto } = await site.visit({ cookies: here[who].cookies });
  await goto('/');
  await menuOf(page).waitFor();
  return page;
}

const menuOf = (page: Page) => page.getByRole('button', { name: `Wat wilt u doen met ‘${DEMO}’?` });

/** Through home, as people do. */
async function deleteIt(page: Page): Promise<void> {
  await menuOf(page).click();
  await page.getByRole('button', { name: 'Verwijderen' }).click();
  await page.getByRole('button', { name: 'Verwijder het bord' }).click();
  await page.getByRole('button', { name: 'Zet het terug' }).waitFor();
}

/** Hans at the board, in the list; what he sends is held back on the way once it is told so. */
async function openList() {
  let isHeld = false;
  const { page, goto } = await site.visit({ cookies: here.hans.cookies });
  await page.addInitScript(() => localStorage.setItem('samenreis.view', 'list'));
  await page.routeWebSocket(/\/sync\//, (near) => {
    const server = near.connectToServer();
    near.onMessage((message) => {
      const isUpdate = typeof message !== 'string' && message[0] === MESSAGE.sync && message[1] === SYNC.update;
      if (!(isHeld && isUpdate)) server.send(message);
    });
  });
  await goto(`/bord/${here.board}`);
  await saved(page);
  return {
    page,
    hold: () => {
      isHeld = true;
    },
  };
}

const saved = (page: Page) => page.locator('.save-status[data-status=saved]').waitFor();

async function stick(page: Page, text: string): Promise<void> {
  await page.locator('.list-nav button').first().click();
  await page.locator('.list-new textarea').fill(text);
  await page.getByRole('button', { name: 'Plak op het bord' }).click();
  await page.locator('.list-root').getByText(text).first().waitFor();
}

it('I114 U62 who leads too hears in the middle of sharing that it was deleted, that all was saved, and puts it back as it was', async () => {
  const gerda = await openHome('gerda');
  const { page } = await openList();
  await stick(page, 'Van Hans');
  await saved(page);
  const home = await openHome('hans');
  await menuOf(home).click();
  await home.getByRole('button', { name: 'Naam, stand en dag' }).click();
  await home.getByRole('dialog').getByLabel('Hoe heet het bord?').fill('Te laat');
  await page.getByRole('button', { name: 'Uitnodigen' }).click();
  await page.getByRole('dialog').waitFor();
  await deleteIt(gerda);

  await page.getByRole('heading', { name: 'Dit bord is verwijderd' }).waitFor();
  expect(await page.getByRole('dialog').count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  await page.getByText('Dan kunt u het daar zelf terugzetten').waitFor();
  await page.getByText('Alles wat u schreef, was opgeslagen.').waitFor();
  expect(await axeFinds(page)).toEqual([]);
  // What was being filled in at home is told the same, and changes nothing.
  await home.getByRole('button', { name: 'Bewaar' }).click();
  await home.getByRole('dialog').getByText('Dit bord is verwijderd. Wie het bord leidt').waitFor();
  await home.keyboard.press('Escape');
  await menuOf(home).waitFor({ state: 'detached' });

  await page.getByRole('button', { name: 'Naar het begin' }).click();
  await page.getByRole('button', { name: 'Prullenbak (1)' }).click();
  await page.getByRole('button', { name: `Zet terug ${DEMO}` }).click();
  await page.getByText('De prullenbak is leeg.').waitFor();
  await page.goto(`${site.samenreis.url}/bord/${here.board}`);
  await page.locator('.list-root').getByText('Van Hans').first().waitFor();
  expect(site.faults()).toEqual([]);
});

it('I114 U62 what the server never confirmed is said to be gone, and is not said to be saved', async () => {
  const gerda = await openHome('gerda');
  const { page, hold } = await openList();
  hold();
  await stick(page, 'Nog onderweg');
  await deleteIt(gerda);
  await page.getByText('Wat nog niet opgeslagen was, is weg.').waitFor();
  expect(await page.getByText('Alles wat u schreef').count()).toBe(0);
  expect(site.faults()).toEqual([]);
});
