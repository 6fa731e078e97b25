import type { Page } from 'playwright-core';

/**
 * The whole board in view as by its key, so that a spot of the screen is the same spot of the board for everybody; the focus
 * stays where it is. Not on a phone, where all of it is too small to press.
 */
export async function showAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    if (innerWidth <= 600) return;
    document
      .querySelector('.board-area')
      ?.dispatchEvent(new KeyboardEvent('keydown', { key: '0', bubbles: true, cancelable: true }));
  });
}
