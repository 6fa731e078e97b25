import { LEADERLESS_AFTER_MS, LOST_AFTER_MS } from '@samenreis/shared/session';
import { expect, it, onTestFinished } from 'vitest';
import { connectLive } from '../support/liveClient.ts';
import { createManualClock, invite, joinBoard } from '../support/startSamenreis.ts';
import { axeFinds } from './axeFinds.ts';
import { PHONE } from './pageVisit.ts';
import { roomSetting } from './roomSetting.ts';
import { takeAgenda } from './sessionHands.ts';

const clock = createManualClock(Date.now());
const { room, samenreis, open, enter, faults } = roomSetting('test', { clock });

/** The clock of the test moves at once, and timers do not: what time alone changes is looked at when somebody comes. */
async function somebodyComes(): Promise<void> {
  const visitor = samenreis.visitor();
  await joinBoard(visitor, await invite(room.facilitator, room.board, 'viewer'), 'Kijker');
  const { socket } = await connectLive(visitor, samenreis.url, room.board);
  onTestFinished(() => void socket.close());
}

it('U236 J67 J68 tells who leads who lost the connection, and everybody that nobody leads, on board, list and phone', async () => {
  const marjan = await enter('facilitator', 'Marjan', { view: 'list' });
  const ans = await open('participant', 'Ans', { view: 'steps', viewport: PHONE, hasTouch: true });
  const piet = await enter('participant', 'Piet', { view: 'board' });
  await takeAgenda(marjan.page);
  await marjan.page.getByRole('button', { name: 'Begin de sessie' }).click();
  await ans.page.locator('.steps-now').getByText('Stap 1 van 9').waitFor();
  // Who closes the page has gone home.
  const home = await enter('participant', 'Toos', { view: 'list' });
  await home.page.locator('.session-strip').waitFor();
  await home.page.close({ runBeforeUnload: true });
  await ans.close();
  // What the server notices of time alone it looks at when the next one comes.
  await expect
    .poll(async () => {
      clock.advance(LOST_AFTER_MS);
      await somebodyComes();
      return marjan.page.locator('.leading-bar').allTextContents();
    })
    .toContainEqual(expect.stringContaining('Verbinding weg: Ans'));
  const bars = await marjan.page.locator('.leading-bar').allTextContents();
  expect(bars.join()).not.toContain('Toos');
  await expect.poll(() => marjan.page.getByRole('status').allTextContents()).toContainEqual(expect.stringContaining('Ans'));
  expect(await axeFinds(marjan.page)).toEqual([]);
  expect(await piet.page.getByText('Verbinding weg').count()).toBe(0);

  const kees = await open('participant', 'Kees', { view: 'steps', viewport: PHONE, hasTouch: true });
  await marjan.close();
  await expect
    .poll(async () => {
      clock.advance(LEADERLESS_AFTER_MS);
      await somebodyComes();
      return piet.page.locator('.leading-bar').allTextContents();
    })
    .toContainEqual(expect.stringContaining('De gespreksleider is even weg. De klok loopt door.'));
  await kees.page.getByText('De gespreksleider is even weg.').last().waitFor();
  for (const { page } of [piet, kees]) expect(await axeFinds(page)).toEqual([]);
  expect(faults()).toEqual([]);
});
