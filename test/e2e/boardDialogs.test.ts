import { unplacedNotes } from '@samenreis/shared/board';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeFinds } from './axeFinds.ts';
import { until } from './boardVisit.ts';
import { roomSetting } from './roomSetting.ts';

const { room, enter } = roomSetting('file');

const dialog = 'dialog[open]';
const menuItem = (page: Page, name: string | RegExp) => page.getByRole('menuitem', { name }).press('Enter');

/** Opens the menu of the first head of a row by its key. */
async function headMenu(page: Page, row: '.phase-head' | '.lane-head'): Promise<void> {
  await page.locator(`${row} .head-button`).first().focus();
  await page.keyboard.press('Enter');
  await page.locator('.note-menu').waitFor();
}

describe('everything that opens over the board', () => {
  it('U122 U123 begins where one types, and says at the field what cannot be taken', async () => {
    const { page } = await enter('facilitator', 'Iris');
    await headMenu(page, '.phase-head');
    await menuItem(page, 'Uitleg, contact en termijn');
    await page.locator(dialog).waitFor();
    const focused = () => page.evaluate(() => document.activeElement?.closest('.text-field')?.textContent ?? '');
    expect(await focused()).toContain('Naam');
    const days = page.getByLabel('Termijn, in dagen');
    await days.fill('-4');
    await days.press('Enter');
    await page.getByText('Dit is geen aantal dagen.').waitFor();
    expect(await focused()).toContain('Termijn, in dagen');
    expect(await days.inputValue()).toBe('-4');
    await page.keyboard.press('Escape');
    await page.locator(dialog).waitFor({ state: 'hidden' });
  });

  it('C241 C242 U120 has names, roles and contrast as they ought to be', async () => {
    const { page } = await enter('facilitator', 'Fatima');
    const finds: Record<string, readonly string[]> = {};
    const look = async (what: string, within: string) => {
      await page.locator(within).first().waitFor();
      finds[what] = await axeFinds(page, { within });
      await page.keyboard.press('Escape');
      await page.locator(within).first().waitFor({ state: 'hidden' });
    };

    await headMenu(page, '.phase-head');
    await look('menu of a phase', '.note-menu');
    await headMenu(page, '.phase-head');
    await menuItem(page, 'Uitleg, contact en termijn');
    await look('form of a phase', dialog);
    await headMenu(page, '.phase-head');
    await menuItem(page, 'Alle fasen, ook wat weg is');
    await look('phases', dialog);
    await headMenu(page, '.lane-head');
    await menuItem(page, 'Naam en regel eronder');
    await look('form of a journey', dialog);
    await headMenu(page, '.lane-head');
    await menuItem(page, 'Alle reizen, ook wat weg is');
    await look('journeys', dialog);

    const board = page.locator('.board-area');
    await board.focus();
    await page.keyboard.press('?');
    await look('keys', dialog);
    await board.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('c');
    await look('thread', dialog);
    await board.focus();
    await page.keyboard.press('/');
    await look('find', '.find-strip');

    await headMenu(page, '.phase-head');
    await menuItem(page, 'Haal fase weg');
    await page.locator('.tray-button').press('Enter');
    await look('tray', dialog);
    expect(finds).toEqual(Object.fromEntries(Object.keys(finds).map((what) => [what, []])));
  });
});

describe('what is carried', () => {
  it('C240 C242 a journey by its head, and a note out of the tray', async () => {
    const { page } = await enter('facilitator', 'Greet');
    const shownLanes = () => room.snapshot().lanes.filter(({ archived, hidden }) => !archived && !hidden);
    const [first, second] = shownLanes();
    const head = await page.locator('.lane-head .head-button').nth(1).boundingBox();
    const above = await page.locator('.lane-head .head-button').first().boundingBox();
    if (head === null || above === null) throw new Error('Both journeys are in view.');
    await page.mouse.move(head.x + 12, head.y + 8);
    await page.mouse.down();
    await page.mouse.move(above.x + 12, above.y + 20, { steps: 6 });
    await page.locator('.lane-mark').waitFor();
    await page.mouse.up();
    await until(() => shownLanes()[0]?.id === second?.id && shownLanes()[1]?.id === first?.id);

    const [phase] = room.snapshot().phases.filter(({ name }) => name === 'Ik meld mij');
    if (phase === undefined) throw new Error('The demo has this phase.');
    await room.facilitate({ type: 'archivePhase', phase: phase.id });
    await page.locator('.tray-button').press('Enter');
    const held = await page.locator('.tray-note').first().boundingBox();
    if (held === null) throw new Error('The tray has a note.');
    const unplaced = () => unplacedNotes(room.snapshot()).length;
    const before = unplaced();
    await page.mouse.move(held.x + 60, held.y + 20);
    await page.mouse.down();
    await page.mouse.move(640, 420, { steps: 6 });
    await page.locator('.tray-target').waitFor();
    await page.mouse.up();
    await until(() => unplaced() === before - 1);
  });
});
