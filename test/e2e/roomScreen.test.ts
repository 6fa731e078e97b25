import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { invite } from '../support/startSamenreis.ts';
import { axeFinds } from './axeFinds.ts';
import { PHONE } from './pageVisit.ts';
import { roomSetting } from './roomSetting.ts';
import { button, panel, prepare, slide } from './sceneHands.ts';

const { room, open, enter, faults } = roomSetting('test');
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
  await screen.getByText('Stap 3 van 7').waitFor();
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
  await screen.getByText('Stap 3 van 7').waitFor();
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
