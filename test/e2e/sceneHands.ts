import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { axeFinds } from './axeFinds.ts';
import { goToStep, takeAgenda } from './sessionHands.ts';

/** What people do in a role-play over and over. */

/** The role-play beside the board. */
export const panel = (page: Page) => page.getByRole('complementary', { name: 'Rollenspel' });
export const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
/** The role-play on a phone. */
export const scene = (page: Page) => page.getByRole('region', { name: 'Rollenspel' });

/** Puts the thumb on the dial, at this share of its height from the top. */
export async function slide(page: Page, share: number): Promise<void> {
  const box = await page.locator('.emotion-dial').boundingBox();
  if (box === null) throw new Error('There is no dial.');
  await page.touchscreen.tap(box.x + box.width / 3, box.y + box.height * share);
}

/** The session stands at its role-play, and the scene is prepared as it is proposed. */
export async function prepare(page: Page): Promise<void> {
  await takeAgenda(page);
  await button(page, 'Begin de sessie').click();
  await goToStep(page, 'Rollenspel');
  await button(page, 'Rollenspel').click();
  await panel(page).getByRole('button', { name: 'Zet een scène klaar' }).click();
  const form = page.getByRole('dialog', { name: 'Zet een scène klaar' });
  await form.getByLabel('Fase').selectOption('Ik wacht op de afspraak');
  expect(await form.getByLabel('Wat komt aan bod').inputValue()).toContain('Ik hoor niets. Ben ik vergeten?');
  expect(await axeFinds(page, { within: 'dialog[open]' })).toEqual([]);
  await form.getByRole('button', { name: 'Zet klaar' }).click();
  await panel(page).getByText('Deze scène staat klaar.').waitFor();
}
