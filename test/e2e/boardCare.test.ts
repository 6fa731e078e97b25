import { type Actor, type BoardCommand, executeCommand } from '@samenreis/shared/board';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchOptions } from '../support/browser.ts';
import { invite, type Samenreis, startSamenreis } from '../support/startSamenreis.ts';
import { eventually } from '../support/sync/eventually.ts';
import { openRoom, type Room } from './boardVisit.ts';
import { focused, PHONE, type Visit, visit } from './pageVisit.ts';

let browser: Browser;
let samenreis: Samenreis;
let room: Room;
let current: Visit | null = null;

beforeAll(async () => {
  browser = await chromium.launch(launchOptions());
  samenreis = await startSamenreis();
  room = await openRoom(samenreis);
});
afterEach(() => current?.close());
afterAll(async () => {
  await browser?.close();
  room?.close();
  await samenreis?.close();
});

async function enter(...args: Parameters<Room['enter']> extends [Browser, ...infer Rest] ? Rest : never) {
  const entered = await room.enter(browser, ...args);
  current = entered;
  await entered.says('saved');
  return entered;
}

async function lock(locked: boolean): Promise<void> {
  const command: BoardCommand = { type: 'lockBoard', locked };
  const body = (await room.facilitator.get(`/api/boards/${room.board}`)).body as { readonly me: Actor }; // boardInfoSchema
  expect(executeCommand(room.onlooker.doc, body.me, command, { nowMs: Date.now(), random: Math.random }).ok).toBe(true);
}

/** The accessible name, or the text, of what has the focus. */
function named(page: Page): Promise<string> {
  return page.evaluate(
    () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent?.trim() ?? '',
  );
}

describe('U64 the focus', () => {
  it.each([
    ['Instellingen van het bord', 'Menu'],
    ['Verlaat dit bord', 'Menu'],
  ])('goes back from "%s" to the button of the menu', async (entry, button) => {
    const { page } = await enter('facilitator', 'Greet');
    await page.getByRole('button', { name: 'Menu' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: entry }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await eventually(async () => expect(await named(page)).toBe(button));
  });

  it('goes back from inviting to its button', async () => {
    const { page } = await enter('facilitator', 'Greet');
    await page.getByRole('button', { name: 'Uitnodigen' }).click();
    await page.getByRole('dialog').waitFor();
    await page.getByRole('button', { name: 'Sluiten' }).click();
    await eventually(async () => expect(await named(page)).toBe('Uitnodigen'));
  });

  it('is on the heading of the board after joining', async () => {
    current = await visit(browser, samenreis.url, { viewport: PHONE });
    const { page, goto } = current;
    await goto(`/meedoen#${await invite(room.facilitator, room.board, 'viewer')}`);
    await page.getByText('Consulent').click();
    await page.getByLabel(/Uw naam/).fill('Sanne');
    await page.getByRole('button', { name: 'Meekijken' }).click();
    await page.locator('.save-status[data-status=saved]').waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    expect(await focused(page)).toContain('Wmo');
  });
});

describe('U65 what cannot be used', () => {
  const tools = (page: Page) => page.locator('.tool-bar button').count();

  it('is not offered to who watches', async () => {
    const { page } = await enter('viewer', 'Kees');
    expect(await tools(page)).toBe(2);
    const keys = await page.getByRole('application').getAttribute('aria-describedby');
    expect(await page.locator(`[id="${keys}"]`).textContent()).not.toMatch(/Delete|verschuiven|nieuw briefje/);
    expect(await page.getByText('U kijkt mee').count()).toBe(1);
  });

  it('is not offered on a locked board, which says why, and comes back with it', async () => {
    const { page } = await enter('participant', 'Ans');
    const all = await tools(page);
    await page.keyboard.press('n');
    await lock(true);
    await page.getByRole('status').getByText('Het bord staat op slot. U kunt lezen.').waitFor();
    await eventually(async () => expect(await tools(page)).toBe(2));
    await lock(false);
    await eventually(async () => expect(await tools(page)).toBe(all));
    expect(await page.getByText('op slot').count()).toBe(0);
  });
});
