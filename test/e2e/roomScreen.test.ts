import type { VoteId } from '@samenreis/shared/base';
import type { Actor } from '@samenreis/shared/board';
import { agendaTemplate } from '@samenreis/shared/session';
import type { Page } from 'playwright-core';
import { expect, it, onTestFinished } from 'vitest';
import { enterSession } from '../support/sessionGuest.ts';
import { invite, joinBoard } from '../support/startSamenreis.ts';
import { axeFinds } from './axeFinds.ts';
import { PHONE } from './pageVisit.ts';
import { roomSetting } from './roomSetting.ts';
import { button, panel, prepare, slide } from './sceneHands.ts';

const { room, samenreis, open, enter, faults } = roomSetting('test');
const buttons = (page: Page) => page.getByRole('button').count();

it('U280 shows the room the step, the clock, the board or the play, and how to come in, with nothing to press', async () => {
  await invite(room.facilitator, room.board, 'participant');
  const marjan = await enter('facilitator', 'Marjan', { view: 'list' });
  const ans = await open('participant', 'Ans', { view: 'steps', viewport: PHONE, hasTouch: true });
  await button(marjan.page, 'De groep leiden').click();
  const opening = marjan.page.waitForEvent('popup');
  await button(marjan.page, 'Open het venster voor de zaal').click();
  const screen = await opening;
  await screen.setViewportSize({ width: 1280, height: 720 });
  await screen.getByText('Welkom. We beginnen zo.').waitFor();
  await screen.locator('.room-picture svg').waitFor();
  const code = screen.locator('.room-code');
  await code.waitFor();
  expect(await axeFinds(screen)).toEqual([]);
  expect(await buttons(screen)).toBe(0);
  // One person with two windows counts once.
  await marjan.page.getByText('3 personen aanwezig').waitFor();

  await prepare(marjan.page);
  await screen.getByText('Stap 3 van 9').waitFor();
  await screen.locator('.step-clock').waitFor();
  await panel(marjan.page).getByLabel('Wie vraagt u?').selectOption('Ans');
  await panel(marjan.page).getByRole('button', { name: 'Vraag', exact: true }).click();
  await button(ans.page, 'Ja, dat doe ik').tap();
  await button(marjan.page, 'Begin de scène').click();
  await slide(ans.page, 0.1);
  await screen.getByRole('img', { name: /Speler nu: \+2 \(heel fijn\)/ }).waitFor();
  expect(await axeFinds(screen)).toEqual([]);
  expect(await buttons(screen)).toBe(0);
  // Nothing sticks out of the screen, which nobody can scroll.
  for (const size of [
    { width: 1920, height: 1080 },
    { width: 1024, height: 768 },
  ]) {
    await screen.setViewportSize(size);
    const { width, height } = await screen.evaluate(() => ({
      width: document.documentElement.scrollWidth,
      height: document.documentElement.scrollHeight,
    }));
    expect([width <= size.width, height <= size.height]).toEqual([true, true]);
  }

  // Who closes the door takes the way in off the screen.
  await room.facilitator.patch(`/api/boards/${room.board}/door`, { open: false });
  await screen.reload();
  await screen.getByText('Stap 3 van 9').waitFor();
  await screen.waitForLoadState('networkidle');
  expect(await code.count()).toBe(0);
  expect(faults()).toEqual([]);
});

it('U235 closes the window for the room with Escape, and makes the board of one that was opened by its address', async () => {
  const { page } = await enter('facilitator', 'Marjan', { view: 'list' });
  await button(page, 'De groep leiden').click();
  const opening = page.waitForEvent('popup');
  await button(page, 'Open het venster voor de zaal').click();
  const screen = await opening;
  await screen.locator('.room-picture svg').waitFor();
  // The window may be gone before the key comes up again: what counts is that it closed.
  await Promise.allSettled([screen.waitForEvent('close'), screen.keyboard.press('Escape')]);
  expect(screen.isClosed()).toBe(true);

  await page.goto(`${page.url()}?scherm`);
  await page.locator('.room-picture svg').waitFor();
  expect(await buttons(page)).toBe(0);
  await page.keyboard.press('Escape');
  await page.waitForURL((url) => url.search === '');
  await button(page, 'De groep leiden').waitFor();
  expect(faults()).toEqual([]);
});

it('U282 shows the room what all are asked and what came of it: check-in, vote, poll, groups, conclusions, with nothing to press', async () => {
  const { page: screen } = await open('facilitator', 'Marjan', { view: 'list', viewport: { width: 1280, height: 720 } });
  await screen.goto(`${screen.url()}?scherm`);
  await screen.locator('.room-picture svg').waitFor();
  const { leader, ans, me } = await twoAtTheSession();
  const steps = agendaTemplate(60);
  await leader.ask({ type: 'replaceAgenda', steps });
  await leader.ask({ type: 'start' });
  const question = screen.locator('.room-question');
  const looksWell = async () => {
    expect(await axeFinds(screen)).toEqual([]);
    expect(await buttons(screen)).toBe(0);
    const fits = ({ scrollWidth, scrollHeight }: Element) => [scrollWidth <= innerWidth, scrollHeight <= innerHeight];
    expect(await screen.locator('html').evaluate(fits)).toEqual([true, true]);
  };

  await leader.ask({ type: 'openCheckIn', kind: 'face', question: 'Hoe zit u erbij?', seen: null });
  const { checkIn } = await ans.sees((told) => told.checkIn !== null);
  if (checkIn === null) throw new Error('It was seen just now.');
  const { openedAtMs } = checkIn;
  await ans.ask({ type: 'checkIn', openedAtMs, answer: { kind: 'face', value: 2 } });
  await question.getByRole('heading', { name: 'Hoe zit u erbij?' }).waitFor();
  await question.locator('.check-in-face', { hasText: 'heel fijn' }).getByText('1', { exact: true }).waitFor();
  await looksWell();
  await leader.ask({ type: 'closeCheckIn', openedAtMs });
  await screen.locator('.room-picture svg').waitFor();

  const tips = [...room.snapshot().notes.values()].filter(({ kind }) => kind === 'tip').map(({ id }) => id);
  const [best] = tips;
  if (best === undefined) throw new Error('the example has tips');
  const vote = 'vote-1' as VoteId; // of its pattern
  await leader.ask({ type: 'openVote', id: vote, candidates: tips, dots: 3, several: true, secrecy: 'secret' });
  await question.getByText('Stem op uw eigen scherm').waitFor();
  await ans.ask({ type: 'setDots', vote, note: best, dots: 3 });
  await question.getByText(/^1 van \d+ stemden$/).waitFor();
  // How they vote nobody sees before it is over.
  expect(await question.textContent()).not.toContain(room.snapshot().notes.get(best)?.text);
  await looksWell();
  await leader.ask({ type: 'closeVote', vote });
  await question.getByText('3 stippen').waitFor();
  expect(await question.getByRole('listitem').allTextContents()).toEqual([`3 stippen ${room.snapshot().notes.get(best)?.text}`]);
  await looksWell();

  const [about] = room.snapshot().conclusions;
  if (about === undefined) throw new Error('the example has conclusions');
  await leader.ask({ type: 'openPoll', conclusion: about.id, asked: about.text });
  const { poll } = await ans.sees((told) => told.poll.open !== null);
  const asked = poll.open?.openedAtMs ?? 0;
  await ans.ask({ type: 'answerPoll', openedAtMs: asked, answer: 'doubt' });
  await question.getByText(about.text).waitFor();
  await question.getByText(/^1 van \d+ gaven antwoord/).waitFor();
  expect(await question.textContent()).not.toContain('Twijfel');
  await looksWell();
  await leader.ask({ type: 'closePoll', openedAtMs: asked });
  await question.getByText('Twijfel: 1').waitFor();
  await looksWell();

  // What came of it makes way for the next step.
  const [first] = steps;
  const last = steps.at(-1);
  if (first === undefined || last === undefined) throw new Error('an agenda has steps');
  await leader.ask({ type: 'goTo', from: first.id, to: last.id });
  await question.getByRole('heading', { name: 'Conclusies' }).waitFor();
  await room.facilitate({ type: 'addConclusion', text: 'Wie wacht, wil weten hoe lang.' });
  await question.getByText('Wie wacht, wil weten hoe lang.').waitFor();
  await question.getByRole('heading', { name: 'Aanbevelingen' }).waitFor();
  await looksWell();

  const [early, late] = room.snapshot().phases.map(({ id }) => id);
  if (early === undefined || late === undefined) throw new Error('the example has nine phases');
  const groups = [
    { name: 'De Duinen', persona: null, phases: [early], members: [me] },
    { name: '', persona: null, phases: [late], members: [] },
  ];
  await leader.ask({ type: 'formGroups', groups, minutes: 10, seen: null });
  await question.getByText('De Duinen').waitFor();
  await question.getByRole('listitem').filter({ hasText: 'De Duinen' }).getByText('Ans', { exact: true }).waitFor();
  await question.getByText('Groep 2').waitFor();
  await question.locator('.group-clock').waitFor();
  await looksWell();
  expect(faults()).toEqual([]);
});

/** Who leads and somebody who takes part, who answer without a screen. */
async function twoAtTheSession() {
  const visitor = samenreis.visitor();
  await joinBoard(visitor, await invite(room.facilitator, room.board, 'participant'), 'Ans');
  const { me } = (await visitor.get(`/api/boards/${room.board}`)).body as { readonly me: Actor }; // boardInfoSchema
  const leader = await enterSession(room.facilitator, samenreis.url, room.board);
  const ans = await enterSession(visitor, samenreis.url, room.board);
  onTestFinished(() => {
    for (const { live } of [leader, ans]) live.socket.close();
  });
  return { leader, ans, me: me.participantId };
}
