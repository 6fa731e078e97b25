import type { Page } from 'playwright-core';
import { expect, it, onTestFinished } from 'vitest';
import { enterSession } from '../support/sessionGuest.ts';
import { axeFinds } from './axeFinds.ts';
import { roomSetting } from './roomSetting.ts';
import { goToStep, takeAgenda } from './sessionHands.ts';

const { room, samenreis, enter, faults } = roomSetting('test');

/** Of a screen what is left for the board, with all that is ordinarily told above it at once. */
const LEAST = { laptop: 0.75, tablet: 0.72 };
const LAPTOP = { width: 1366, height: 768 };
const TABLET = { width: 820, height: 1180 };

const boardShare = (page: Page) =>
  page.locator('.board-main').evaluate((board) => board.getBoundingClientRect().height / window.innerHeight);

it('U261 keeps the board large under step, result and what is pointed at, and lets the result go with the next step', async () => {
  const marjan = await enter('facilitator', 'Marjan', { view: 'board', viewport: LAPTOP });
  const peter = await enter('facilitator', 'Peter', { view: 'board', viewport: TABLET });
  const piet = await enter('participant', 'Piet', { view: 'board', viewport: LAPTOP });
  const lies = await enter('participant', 'Lies', { view: 'list', viewport: TABLET });
  const leader = await enterSession(room.facilitator, samenreis.url, room.board);
  onTestFinished(() => void leader.live.socket.close());
  await takeAgenda(marjan.page);
  await marjan.page.getByRole('button', { name: 'Begin de sessie' }).click();
  await goToStep(marjan.page, 'Hoe voelt het?');
  const [about] = room.snapshot().conclusions;
  const phase = room.snapshot().phases[3];
  if (about === undefined || phase === undefined) throw new Error('the example has conclusions and nine phases');

  await leader.ask({ type: 'openPoll', conclusion: about.id, asked: about.text });
  const { poll } = await leader.sees((told) => told.poll.open !== null);
  const result = (page: Page) => page.getByRole('region', { name: 'Uitslag' });
  for (const { page } of [marjan, peter, piet, lies]) await page.getByRole('region', { name: 'Vraag aan iedereen' }).waitFor();
  await leader.ask({ type: 'closePoll', openedAtMs: poll.open?.openedAtMs ?? 0 });
  await leader.ask({ type: 'spotlight', at: { type: 'phase', phase: phase.id } });
  for (const [{ page }, least] of [
    [marjan, LEAST.laptop],
    [piet, LEAST.laptop],
    [peter, LEAST.tablet],
    [lies, LEAST.tablet],
  ] as const) {
    await result(page).waitFor();
    await page.locator('.session-bars .leading-bar').waitFor();
    expect(await boardShare(page)).toBeGreaterThan(least);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    expect(await axeFinds(page)).toEqual([]);
  }

  // Hands that are up find room in the row of who leads, and stand below their button when they are asked for.
  await piet.page.getByRole('button', { name: 'Hand omhoog', exact: true }).click();
  const hands = marjan.page.getByRole('button', { name: '1 hand omhoog' });
  await hands.click();
  const list = marjan.page.locator('.hands-popover');
  await list.getByText('Piet').first().waitFor();
  const [strip, button, popover] = await Promise.all(
    [marjan.page.locator('.session-strip'), hands, list].map((part) => part.evaluate((element) => element.getBoundingClientRect())),
  );
  expect(strip?.height).toBeLessThanOrEqual(60);
  expect(popover?.top).toBeGreaterThanOrEqual(button?.bottom ?? 0);
  expect(popover?.left).toBeLessThanOrEqual(button?.right ?? 0);
  expect(popover?.right).toBeGreaterThanOrEqual(button?.left ?? Number.POSITIVE_INFINITY);
  await marjan.page.keyboard.press('Escape');

  // Nobody has to put it away.
  await goToStep(marjan.page, 'Wat kan beter?');
  for (const { page } of [marjan, peter, piet, lies]) await result(page).waitFor({ state: 'detached' });
  expect(faults()).toEqual([]);
});
