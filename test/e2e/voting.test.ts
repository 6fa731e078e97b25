import type { VoteId } from '@samenreis/shared/base';
import { agendaTemplate } from '@samenreis/shared/session';
import type { Page } from 'playwright-core';
import { expect, it, onTestFinished } from 'vitest';
import { enterSession } from '../support/sessionGuest.ts';
import { eventually } from '../support/sync/eventually.ts';
import { axeFinds } from './axeFinds.ts';
import { PHONE } from './pageVisit.ts';
import { roomSetting } from './roomSetting.ts';
import { strip, takeAgenda } from './sessionHands.ts';

const { room, samenreis, open, enter, faults } = roomSetting('test');

const voting = (page: Page) => page.getByRole('dialog', { name: 'Stemmen' });
const [drawn, phoned, told] = ['Bel zelf na drie maanden.', 'Leg altijd uit waarom.', 'Vertel vooraf wie er komt.'];

it('U227 U228 U229 C294 votes with thumb, mouse and keys: dots in sight, totals for nobody until it closes, a ranking, a second round, recommendations', async () => {
  const marjan = await enter('facilitator', 'Marjan', { view: 'board' });
  const ans = await open('participant', 'Ans', { view: 'steps', viewport: PHONE, hasTouch: true });
  const piet = await enter('participant', 'Piet', { view: 'list' });
  const kees = await enter('viewer', 'Kees', { view: 'list' });
  await takeAgenda(marjan.page);
  await marjan.page.getByRole('button', { name: 'Begin de sessie' }).click();
  await strip(marjan.page).getByRole('button', { name: 'Stemmen' }).click();
  await voting(marjan.page).getByLabel('Stippen voor ieder').selectOption('2');
  await voting(marjan.page).getByText('Meer stippen op één briefje mag').click();
  // On some phases alone, which says at once how many notes that are.
  await voting(marjan.page).getByText('Er doen 8 briefjes mee.').waitFor();
  await voting(marjan.page)
    .getByText(/In welke fasen: overal/)
    .click();
  await voting(marjan.page).getByText('Ik zoek informatie', { exact: true }).click();
  await voting(marjan.page).getByText('Er doen 6 briefjes mee.').waitFor();
  expect(await axeFinds(marjan.page, { within: 'dialog[open]' })).toEqual([]);
  await voting(marjan.page).getByRole('button', { name: 'Open de stemming' }).click();
  // On the phone, with the thumb: two dots on one note.
  await ans.page.getByRole('button', { name: 'Stem: nog 2' }).tap();
  await voting(ans.page).getByText('Niemand ziet wat u kiest, ook later niet.').waitFor();
  await voting(ans.page)
    .getByRole('button', { name: `Een stip erbij: ${drawn}` })
    .tap();
  await voting(ans.page).getByText('Nog 1 van 2 stippen').waitFor();
  await voting(ans.page)
    .getByRole('button', { name: `Een stip erbij: ${drawn}` })
    .tap();
  await voting(ans.page).getByText('Nog 0 van 2 stippen').waitFor();
  expect(
    await voting(ans.page)
      .getByRole('button', { name: `Een stip erbij: ${phoned}` })
      .isDisabled(),
  ).toBe(true);
  expect(await axeFinds(ans.page, { within: 'dialog[open]' })).toEqual([]);
  // With keys alone.
  await strip(piet.page).getByRole('button', { name: 'Stem: nog 2' }).press('Enter');
  await voting(piet.page)
    .getByRole('button', { name: `Een stip erbij: ${phoned}` })
    .press('Enter');
  await voting(piet.page)
    .getByRole('button', { name: `Een stip erbij: ${drawn}` })
    .press('Enter');
  await voting(piet.page).getByText('Nog 0 van 2 stippen').waitFor();
  await voting(piet.page)
    .getByRole('button', { name: `Een stip eraf: ${phoned}` })
    .press('Enter');
  await voting(piet.page)
    .getByRole('button', { name: `Een stip erbij: ${told}` })
    .press('Enter');
  // Who leads hears how many, and nothing of what; who watches is told that there is a vote.
  await voting(marjan.page)
    .getByText(/2 van \d mensen stemden\. 2 mensen hebben al hun stippen gegeven\./)
    .waitFor();
  await strip(kees.page).getByRole('button', { name: 'Stemmen' }).click();
  await voting(kees.page).getByText('Er wordt gestemd. De uitslag komt hier.').waitFor();
  // A page that comes back has its dots.
  await ans.page.reload();
  await ans.page.getByRole('button', { name: 'Stem: nog 0' }).waitFor();
  await voting(marjan.page).getByRole('button', { name: 'Sluit de stemming en toon de uitslag' }).click();
  const ranking = (page: Page) => page.locator('.vote-outcome').first().locator('li');
  await expect
    .poll(() => ranking(marjan.page).allTextContents())
    .toEqual([expect.stringContaining(`3 stippen${drawn}`), expect.stringContaining(`1 stip${told}`)]);
  for (const { page } of [ans, piet])
    await expect
      .poll(() => page.getByRole('status').allTextContents())
      .toContainEqual('De stemming is gesloten. De uitslag staat klaar.');
  await ans.page.getByRole('button', { name: 'Uitslag' }).tap();
  await expect.poll(() => ranking(ans.page).count()).toBe(2);
  expect(await axeFinds(ans.page, { within: 'dialog[open]' })).toEqual([]);
  // On the notes, in words in the list.
  await piet.page.keyboard.press('Escape');
  await piet.page.getByRole('button', { name: 'Alle fasen' }).click();
  await piet.page.locator('.list-note', { hasText: drawn }).getByText('3 stippen').waitFor();
  await piet.page.locator('.list-note', { hasText: told }).getByText('1 stip').waitFor();
  // A second round among the highest.
  await voting(marjan.page).getByRole('button', { name: 'Tweede ronde met deze 2' }).click();
  await voting(marjan.page).getByText('Nog 2 van 2 stippen').waitFor();
  expect(await voting(marjan.page).locator('.ballot li').count()).toBe(2);
  await voting(marjan.page)
    .getByRole('button', { name: `Een stip erbij: ${told}` })
    .click();
  await voting(marjan.page).getByRole('button', { name: 'Sluit de stemming en toon de uitslag' }).click();
  await voting(marjan.page).getByRole('button', { name: 'Maak hier een aanbeveling van' }).click();
  await eventually(() =>
    expect(room.snapshot().followUps.at(-1)).toMatchObject({ text: told, votes: 1, phase: 'phase-5', status: 'planned' }),
  );
  await expect.poll(() => piet.page.locator('.list-note', { hasText: drawn }).getByText('stippen').count()).toBe(0);
  await piet.page.locator('.list-note', { hasText: told }).getByText('1 stip').waitFor();
  expect(faults()).toEqual([]);
});

it('U230 votes openly with one dot each at most, on the smallest phone, and calls a vote off', async () => {
  const marjan = await enter('facilitator', 'Marjan', { view: 'list' });
  const ans = await open('participant', 'Ans', { view: 'steps', viewport: { width: 320, height: 568 }, hasTouch: true });
  await takeAgenda(marjan.page);
  await marjan.page.getByRole('button', { name: 'Begin de sessie' }).click();
  await strip(marjan.page).getByRole('button', { name: 'Stemmen' }).click();
  await voting(marjan.page).getByRole('button', { name: 'Open de stemming' }).click();
  await voting(marjan.page).getByRole('button', { name: 'Stop zonder uitslag' }).click();
  await voting(marjan.page).getByText('Alle stippen gaan weg en er komt geen uitslag.').waitFor();
  await voting(marjan.page).getByRole('button', { name: 'Stop zonder uitslag' }).click();
  await voting(marjan.page).getByLabel('Wie ziet wat iemand kiest?').selectOption('Iedereen, na het sluiten');
  await voting(marjan.page).getByLabel('Waarop wordt gestemd?').selectOption('Alle briefjes');
  await voting(marjan.page).getByRole('button', { name: 'Open de stemming' }).click();
  await ans.page.getByRole('button', { name: 'Stem: nog 3' }).tap();
  await voting(ans.page).getByText('Na het sluiten ziet iedereen wie wat koos.').waitFor();
  const choose = voting(ans.page).getByRole('button', { name: `Kies ${told}` });
  await choose.tap();
  await expect.poll(() => choose.getAttribute('aria-pressed')).toBe('true');
  await voting(ans.page).getByText('Nog 2 van 3 stippen').waitFor();
  expect(await ans.page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  await voting(marjan.page).getByRole('button', { name: 'Sluit de stemming en toon de uitslag' }).click();
  await marjan.page.locator('.vote-outcome').getByText('Gekozen door: Ans.').waitFor();
  expect(faults()).toEqual([]);
});

it('U283 gives a dot and takes it back in the menu of a note on the board, for who may vote and while there are dots', async () => {
  const ans = await enter('participant', 'Ans', { view: 'board' });
  const kees = await enter('viewer', 'Kees', { view: 'board' });
  const leader = await enterSession(room.facilitator, samenreis.url, room.board);
  onTestFinished(() => void leader.live.socket.close());
  const menuOf = async ({ page }: typeof ans) => {
    await page.locator('.board-area').focus();
    for (const key of ['Escape', 'ArrowRight', 'Shift+F10']) await page.keyboard.press(key);
    const menu = page.getByRole('menu');
    await menu.getByRole('menuitem').first().waitFor();
    return menu;
  };
  const before = await menuOf(ans);
  expect(await before.getByText('stip').count()).toBe(0);
  await ans.page.keyboard.press('Escape');

  await leader.ask({ type: 'replaceAgenda', steps: agendaTemplate(60) });
  await leader.ask({ type: 'start' });
  const candidates = [...room.snapshot().notes.keys()];
  const vote = 'vote-1' as VoteId; // of its pattern
  await leader.ask({ type: 'openVote', id: vote, candidates, dots: 2, several: false, secrecy: 'secret' });
  await strip(ans.page).getByRole('button', { name: 'Stem: nog 2' }).waitFor();
  await (await menuOf(ans)).getByRole('menuitem', { name: 'Geef een stip (nog 2)' }).press('Enter');
  await strip(ans.page).getByRole('button', { name: 'Stem: nog 1' }).waitFor();
  await expect.poll(() => ans.page.getByRole('status').allTextContents()).toContainEqual(expect.stringContaining('Nog 1 van 2'));
  // One on each note: the same note takes no second one, and gives it back.
  const again = await menuOf(ans);
  expect(await again.getByRole('menuitem', { name: /^Geef een stip/ }).count()).toBe(0);
  expect(await axeFinds(ans.page, { within: '.note-menu' })).toEqual([]);
  await again.getByRole('menuitem', { name: 'Haal een stip terug (u gaf 1 stip)' }).press('Enter');
  await strip(ans.page).getByRole('button', { name: 'Stem: nog 2' }).waitFor();
  // Who watches has no dots.
  expect(await (await menuOf(kees)).getByRole('menuitem', { name: /stip/ }).count()).toBe(0);
  await leader.ask({ type: 'closeVote', vote });
  expect(faults()).toEqual([]);
});
