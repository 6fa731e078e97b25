import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, it } from 'vitest';
import { buildServer, type ServerProcess, startProcess } from '../support/serverProcess.ts';
import { FACILITATOR } from '../support/startSamenreis.ts';
import { browserSetting } from './browserSetting.ts';
import { PHONE } from './pageVisit.ts';
import { button, panel, prepare, slide } from './sceneHands.ts';
import { goToStep, strip } from './sessionHands.ts';

const LINK = /http:\/\/localhost:(\d+)\/beginnen#([\w-]{43})/;
const TIP = 'Bel zelf na drie maanden.';
const browser = browserSetting();
let folder: string;
let server: ServerProcess;
let port: string;

const settings = () => ({ DATA_DIR: join(folder, 'data'), ...(port === undefined ? {} : { PORT: port }) });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samenreis-restart-'));
  await buildServer();
  server = startProcess(settings());
});
afterAll(async () => {
  server?.child.kill('SIGKILL');
  await server?.exited;
  await rm(folder, { recursive: true, force: true });
});

async function newPage(options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser().newContext({ viewport: { width: 1440, height: 900 }, locale: 'nl-NL', ...options });
  return context.newPage();
}

/** Whoever installs it, at the list of the example. */
async function firstFacilitator(): Promise<Page> {
  const [link, found = ''] = await server.says(LINK);
  port = found;
  const page = await newPage();
  await page.goto(link);
  await page.locator('[name=name]').fill(FACILITATOR.name);
  await page.locator('[name=email]').fill(FACILITATOR.email);
  await page.locator('[name=password]').fill(FACILITATOR.password);
  await button(page, 'Maak mijn account').click();
  await page.locator('.board-card a').first().click();
  await button(page, 'Lijst').click();
  await page.locator('.list-note').first().waitFor();
  return page;
}

async function linkOf(page: Page): Promise<string> {
  await button(page, 'Uitnodigen').click();
  await page.locator('#invitations-title').waitFor();
  await button(page, 'Maak een link').click();
  const link = await page.locator('.invite-link input').inputValue();
  await page.keyboard.press('Escape');
  return link;
}

async function joinBy(link: string, name: string, options: BrowserContextOptions): Promise<Page> {
  const page = await newPage(options);
  await page.goto(link);
  await page.getByText('Inwoner of cliënt').click();
  await page.locator('[name=name]').fill(name);
  await button(page, /^Meedoen$/).click();
  await page.locator('.save-status[data-status=saved]').waitFor();
  return page;
}

/** It dies without a word, and another one starts on the same folder; everybody has seen that it was gone. */
async function restart(pages: readonly Page[]): Promise<void> {
  server.child.kill('SIGKILL');
  await server.exited;
  for (const page of pages) await page.locator('.save-status[data-status=offline]').first().waitFor({ state: 'attached' });
  server = startProcess(settings());
  await server.says(/localhost/);
  for (const page of pages) await page.locator('.save-status[data-status=saved]').first().waitFor({ state: 'attached' });
}

it('U302 J54 J71 brings everybody back where they were after a kill in the middle of a scene, and of a vote', async () => {
  const marjan = await firstFacilitator();
  const link = await linkOf(marjan);
  const ans = await joinBy(link, 'Ans', { viewport: PHONE, hasTouch: true });
  const piet = await joinBy(link, 'Piet', {});
  const everybody = [marjan, ans, piet];
  await prepare(marjan);
  await panel(marjan).getByLabel('Wie vraagt u?').selectOption('Ans');
  await panel(marjan).getByRole('button', { name: 'Vraag', exact: true }).click();
  await button(ans, 'Ja, dat doe ik').tap();
  await button(marjan, 'Begin de scène').click();
  await slide(ans, 0.9);
  const felt = (page: Page, text: RegExp) => page.getByRole('img', { name: text }).waitFor();
  await felt(piet, /Speler nu: −2/);
  await restart(everybody);
  // The same scene, the same player; and what is felt now goes to everybody again.
  await ans.getByRole('slider', { name: 'Hoe voelt u zich nu?' }).waitFor();
  await slide(ans, 0.1);
  for (const page of [marjan, piet]) await felt(page, /Speler nu: \+2/);
  // Who wants to stop can, at once.
  await button(ans, 'Ik wil even stoppen').tap();
  await panel(marjan).getByText('De scène staat stil.', { exact: false }).first().waitFor();
  await button(marjan, 'Stop de scène').click();
  // Both servers' halves of it are read.
  await button(marjan, 'Zet op de lijn').click();
  await panel(marjan).getByText('Op de lijn gezet: ', { exact: false }).first().waitFor();

  await goToStep(marjan, 'Wat is het belangrijkst?');
  const voting = (page: Page) => page.getByRole('dialog', { name: 'Stemmen' });
  await strip(marjan).getByRole('button', { name: 'Open de stemming' }).click();
  await voting(marjan).getByRole('button', { name: 'Open de stemming' }).click();
  await button(ans, 'Stem: nog 3').first().tap();
  await voting(ans)
    .getByRole('button', { name: new RegExp(TIP) })
    .first()
    .tap();
  await voting(ans).getByText('Nog 2 van 3 stippen').waitFor();
  await restart(everybody);
  await voting(ans).getByText('Nog 2 van 3 stippen').waitFor();
  await strip(piet).getByRole('button', { name: 'Stem: nog 3' }).click();
  await voting(piet)
    .getByRole('button', { name: new RegExp(TIP) })
    .first()
    .click();
  await voting(piet).getByText('Nog 2 van 3 stippen').waitFor();
  await voting(marjan).getByRole('button', { name: 'Sluit de stemming en toon de uitslag' }).click();
  await voting(marjan).getByText('2 stippen').waitFor();
}, 120_000);
