import { boardDoc, type Json } from '@samenreis/shared/board';
import { CLOSE } from '@samenreis/shared/protocol';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { invite, joinBoard } from '../support/startSamenreis.ts';
import { eventually } from '../support/sync/eventually.ts';
import { openBoard, type SyncedBoard } from '../support/syncSocket.ts';
import { axeFinds } from './axeFinds.ts';
import { FREE, until } from './boardVisit.ts';
import { roomSetting } from './roomSetting.ts';
import { showAll } from './showAll.ts';

const { room, enter, faults, samenreis } = roomSetting('test');

afterEach(() => expect(faults()).toEqual([]));

const MOVE = 'Deelnemers mogen briefjes van anderen verplaatsen';
const WRITE = 'Deelnemers mogen schrijven op briefjes van anderen';
const NOT_YOURS = /Dit briefje is van iemand anders/;

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name }).focus();
  await page.keyboard.press('Enter');
}

async function flip(page: Page, label: string): Promise<void> {
  await page.getByLabel(label).focus();
  await page.keyboard.press('Space');
}

async function drag(page: Page, by: number): Promise<void> {
  await showAll(page);
  await page.mouse.move(FREE.x, FREE.y);
  await page.mouse.down();
  await page.mouse.move(FREE.x + by, FREE.y, { steps: 4 });
  await page.mouse.up();
}

/** The explanation is seen, and taken away, so that the next one is told anew. */
async function isExplained(page: Page): Promise<void> {
  const toast = page.locator('.announcement').filter({ hasText: NOT_YOURS }).first();
  await toast.waitFor();
  await toast.getByRole('button').click();
  await toast.waitFor({ state: 'detached' });
}

/** A participant with a program of their own, which asks nobody. */
async function forger(): Promise<SyncedBoard> {
  const visitor = samenreis.visitor();
  await joinBoard(visitor, await invite(room.facilitator, room.board, 'participant'), 'Boef');
  return openBoard(visitor, samenreis.url, room.board);
}

async function isRefused(change: (board: SyncedBoard) => void): Promise<void> {
  const forged = await forger();
  const codes: number[] = [];
  forged.provider.on('connection-close', (event) => {
    if (event !== null) codes.push(event.code);
  });
  change(forged);
  await eventually(() => expect(codes[0]).toBe(CLOSE.refused));
  forged.close();
}

describe('C260 what participants may do with the notes of others', () => {
  it('is switched by a facilitator: off it is refused on the page with a reason and by the server, on it works', async () => {
    const [leader, ans] = [await enter('facilitator', 'Hulpleider'), await enter('participant', 'Ans')];
    const daan = await enter('participant', 'Daan');
    await daan.stick('Van Daan', FREE);
    await daan.says('saved');
    await until(() => [...room.snapshot().notes.values()].some(({ text }) => text === 'Van Daan'));
    const { id, place } = room.noteSaying('Van Daan');
    const elsewhere: Json = { ...place, x: place.x + 40 };

    await press(leader.page, 'Menu');
    await press(leader.page, 'Instellingen van het bord');
    await flip(leader.page, MOVE);
    await until(() => !room.snapshot().board.othersNotes.move);
    expect(await axeFinds(leader.page, { within: 'dialog[open]' })).toEqual([]);

    await press(ans.page, 'Wat mag ik?');
    await ans.page.getByText('Briefjes van anderen verplaatsen kan nu niet. Eigen briefjes wel.').waitFor();
    await ans.page.keyboard.press('Escape');
    await drag(ans.page, 90);
    await isExplained(ans.page);
    await ans.page.mouse.dblclick(FREE.x, FREE.y);
    await isExplained(ans.page);
    expect(await ans.page.locator('.note-editor-text').count()).toBe(0);
    await isRefused(({ doc }) => boardDoc(doc).setField('notes', id, 'place', elsewhere));
    await isRefused(({ doc }) => boardDoc(doc).text('notes', id)?.insert(0, 'Niet '));
    expect(room.noteSaying('Van Daan').place).toEqual(place);

    await flip(leader.page, MOVE);
    await flip(leader.page, WRITE);
    await ans.page.getByRole('button', { name: 'Wat mag ik?' }).waitFor({ state: 'detached' });
    await until(() => room.snapshot().board.othersNotes.edit);
    // Her page hears of it a moment after the server.
    await eventually(async () => {
      await ans.page.mouse.dblclick(FREE.x, FREE.y);
      await ans.page.locator('.note-editor-text').waitFor({ timeout: 2_000 });
    });
    await ans.page.keyboard.press('End');
    await ans.page.keyboard.type(' en van Ans');
    await ans.page.keyboard.press('Escape');
    await until(() => room.snapshot().notes.get(id)?.text === 'Van Daan en van Ans');
    await ans.page.locator('.note-editor-text').waitFor({ state: 'detached' });
    await drag(ans.page, 90);
    await until(
      () => room.snapshot().notes.get(id)?.place.x !== place.x || room.snapshot().notes.get(id)?.place.phase !== place.phase,
    );
    await ans.says('saved');
  });
});
