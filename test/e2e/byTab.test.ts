import type { BoardId } from '@samenreis/shared/base';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { firstBoard, invite, joinBoard, PASSWORD, setUp } from '../support/startSamenreis.ts';
import { eventually } from '../support/sync/eventually.ts';
import type { Visitor } from '../support/visitor.ts';
import { axeFinds } from './axeFinds.ts';
import { PHONE } from './pageVisit.ts';
import { siteSetting } from './siteSetting.ts';
import { createTabHands, focusedName, type TabHands } from './tabHands.ts';

const { samenreis, visit, faults } = siteSetting('test');
let facilitator: Visitor;
let board: BoardId;

beforeEach(async () => {
  facilitator = await setUp(samenreis);
  board = await firstBoard(facilitator);
});
afterEach(() => expect(faults()).toEqual([]));

const OPEN_DIALOG = 'dialog[open]';

async function atBoard(): Promise<{ readonly page: Page; readonly hands: TabHands }> {
  const { page, goto } = await visit({ cookies: facilitator.cookies, language: 'en' });
  await goto(`/bord/${board}`);
  await page.locator('.save-status[data-status=saved]').waitFor();
  return { page, hands: createTabHands(page) };
}

/** Once around: everything there is to press or fill in comes by, in view and marked. */
async function walksWhole(page: Page, hands: TabHands, within: string): Promise<void> {
  const there = await page.evaluate(countControls, within);
  const stops = await hands.around();
  expect(stops.filter(({ isSeen }) => !isSeen)).toEqual([]);
  expect(stops.filter(({ isMarked }) => !isMarked)).toEqual([]);
  expect(stops.length, stops.map(({ name }) => name).join(' | ')).toBe(there);
  expect(await axeFinds(page, { within })).toEqual([]);
}

/** Runs in the page: what can be pressed or filled in there; of a choice of one, the one that Tab comes to. */
function countControls(within: string): number {
  const all = document.querySelectorAll<HTMLElement>(
    `${within} :is(a[href], button, input, select, textarea, summary):not(:disabled, [tabindex="-1"])`,
  );
  const seen = [...all].filter((one) => one.checkVisibility({ visibilityProperty: true }));
  const choices = seen.filter((one) => one instanceof HTMLInputElement && one.type === 'radio');
  return seen.length - choices.length + new Set(choices.map((one) => one.getAttribute('name'))).size;
}

const isAt = (page: Page, wanted: string) =>
  eventually(async () => expect((await focusedName(page)).slice(0, wanted.length)).toBe(wanted));

it('U258 by Tab alone people are invited, nobody more is let in and an invitation is revoked', async () => {
  const { page, hands } = await atBoard();
  await hands.press('Invite');
  const dialog = page.getByRole('dialog');
  await hands.press('Make a link');
  const link = await dialog.getByLabel('Link to share').inputValue();
  await dialog.getByRole('button', { name: 'Revoke' }).waitFor();
  await walksWhole(page, hands, OPEN_DIALOG);
  await hands.press('Large on the screen');
  await page.locator('.beamer-code').waitFor();
  await page.keyboard.press('Escape');
  await isAt(page, 'Large on the screen');
  await hands.press('See the text for an e-mail');
  await hands.tabTo('Text for an e-mail');
  await hands.press('Let nobody else in for now', 'Space');
  await dialog.getByText('Nobody new can come in now.').waitFor();
  const late = await visit({ viewport: PHONE, language: 'en' });
  await late.goto(new URL(link).pathname + new URL(link).hash);
  await late.page.getByText('The facilitator is letting nobody new in at the moment.').waitFor();

  await hands.press('Revoke');
  await isAt(page, 'Revoke this invitation?');
  await hands.press('Keep it');
  // What the question was about, with all that is said of it.
  await isAt(page, 'Take part: stick notes and write');
  await hands.press('Revoke');
  await isAt(page, 'Revoke this invitation?');
  await hands.press('Also end the access', 'Space');
  await hands.press('Revoke');
  await dialog.getByText('The invitation was revoked.').first().waitFor();
  await isAt(page, 'Take part: stick notes and write');
  await page.keyboard.press('Escape');
  await isAt(page, 'Invite');
});

it('U258 by Tab alone somebody gets another side, is removed from the board and let in again', async () => {
  const ans = samenreis.visitor();
  await joinBoard(ans, await invite(facilitator, board, 'participant'), 'Ans');
  const { page, hands } = await atBoard();
  await hands.press('1 person present');
  await hands.press('Manage people');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Remove Ans from the board' }).waitFor();
  await walksWhole(page, hands, OPEN_DIALOG);
  await hands.tabTo('From whose side does Ans look?');
  await page.keyboard.press('ArrowDown');
  await dialog.getByText(/^Ans now looks from: /).waitFor();
  await hands.press('Remove Ans from the board');
  await isAt(page, 'Do you want to remove Ans from the board?');
  await hands.press('Cancel');
  await isAt(page, 'Ans');
  await hands.press('Remove Ans from the board');
  await hands.press('Remove from the board');
  await dialog.getByText('Ans was removed from the board.').waitFor();
  await isAt(page, 'Ans');
  await hands.press('Let Ans in again');
  await dialog.getByText('Ans may come in again.').waitFor();
  await isAt(page, 'Ans');
  await page.keyboard.press('Escape');
  await isAt(page, '1 person present');
});

it('U258 by Tab alone somebody cares for the own account, asks a colleague along and signs out everywhere', async () => {
  const { page, goto } = await visit({ cookies: facilitator.cookies, language: 'en' });
  await goto('/');
  await page.locator('.board-card').first().waitFor();
  const hands = createTabHands(page);
  await hands.press('Your account');
  await isAt(page, 'Your account');
  await page.getByLabel('Your name').waitFor();
  await walksWhole(page, hands, 'body');
  await hands.tabTo('Your name');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Gerda de Wit');
  await page.keyboard.press('Enter');
  await page.getByText('Your name has changed').first().waitFor();
  await hands.tabTo('Your current password');
  await page.keyboard.type(PASSWORD);
  await hands.tabTo('New password');
  await page.keyboard.type('een ander lang wachtwoord');
  await hands.press('Change my password');
  await page.getByText('Your password has changed.').first().waitFor();
  await hands.press('Make a link');
  await page.getByLabel('Link for your colleague').waitFor();
  await page.getByRole('button', { name: 'Withdraw' }).waitFor();
  await hands.press('Withdraw');
  await page.getByText('The link was withdrawn.').first().waitFor();
  await isAt(page, 'Made on');
  await hands.press('Sign out everywhere');
  await page.getByRole('button', { name: 'Sign in' }).waitFor();
  expect(await focusedName(page)).not.toBe('');
});
