import type { VoteId } from '@samenreis/shared/base';
import type { Page } from 'playwright-core';
import { expect, it, onTestFinished } from 'vitest';
import { enterSession } from '../support/sessionGuest.ts';
import { roomSetting } from './roomSetting.ts';
import { goToStep, takeAgenda } from './sessionHands.ts';

const { room, samenreis, open, enter, faults } = roomSetting('test');
const VOTE = 'vote-1' as VoteId; // of its pattern
const SMALLEST = { width: 320, height: 568 };

/** Runs in the page: words that begin on one line and end on another. */
function torn(elements: readonly Element[]): readonly string[] {
  return elements.flatMap((element) => {
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const words: string[] = [];
    for (let text = texts.nextNode(); text !== null; text = texts.nextNode())
      for (const { 0: word, index } of (text.textContent ?? '').matchAll(/\S+/g)) {
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
        if (lines.size > 1 && !word.includes('-')) words.push(word);
      }
    return words;
  });
}

async function staysWhole(page: Page, selector: string): Promise<void> {
  const found = page.locator(selector);
  await found.first().waitFor();
  expect(await found.evaluateAll(torn)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
}

it('U262 tears no word of a title or a face on the smallest phone, with letters twice as large too', async () => {
  const marjan = await enter('facilitator', 'Marjan', { view: 'list' });
  const { page } = await open('participant', 'Ans', { view: 'steps', viewport: SMALLEST, hasTouch: true });
  const leader = await enterSession(room.facilitator, samenreis.url, room.board);
  onTestFinished(() => void leader.live.socket.close());
  await takeAgenda(marjan.page);
  await marjan.page.getByRole('button', { name: 'Begin de sessie' }).click();
  await leader.ask({ type: 'openCheckIn', kind: 'face', question: '', seen: null });
  await staysWhole(page, '.check-in-face');
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
  await staysWhole(page, '.check-in-face');
  const { checkIn } = await leader.sees((told) => told.checkIn !== null);
  await leader.ask({ type: 'closeCheckIn', openedAtMs: checkIn?.openedAtMs ?? 0 });

  const titles = 'dialog[open] :is(h2, h3, h4, legend)';
  const shut = async () => {
    await page.keyboard.press('Escape');
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
  };
  await page.getByRole('button', { name: 'Bekijk het draaiboek' }).tap();
  await staysWhole(page, titles);
  await shut();
  const tips = [...room.snapshot().notes.values()].filter(({ kind }) => kind === 'tip').map(({ id }) => id);
  await leader.ask({ type: 'openVote', id: VOTE, candidates: tips, dots: 3, several: true, secrecy: 'secret' });
  await page.getByRole('button', { name: /^Stem/ }).first().tap();
  await staysWhole(page, titles);
  await shut();
  await goToStep(marjan.page, 'Wat spreken we af?');
  await page
    .getByRole('button', { name: /conclusies/i })
    .first()
    .tap();
  await staysWhole(page, titles);
  expect(faults()).toEqual([]);
});
