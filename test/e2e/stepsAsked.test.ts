import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { axeFinds } from './axeFinds.ts';
import { PHONE } from './pageVisit.ts';
import { roomSetting } from './roomSetting.ts';
import { button, panel, prepare, scene, slide } from './sceneHands.ts';
import { goToStep, strip, takeAgenda } from './sessionHands.ts';

const ON_PHONE = { view: 'steps', viewport: PHONE, hasTouch: true } as const;
const LOW = { ...ON_PHONE, viewport: { width: 320, height: 568 } } as const;
const { open, enter, faults } = roomSetting('test');

/** The line that leads to what is asked, where that is out of sight. */
const way = (page: Page) => page.locator('.steps-seek');
const isWide = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
const doubled = (page: Page) => page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');
const hears = (page: Page, text: string) =>
  expect.poll(() => page.getByRole('status').allTextContents()).toContainEqual(expect.stringContaining(text));

it('U270 says on every part of a phone what is asked of me, once aloud, leads there, and keeps what was begun', async () => {
  const marjan = await enter('facilitator', 'Marjan', { view: 'board' });
  const ans = await open('participant', 'Ans', LOW);
  await doubled(ans.page);
  await takeAgenda(marjan.page);
  await button(marjan.page, 'Begin de sessie').click();
  await goToStep(marjan.page, 'Hoe voelt het?');
  await button(ans.page, 'Ik meld mij').tap();
  await ans.page.getByRole('button', { name: 'naar', exact: true }).tap();
  await ans.page.locator('textarea').fill('Ik wist niet bij wie');
  // A vote in the middle of a note: what was begun stays, and the vote is one press away.
  await strip(marjan.page).getByRole('button', { name: 'Stemmen' }).click();
  await marjan.page.getByRole('button', { name: 'Open de stemming' }).click();
  await way(ans.page).getByText('Stem: nog 3').waitFor();
  await hears(ans.page, 'Stem: nog 3');
  expect(await isWide(ans.page)).toBe(false);
  expect(await ans.page.locator('.steps-main').evaluate((main) => main.clientHeight / innerHeight)).toBeGreaterThan(0.45);
  expect(await axeFinds(ans.page)).toEqual([]);
  await way(ans.page).tap();
  await ans.page.locator('.steps-asked:focus').waitFor();
  await ans.page.locator('.steps-asked').getByRole('button', { name: 'Stem: nog 3' }).tap();
  await ans.page.getByRole('dialog', { name: 'Stemmen' }).waitFor();
  await ans.page.keyboard.press('Escape');
  expect(await ans.page.locator('textarea').inputValue()).toBe('Ik wist niet bij wie');
  await marjan.page.getByRole('button', { name: 'Sluit de stemming' }).click();
  await marjan.page.keyboard.press('Escape');

  // Asked to play, while reading what others stuck.
  await goToStep(marjan.page, 'Rollenspel');
  await button(marjan.page, 'Rollenspel').click();
  await panel(marjan.page).getByRole('button', { name: 'Zet een scène klaar' }).click();
  await marjan.page.getByRole('dialog').getByRole('button', { name: 'Zet klaar' }).click();
  await ans.page.getByRole('button', { name: 'Het bord', exact: true }).tap();
  await panel(marjan.page).getByLabel('Wie vraagt u?').selectOption('Ans');
  await panel(marjan.page).getByRole('button', { name: 'Vraag', exact: true }).click();
  await way(ans.page).getByText('U bent gevraagd te spelen').tap();
  await scene(ans.page).getByRole('button', { name: 'Ja, dat doe ik' }).tap();
  await scene(ans.page).getByText('U speelt').waitFor();
  expect(await axeFinds(ans.page)).toEqual([]);
  expect(faults()).toEqual([]);
});

it('U271 begins a scene on a phone at its head, shows who watches whom it is about and how it feels, and what was played afterwards', async () => {
  const marjan = await enter('facilitator', 'Marjan', { view: 'board' });
  const ans = await open('participant', 'Ans', ON_PHONE);
  const daan = await open('participant', 'Daan', ON_PHONE);
  await prepare(marjan.page);
  await panel(marjan.page).getByLabel('Wie vraagt u?').selectOption('Daan');
  await panel(marjan.page).getByRole('button', { name: 'Vraag', exact: true }).click();
  await button(daan.page, 'Ja, dat doe ik').tap();
  await scene(ans.page).getByText('Deze scène staat klaar.').waitFor();
  await button(marjan.page, 'Begin de scène').click();
  await scene(ans.page).getByText('De scène is bezig.').waitFor();
  await expect.poll(() => focused(ans.page)).toContain('Ik wacht op de afspraak');
  expect(await ans.page.locator('.steps-main').evaluate((main) => main.scrollTop)).toBe(0);
  expect(await scene(ans.page).getByRole('heading', { level: 2 }).isVisible()).toBe(true);
  // Neither is behind a fold.
  await scene(ans.page).getByRole('region', { name: 'Persona' }).waitFor();
  await slide(daan.page, 0.9);
  await scene(ans.page)
    .getByRole('img', { name: /Speler nu: −2/ })
    .waitFor();
  expect(await axeFinds(ans.page)).toEqual([]);
  expect(await daan.page.getByText('U speelt', { exact: false }).count()).toBe(1);
  // The dial stands where others see it, also after a reload.
  await daan.page.reload();
  await expect.poll(() => daan.page.getByRole('slider').getAttribute('aria-valuetext')).toMatch(/^−2/);

  await button(marjan.page, 'Stop de scène').click();
  await expect.poll(() => marjan.page.evaluate(() => document.activeElement?.className)).toBe('take-results');
  await ans.page.getByRole('button', { name: /Terug/ }).tap();
  await ans.page.getByText('Kijk terug naar wat is gespeeld').tap();
  await ans.page.getByRole('button', { name: 'Kijk terug', exact: true }).tap();
  await ans.page.locator('.look-back').getByText('Rollen: Ans.').waitFor();
  expect(await axeFinds(ans.page)).toEqual([]);
  expect(faults()).toEqual([]);
});

it('U272 lets who leads on a phone cast, begin, swap and end a scene, take its value over, and see whose hand was first', async () => {
  const marjan = await open('facilitator', 'Marjan', ON_PHONE);
  const kees = await enter('facilitator', 'Kees', { view: 'list' });
  const ans = await open('participant', 'Ans', ON_PHONE);
  const daan = await open('participant', 'Daan', ON_PHONE);
  await takeAgenda(kees.page);
  await button(kees.page, 'Begin de sessie').click();
  await goToStep(kees.page, 'Rollenspel');
  const desk = scene(marjan.page);
  await desk.getByRole('button', { name: 'Zet een scène klaar' }).tap();
  await marjan.page.getByRole('dialog').getByRole('button', { name: 'Zet klaar' }).tap();
  await desk.getByText('Rollen verdelen').tap();
  const ask = async (part: string, who: string) => {
    await desk.getByLabel('Rol', { exact: true }).selectOption(part);
    await desk.getByLabel('Wie vraagt u?').selectOption(who);
    await desk.getByRole('button', { name: 'Vraag', exact: true }).tap();
  };
  await ask('Ans', 'Ans');
  await button(ans.page, 'Ja, dat doe ik').tap();
  await desk.getByText('Ans speelt Ans').waitFor();
  await ask('de consulent', 'Daan');
  await button(daan.page, 'Ja, dat doe ik').tap();
  await desk.getByText('Daan speelt de consulent').waitFor();
  expect(await axeFinds(marjan.page)).toEqual([]);
  // Whoever changes parts is told, and who leads too.
  await desk.locator('.scene-swap summary').tap();
  await desk.locator('.scene-swap').getByRole('button', { name: 'Wissel rollen' }).tap();
  await hears(daan.page, 'U speelt nu Ans');
  await hears(ans.page, 'U speelt nu de consulent');
  await hears(kees.page, 'Gewisseld: ');
  await desk.getByRole('button', { name: 'Begin de scène' }).tap();
  await slide(daan.page, 0.1);
  await button(ans.page, 'Hand omhoog').tap();
  await desk
    .getByRole('button', { name: /1 hand/ })
    .first()
    .tap();
  await marjan.page.locator('.header-popover:popover-open').getByText('Ans', { exact: true }).waitFor();
  await marjan.page.keyboard.press('Escape');
  await desk.getByRole('button', { name: 'Stop de scène' }).tap();
  await desk.getByLabel('Waarde op de lijn').waitFor();
  await desk.getByRole('button', { name: 'Zet op de lijn' }).tap();
  await desk.getByText(/^Op de lijn gezet/).waitFor();
  expect(await axeFinds(marjan.page)).toEqual([]);
  expect(faults()).toEqual([]);
});

it('U274 asks everybody whether they agree within the dialog that lies over the page, and leaves the way back to it when it is put away', async () => {
  const marjan = await enter('facilitator', 'Marjan', { view: 'board' });
  const ans = await open('participant', 'Ans', LOW);
  const piet = await enter('participant', 'Piet', { view: 'board' });
  await doubled(ans.page);
  await takeAgenda(marjan.page);
  await ans.page.getByRole('button', { name: 'Bekijk het draaiboek' }).tap();
  const agenda = ans.page.getByRole('dialog', { name: 'Draaiboek' });
  await agenda.waitFor();
  await piet.page.getByRole('button', { name: 'Conclusies en aanbevelingen' }).click();
  await marjan.page.getByRole('button', { name: 'Conclusies en aanbevelingen' }).click();
  await marjan.page
    .getByRole('dialog')
    .getByRole('button', { name: /^Vraag of iedereen het eens is: Wachten/ })
    .click();
  // Another dialog has the card, that of the conclusions the way to the question itself.
  const card = agenda.getByRole('region', { name: 'Vraag aan iedereen' });
  await card.getByRole('button', { name: 'Twijfel' }).tap();
  await expect.poll(() => card.getByRole('button', { name: 'Twijfel' }).getAttribute('aria-pressed')).toBe('true');
  expect(await axeFinds(ans.page, { within: 'dialog[open]' })).toEqual([]);
  expect(await agenda.evaluate((dialog) => dialog.scrollWidth > dialog.clientWidth)).toBe(false);
  await card.getByRole('button', { name: 'Twijfel' }).tap();
  await expect.poll(() => card.getByRole('button', { name: 'Twijfel' }).getAttribute('aria-pressed')).toBe('false');
  await card.getByRole('button', { name: 'Verberg' }).tap();
  await card.waitFor({ state: 'detached' });
  await ans.page.keyboard.press('Escape');
  await button(ans.page, 'Vraag aan iedereen').tap();
  await ans.page.locator('.poll-card').getByRole('button', { name: 'Eens', exact: true }).tap();
  const conclusions = piet.page.getByRole('dialog', { name: 'Conclusies en aanbevelingen' });
  await conclusions.getByRole('button', { name: 'Naar de vraag' }).click();
  await expect.poll(() => piet.page.evaluate(() => document.activeElement?.closest('.poll-within') !== null)).toBe(true);
  expect(await axeFinds(piet.page, { within: 'dialog[open]' })).toEqual([]);
  expect(faults()).toEqual([]);
});

it('U276 says that a stop pressed without a connection is kept, and brings it when the connection is back', async () => {
  const marjan = await enter('facilitator', 'Marjan', { view: 'board' });
  const ans = await open('participant', 'Ans', ON_PHONE);
  await prepare(marjan.page);
  await button(marjan.page, 'Begin de scène').click();
  await scene(ans.page).getByText('De scène is bezig.').waitFor();
  await ans.page.context().setOffline(true);
  await ans.says('offline');
  await button(ans.page, 'Ik wil even stoppen').tap();
  await scene(ans.page).getByText('U hebt nu geen verbinding.', { exact: false }).waitFor();
  expect(await axeFinds(ans.page)).toEqual([]);
  await ans.page.context().setOffline(false);
  await panel(marjan.page).getByText('De scène staat stil.', { exact: false }).first().waitFor();
  await scene(ans.page).getByText('U hebt nu geen verbinding.', { exact: false }).waitFor({ state: 'detached' });
});
