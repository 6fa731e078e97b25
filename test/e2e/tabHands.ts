import type { Page } from 'playwright-core';

/** Somebody who comes from one thing to the next by Tab, and never by pointing at it. */
export interface TabHands {
  /** Presses the key until what has the focus is called so, or so at its beginning. */
  pressTo(key: string, wanted: string): Promise<void>;
  tabTo(wanted: string): Promise<void>;
  backTo(wanted: string): Promise<void>;
  /** Tabs there and presses it. */
  press(wanted: string, key?: 'Enter' | 'Space'): Promise<void>;
  /** Once around with Tab, from what has the focus now: whatever had it on the way, in order. */
  around(): Promise<readonly TabStop[]>;
}

export interface TabStop {
  readonly name: string;
  /** In view, with nothing over it. */
  readonly isSeen: boolean;
  /** Looks as if it had the focus. */
  readonly isMarked: boolean;
}

const STEPS_MAX = 80;

export function createTabHands(page: Page): TabHands {
  async function pressTo(key: string, wanted: string): Promise<void> {
    const met: string[] = [];
    for (let times = 0; times < STEPS_MAX; times += 1) {
      const name = await focusedName(page);
      if (name.startsWith(wanted)) return;
      met.push(name);
      await page.keyboard.press(key);
    }
    throw new Error(`${key} never came to ${wanted}, but to ${[...new Set(met)].join(' | ')}`);
  }
  const tabTo = (wanted: string) => pressTo('Tab', wanted);
  return {
    pressTo,
    tabTo,
    backTo: (wanted) => pressTo('Shift+Tab', wanted),
    async press(wanted, key = 'Enter') {
      await tabTo(wanted);
      await page.keyboard.press(key);
    },
    async around() {
      const stops: TabStop[] = [];
      await page.evaluate(() => document.querySelector('[data-tab-first]')?.removeAttribute('data-tab-first'));
      for (let times = 0; times < STEPS_MAX; times += 1) {
        await page.keyboard.press('Tab');
        const isFirst = await page.evaluate(() => document.activeElement?.hasAttribute('data-tab-first') ?? false);
        if (isFirst) return stops;
        const stop = await page.evaluate(stopNow);
        // Between the last and the first a browser has its own buttons.
        if (stop !== null) stops.push(stop);
      }
      throw new Error(`Tab never came back, but to ${stops.map(({ name }) => name).join(' | ')}`);
    },
  };
}

/** What has the focus, as it is called; nothing where it is lost. */
export function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return '';
    const isField = element instanceof HTMLInputElement || element instanceof HTMLSelectElement;
    const label = isField || element instanceof HTMLTextAreaElement ? element.labels?.[0]?.textContent : element.textContent;
    return (element.getAttribute('aria-label') ?? label ?? '').trim();
  });
}

/** Runs in the page: marks where the round began, and tells where it is now. */
function stopNow(): TabStop | null {
  const element = document.activeElement;
  if (element === null || element === document.body || element instanceof HTMLDialogElement) return null;
  if (document.querySelector('[data-tab-first]') === null) element.setAttribute('data-tab-first', '');
  const isField = element instanceof HTMLInputElement || element instanceof HTMLSelectElement;
  const label = isField || element instanceof HTMLTextAreaElement ? element.labels?.[0] : null;
  // A choice of cards hides the round button itself: the card is what is seen.
  const shown = element.getBoundingClientRect().width > 2 ? element : (label ?? element);
  const { left, top, right, bottom } = shown.getBoundingClientRect();
  // A browser scrolls by whole pixels.
  const isInView = left >= -1 && top >= -1 && right <= window.innerWidth + 1 && bottom <= window.innerHeight + 1;
  const over = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  const style = getComputedStyle(shown);
  return {
    name: (element.getAttribute('aria-label') ?? label?.textContent ?? element.textContent ?? '').trim(),
    isSeen: isInView && (over === shown || shown.contains(over)),
    isMarked: style.outlineStyle !== 'none' || style.boxShadow !== 'none',
  };
}
