import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { eventually } from '../support/sync/eventually.ts';
import { createFramesHeard, isBoardChange, presencesIn } from './framesHeard.ts';
import { PHONE } from './pageVisit.ts';
import { roomSetting } from './roomSetting.ts';
import { goToStep, takeAgenda } from './sessionHands.ts';

const { open, enter, room, faults } = roomSetting('test');

const CANARIES = ['kanarie in de kooi', 'kanarie op het dak', 'kanarie die weg mag'] as const;
const WRITERS: readonly string[] = ['Ans', 'Daan', 'Fatima'];
const PRIVATE_STEP = 'Schrijf voor uzelf op wat er gebeurt';

/** Writes two notes, changes one and takes the other away. */
async function writePrivately(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Schrijf voor uzelf (0)' }).click();
  const form = page.getByRole('dialog', { name: 'Schrijf voor uzelf' });
  const words = form.getByRole('textbox', { name: 'Uw briefje' }).first();
  const own = form.locator('.private-list');
  await form.getByLabel('Fase').selectOption('Ik wacht op de afspraak');
  for (const text of [CANARIES[0], CANARIES[2]]) {
    await words.pressSequentially(text);
    await form.getByRole('button', { name: 'Bewaar voor mijzelf' }).click();
    await own.getByText(text).first().waitFor();
  }
  await own.getByRole('button', { name: `Wijzig ${CANARIES[0]}` }).click();
  await own.getByRole('textbox').fill(CANARIES[1]);
  await own.getByRole('button', { name: 'Bewaar voor mijzelf' }).click();
  await own.getByRole('button', { name: `Haal weg ${CANARIES[2]}` }).click();
  await own.getByRole('button', { name: `Ja, haal weg ${CANARIES[2]}` }).click();
  await form.getByRole('heading', { name: 'Uw verborgen briefjes (1)' }).waitFor();
}

it('U297 J22 tells no other page in any frame that somebody writes for themselves: no word, no place, no sign of typing', async () => {
  const marjan = await enter('facilitator', 'Marjan', { view: 'list' });
  const toPiet = createFramesHeard();
  await enter('participant', 'Piet', { view: 'board', prepare: toPiet.listen });
  const ans = await open('participant', 'Ans', { view: 'steps', viewport: PHONE, hasTouch: true });
  const daan = await enter('participant', 'Daan', { view: 'board' });
  const fatima = await enter('participant', 'Fatima', { view: 'list' });
  await takeAgenda(marjan.page);
  await marjan.page.getByRole('button', { name: 'Begin de sessie' }).click();
  await goToStep(marjan.page, PRIVATE_STEP);
  const writers = [ans, daan, fatima];
  for (const { page } of writers) await page.getByRole('button', { name: 'Schrijf voor uzelf (0)' }).waitFor();

  // What tells apart that nothing was sent from that nothing was heard: what is done in the open comes at once.
  const marked = toPiet.mark();
  await room.facilitate({ type: 'setBoardTitle', title: 'Het bord heet anders' });
  const presences = (since: number) => toPiet.since(since).flatMap(presencesIn);
  const lastOf = (who: string) => presences(0).findLast(({ name }) => name === who)?.state;
  await eventually(() => expect(toPiet.since(marked).some(isBoardChange)).toBe(true));
  await daan.page.mouse.move(700, 500);
  await eventually(() => expect(lastOf('Daan')).not.toContain('"cursor":null'));
  await daan.page.mouse.move(700, 5);
  await eventually(() => expect(lastOf('Daan')).toContain('"cursor":null'));
  const isLive = (frame: Buffer): boolean => frame.toString().startsWith('42');
  expect(toPiet.since(0).some(isLive)).toBe(true);
  const atRest = WRITERS.map(lastOf);

  const before = toPiet.mark();
  for (const { page } of writers) await writePrivately(page);
  await marjan.page.getByRole('button', { name: 'Verborgen: 3' }).waitFor();
  const heard = toPiet.since(before);
  for (const canary of CANARIES) expect(heard.filter((frame) => frame.includes(canary))).toEqual([]);
  expect(heard.filter(isBoardChange)).toEqual([]);
  // Who is there is told again from time to time, and tells nothing new.
  expect(presences(before).filter(({ name, state }) => WRITERS.includes(name) && !atRest.includes(state))).toEqual([]);
  expect(heard.filter(isLive)).toEqual([]);
  expect(faults()).toEqual([]);
}, 90_000);
