import type { NoteId } from '@samenreis/shared/base';
import type { Page } from 'playwright-core';

/** The note that has the focus itself; null for anything else. */
export function focusedNote(page: Page): Promise<NoteId | null> {
  // Written there from a note's id by the list.
  return page.evaluate(() => document.activeElement?.getAttribute('data-note') ?? null) as Promise<NoteId | null>;
}

/** What has the focus, as its words: of a field its label. */
export function focusedText(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return '';
    const label =
      element instanceof HTMLInputElement || element instanceof HTMLSelectElement || element instanceof HTMLTextAreaElement;
    return (label ? element.labels?.[0]?.textContent : element.textContent)?.trim() ?? '';
  });
}

/** Presses a key until what has the focus says so; throws when it never does. */
export async function pressUntil(page: Page, key: string, wanted: string): Promise<void> {
  for (let times = 0; times < 60; times += 1) {
    if ((await focusedText(page)).startsWith(wanted)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} never came to ${wanted}, but to ${await focusedText(page)}`);
}

/** Texts of the notes under the headings, as they are shown. */
export function shownNotes(page: Page): Promise<readonly string[]> {
  return page.locator('.list-note-text').allTextContents();
}
