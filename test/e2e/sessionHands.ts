import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** What who leads a session does over and over, by its buttons. */

export const strip = (page: Page) => page.locator('.session-strip');

/** Takes an agenda to begin with, in whose place another may stand. */
export async function takeAgenda(page: Page, length = 60, count = 9): Promise<void> {
  await strip(page)
    .getByRole('button', { name: /draaiboek/i })
    .click();
  const dialog = page.getByRole('dialog', { name: 'Draaiboek' });
  await dialog.getByRole('button', { name: `${length} minuten` }).click();
  const replace = dialog.getByRole('button', { name: 'Vervang het draaiboek' });
  const steps = dialog.locator('.agenda-step');
  await replace.or(steps.first()).first().waitFor();
  if (await replace.isVisible()) await replace.click();
  await expect.poll(() => steps.count()).toBe(count);
  await page.keyboard.press('Escape');
  // The page hears a moment later that it is closed: until then it cannot be opened again.
  await expect.poll(() => page.locator('.dialog-content').count()).toBe(0);
}

/** Goes to a step of the agenda that is being walked. */
export async function goToStep(page: Page, step: string): Promise<void> {
  await page.locator('.session-where').click();
  await page.getByRole('button', { name: `Ga hierheen ${step}` }).click();
  await page.keyboard.press('Escape');
  await strip(page).getByRole('heading', { name: step }).waitFor();
}
