import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { createManualClock } from '../support/startSamenreis.ts';
import { eventually } from '../support/sync/eventually.ts';
import { axeFinds } from './axeFinds.ts';
import { PHONE } from './pageVisit.ts';
import { roomSetting } from './roomSetting.ts';
import { strip } from './sessionHands.ts';
import { createTabHands } from './tabHands.ts';

const MINUTE_MS = 60_000;
const clock = createManualClock();
const { room, open, enter, faults } = roomSetting('test', { clock });

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const panel = (page: Page) => page.getByRole('complementary', { name: 'Rollenspel' });
const dialog = (page: Page, name: string) => page.getByRole('dialog', { name });
const live = <Kept extends { readonly archived: boolean }>(records: readonly Kept[]) => records.filter(({ archived }) => !archived);

/** Who has the keys alone, and comes from one thing to the next by Tab. */
const byTab = ({ page }: { readonly page: Page }) => ({ page, ...createTabHands(page) });
type ByTab = ReturnType<typeof byTab>;

/** Writes a note in the list. */
async function stickByTab({ page, tabTo, press }: ByTab, kind: string, text: string): Promise<void> {
  await tabTo('Soort');
  await page.keyboard.type(kind);
  await tabTo('Tekst');
  await page.keyboard.type(text);
  await press('Plak op het bord');
}

const FOR_ANS = 'Niemand zei wanneer er iemand komt';
const FOR_PIET = 'Er kwam een brief zonder datum';

/** Writes what the writer alone sees, with a thumb. */
async function writeForOneself(page: Page, text: string): Promise<void> {
  await button(page, 'Schrijf voor uzelf (0)').tap();
  const form = dialog(page, 'Schrijf voor uzelf');
  await form.getByRole('textbox', { name: 'Uw briefje' }).fill(text);
  await form.getByLabel('Fase').selectOption('Ik merk dat ik hulp nodig heb');
  await form.getByRole('button', { name: 'Bewaar voor mijzelf' }).tap();
  await form.locator('.private-list').getByText(text).first().waitFor();
  await form.getByRole('button', { name: 'Sluiten' }).tap();
}

async function writeForOneselfByTab({ page, press, tabTo }: ByTab, text: string): Promise<void> {
  await press('Schrijf voor uzelf (0)');
  const form = dialog(page, 'Schrijf voor uzelf');
  await form.waitFor();
  await tabTo('Uw briefje');
  await page.keyboard.type(text);
  await tabTo('Fase');
  await page.keyboard.type('Ik merk');
  await press('Bewaar voor mijzelf');
  await form.locator('.private-list').getByText(text).first().waitFor();
  await page.keyboard.press('Escape');
}

/** Gives a note a dot. */
async function voteByTab({ page, press }: ByTab, text: string): Promise<void> {
  await press('Stem: nog 3');
  await dialog(page, 'Stemmen').waitFor();
  await press(`Kies ${text}`);
  await dialog(page, 'Stemmen').getByText('Nog 2 van 3 stippen').waitFor();
  await page.keyboard.press('Escape');
}

it('U247 U267 walks the whole hour on the demo board with six browsers, one of them by Tab alone: lobby, persona, role-play, what each writes for themselves, feelings, tips, a vote, conclusions', async () => {
  const marjan = await enter('facilitator', 'Marjan', { view: 'board' });
  const ans = await open('participant', 'Ans', { view: 'steps', viewport: PHONE, hasTouch: true });
  const piet = byTab(await enter('participant', 'Piet', { view: 'list' }));
  const fatima = await enter('participant', 'Fatima', { view: 'list', viewport: { width: 820, height: 1_180 } });
  const jan = await enter('participant', 'Jan', { view: 'list' });
  const others = [await enter('participant', 'Daan', { view: 'board' }), fatima, jan];
  const everybody = [marjan, ans, piet, ...others];
  const atDesks = [piet, ...others];
  /** Time passes for the server, and every screen asks it what time it is. */
  const pass = async (minutes: number) => {
    clock.advance(minutes * MINUTE_MS);
    for (const { page } of everybody) await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  };
  const next = async (step: string) => {
    await strip(marjan.page)
      .getByRole('button', { name: /^Volgende/ })
      .click();
    for (const { page } of [marjan, ...atDesks]) await strip(page).getByRole('heading', { name: step }).waitFor();
    await ans.page.getByRole('region', { name: 'De gezamenlijke reis nu' }).getByText(step).waitFor();
  };
  // The example begins with an agenda of an hour.
  await strip(marjan.page).getByText('Het draaiboek heeft 9 stappen en duurt 60 minuten.').waitFor();
  await button(marjan.page, 'Begin de sessie').click();
  await strip(piet.page).getByRole('heading', { name: 'Welkom' }).waitFor();
  await pass(5);
  for (const { page } of everybody) await page.getByText('De tijd van deze stap is om.').first().waitFor({ state: 'attached' });
  await next('Maak kennis met de persoon');
  await button(ans.page, 'Ik ben klaar').tap();
  await piet.press('Ik ben klaar');
  await strip(marjan.page).getByText('2 van 5 klaar').waitFor();
  await pass(4);

  await next('Rollenspel');
  await button(marjan.page, 'Rollenspel').click();
  await panel(marjan.page).getByRole('button', { name: 'Zet een scène klaar' }).click();
  await dialog(marjan.page, 'Zet een scène klaar').getByLabel('Fase').selectOption('Ik wacht op de afspraak');
  await dialog(marjan.page, 'Zet een scène klaar').getByRole('button', { name: 'Zet klaar' }).click();
  await panel(marjan.page).getByLabel('Wie vraagt u?').selectOption('Ans');
  await panel(marjan.page).getByRole('button', { name: 'Vraag', exact: true }).click();
  await button(ans.page, 'Ja, dat doe ik').tap();
  await panel(marjan.page).getByText('Ans speelt Ans').waitFor();
  await button(marjan.page, 'Begin de scène').click();
  const dial = await ans.page.locator('.emotion-dial').boundingBox();
  if (dial === null) throw new Error('Who plays has a dial.');
  await ans.page.touchscreen.tap(dial.x + dial.width / 3, dial.y + dial.height * 0.9);
  for (const { page } of [marjan, ...atDesks.slice(0, 1)]) await page.getByRole('img', { name: /Speler nu: −2/ }).waitFor();
  await pass(3);
  await button(marjan.page, 'Stop de scène').click();
  await button(marjan.page, 'Zet op de lijn').click();
  await panel(marjan.page).getByText('Op de lijn gezet: −2 (heel naar).').waitFor();
  await panel(marjan.page).getByRole('button', { name: 'Sluit het rollenspel' }).click();

  await next('Schrijf voor uzelf op wat er gebeurt');
  await writeForOneself(ans.page, FOR_ANS);
  await writeForOneselfByTab(piet, FOR_PIET);
  await button(marjan.page, 'Verborgen: 2').click();
  for (const { page } of [marjan, ...others])
    for (const text of [FOR_ANS, FOR_PIET]) expect(await page.content()).not.toContain(text);
  await button(marjan.page, 'Laat zien aan iedereen').click();
  for (const { page } of [piet, fatima, jan])
    for (const text of [FOR_ANS, FOR_PIET]) await page.getByText(text).first().waitFor({ state: 'attached' });
  await eventually(() => expect([FOR_ANS, FOR_PIET].map((text) => room.noteSaying(text).kind)).toEqual(['moment', 'moment']));
  await marjan.page.keyboard.press('Escape');
  await pass(5);

  await next('Hoe voelt het?');
  // The phase that was played is the one that is asked about.
  await button(ans.page, 'heel naar').first().tap();
  await ans.page.getByRole('textbox').fill('Ik dacht dat ze mij vergeten waren');
  await button(ans.page, 'Plak op het bord').tap();
  await eventually(() =>
    expect(room.noteSaying('Ik dacht dat ze mij vergeten waren')).toMatchObject({ kind: 'emotion', value: -2 }),
  );
  await pass(8);
  // Of whom nothing was seen; who stuck a note is not among them (J69).
  await button(marjan.page, 'De groep leiden').click();
  const silent = dialog(marjan.page, 'De groep leiden').getByText(/^Drie minuten niets: /);
  await silent.waitFor();
  expect((await silent.textContent())?.replace('Drie minuten niets: ', '').split(', ').sort()).toEqual([
    'Daan',
    'Fatima',
    'Jan',
    'Piet',
  ]);
  await marjan.page.keyboard.press('Escape');

  await next('Wat kan beter?');
  await stickByTab(piet, 'Verbetertip', 'Zeg in de brief hoe lang het duurt');
  await eventually(() => expect(room.noteSaying('Zeg in de brief hoe lang het duurt').kind).toBe('tip'));
  for (const { page } of everybody) expect(await axeFinds(page)).toEqual([]);
  await pass(10);

  await next('Wat is het belangrijkst?');
  // U267: who leads reads what is to be done, and the others that they wait for it.
  for (const { page } of [ans, ...atDesks]) await page.getByText('De gespreksleider opent zo de stemming.').waitFor();
  await strip(marjan.page).getByRole('button', { name: 'Open de stemming' }).click();
  await dialog(marjan.page, 'Stemmen').getByRole('button', { name: 'Open de stemming' }).click();
  await voteByTab(piet, 'Zeg in de brief hoe lang het duurt');
  for (const { page } of others) {
    await strip(page).getByRole('button', { name: 'Stem: nog 3' }).press('Enter');
    await dialog(page, 'Stemmen').getByRole('button', { name: 'Kies Zeg in de brief hoe lang het duurt' }).press('Enter');
    await dialog(page, 'Stemmen').getByText('Nog 2 van 3 stippen').waitFor();
    await page.keyboard.press('Escape');
  }
  await button(ans.page, 'Stem: nog 3').tap();
  await dialog(ans.page, 'Stemmen').getByRole('button', { name: 'Kies Zeg in de brief hoe lang het duurt' }).tap();
  await dialog(ans.page, 'Stemmen').getByText('Nog 2 van 3 stippen').waitFor();
  await dialog(ans.page, 'Stemmen').getByRole('button', { name: 'Sluiten' }).tap();
  await dialog(marjan.page, 'Stemmen').getByRole('button', { name: 'Sluit de stemming en toon de uitslag' }).click();
  await dialog(marjan.page, 'Stemmen').getByText('5 stippen').waitFor();
  await dialog(marjan.page, 'Stemmen').getByRole('button', { name: 'Maak hier een aanbeveling van' }).click();
  await eventually(() =>
    expect(live(room.snapshot().followUps).at(-1)).toMatchObject({ text: 'Zeg in de brief hoe lang het duurt', votes: 5 }),
  );
  await marjan.page.keyboard.press('Escape');
  await pass(4);

  await next('Bespreek het samen');
  await pass(8);

  await next('Wat spreken we af?');
  await strip(marjan.page).getByRole('button', { name: 'Conclusies' }).click();
  const outcome = dialog(marjan.page, 'Conclusies en aanbevelingen');
  await outcome.getByRole('button', { name: 'Voeg een conclusie toe' }).click();
  await outcome.getByRole('textbox', { name: 'Conclusie' }).fill('Wie wacht, wil weten hoe lang.');
  await outcome.getByRole('button', { name: 'Voeg toe', exact: true }).click();
  await piet.press('Schrijf mee aan conclusies');
  await dialog(piet.page, 'Conclusies en aanbevelingen').getByText('Wie wacht, wil weten hoe lang.').waitFor();
  await piet.press('Voeg een conclusie toe');
  await piet.tabTo('Conclusie');
  await piet.page.keyboard.type('Een brief zonder datum zegt niets.');
  await piet.press('Voeg toe');
  await dialog(marjan.page, 'Conclusies en aanbevelingen').getByText('Een brief zonder datum zegt niets.').waitFor();
  await piet.page.keyboard.press('Escape');
  await button(ans.page, 'Conclusies').tap();
  await dialog(ans.page, 'Conclusies en aanbevelingen').getByText('Wie wacht, wil weten hoe lang.').waitFor();
  await ans.page.getByRole('button', { name: 'Sluiten' }).tap();
  await marjan.page.keyboard.press('Escape');
  await strip(marjan.page).getByRole('button', { name: 'Sluit de sessie af' }).click();
  await dialog(marjan.page, 'Sluit de sessie af').getByRole('button', { name: 'Sluit de sessie af' }).click();
  for (const { page } of [piet]) await strip(page).getByText('De gezamenlijke reis is afgelopen. Dank u wel!').waitFor();

  // Who comes back later finds it all on the board.
  await piet.page.reload();
  await piet.page.getByText('Zeg in de brief hoe lang het duurt').first().waitFor();
  const { conclusions, curves } = room.snapshot();
  const concluded = live(conclusions).map(({ text }) => text);
  for (const text of ['Wie wacht, wil weten hoe lang.', 'Een brief zonder datum zegt niets.']) expect(concluded).toContain(text);
  expect([...curves].find(([key]) => key.startsWith('current|ans|phase-4'))?.[1]).toMatchObject({ value: -2, source: 'played' });
  expect(faults()).toEqual([]);
}, 180_000);
