import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchOptions } from '../support/browser.ts';
import { firstBoard, invite, joinBoard, type Samenreis, setUp, startSamenreis } from '../support/startSamenreis.ts';
import { type Language, PHONE, type Visit, type VisitOptions, visit } from './pageVisit.ts';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

let browser: Browser;
/** Without a facilitator yet, and with one. */
let fresh: Samenreis;
let used: Samenreis;
let current: Visit | null = null;

interface Shown {
  readonly path: () => string;
  readonly on?: () => Samenreis;
  readonly cookies?: () => ReadonlyMap<string, string>;
  /** Brings the page into the state that is looked at. */
  readonly act?: (visit: Visit) => Promise<void>;
}

let token: string;
const cookies = { facilitator: new Map<string, string>(), guest: new Map<string, string>() };
const submit = async ({ page }: Visit): Promise<void> => {
  await page.locator('button[type=submit]').click();
  await page.locator('.text-field-error').first().waitFor();
};

const PAGES: Readonly<Record<string, Shown>> = {
  'the first front page': { path: () => '/', on: () => fresh },
  'the form of the first facilitator': {
    path: () => new URL(fresh.server.setupLink ?? '', 'http://x').pathname + new URL(fresh.server.setupLink ?? '', 'http://x').hash,
    on: () => fresh,
    act: submit,
  },
  'the front page': { path: () => '/' },
  'the front page of a participant': { path: () => '/', cookies: () => cookies.guest },
  'the boards of a facilitator': { path: () => '/', cookies: () => cookies.facilitator },
  'signing in': { path: () => '/aanmelden' },
  'signing in with nothing filled in': { path: () => '/aanmelden', act: submit },
  joining: { path: () => `/meedoen#${token}` },
  'joining with nothing filled in': { path: () => `/meedoen#${token}`, act: submit },
  'a link that does not open': { path: () => '/meedoen#abc' },
  'an address that does not exist': { path: () => '/nergens' },
};
const NAMES = Object.keys(PAGES);

beforeAll(async () => {
  browser = await chromium.launch(launchOptions());
  fresh = await startSamenreis();
  used = await startSamenreis();
  const facilitator = await setUp(used);
  token = await invite(facilitator, await firstBoard(facilitator), 'participant');
  const guest = used.visitor();
  await joinBoard(guest, token, 'Ans');
  for (const [name, value] of facilitator.cookies) cookies.facilitator.set(name, value);
  for (const [name, value] of guest.cookies) cookies.guest.set(name, value);
});
afterEach(() => current?.close());
afterAll(async () => {
  await browser?.close();
  await fresh?.close();
  await used?.close();
});

async function show(name: string, options: VisitOptions = {}): Promise<Visit> {
  const shown = PAGES[name];
  if (shown === undefined) throw new Error(`there is no page ${name}`);
  const { url } = shown.on?.() ?? used;
  current = await visit(browser, url, { ...options, ...(shown.cookies ? { cookies: shown.cookies() } : {}) });
  await current.goto(shown.path());
  await current.page.waitForLoadState('networkidle');
  await shown.act?.(current);
  return current;
}

describe.each<Language>(['nl', 'en'])('in %s', (language) => {
  it.each(NAMES)('U6 U5 axe finds nothing on %s, nor with forced colours, and the console is silent', async (name) => {
    const { page, faults } = await show(name, { language });
    // Colours do not depend on the language.
    for (const forcedColors of language === 'nl' ? (['none', 'active'] as const) : (['none'] as const)) {
      await page.emulateMedia({ forcedColors });
      const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze();
      expect(violations.map(({ id, nodes }) => `${forcedColors}: ${id} ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    }
    expect(faults()).toEqual([]);
  });

  it.each(NAMES)('U12 fits %s at any width, also with text twice as large', async (name) => {
    const { page } = await show(name, { language });
    for (const [width, percent] of [
      [320, 100],
      [390, 100],
      [768, 100],
      [1_440, 100],
      [640, 200],
    ] as const) {
      await page.setViewportSize({ width, height: 700 });
      await page.evaluate((size) => document.documentElement.style.setProperty('font-size', size), `${percent}%`);
      expect(await page.evaluate(cutOff), `${width} pixels, text at ${percent} %`).toEqual([]);
    }
  });
});

/** Runs in the page: what sticks out of the page or of its own box. */
function cutOff(): readonly string[] {
  const isTextCut = (element: Element): boolean => element.childElementCount === 0 && element.scrollWidth > element.clientWidth + 1;
  const wide = [...document.querySelectorAll('body *')].filter((element) => {
    const { right, left, width } = element.getBoundingClientRect();
    const isSeen = width > 1 && element.closest('.visually-hidden, .nl-skip-link, .announcements') === null;
    return isSeen && (right > window.innerWidth + 1 || left < -1 || isTextCut(element));
  });
  return wide
    .filter((element) => getComputedStyle(element).display !== 'inline' && element.clientWidth > 0)
    .map(({ outerHTML }) => outerHTML.slice(0, 80));
}

it('U11 U12 shows the whole of what has the focus, above the bar with the button', async () => {
  const { page } = await show('joining', { viewport: PHONE });
  const seen = new Set<string>();
  for (let step = 0; step < 12; step += 1) {
    await page.keyboard.press('Tab');
    const { name, isCovered } = await page.evaluate(() => {
      const element = document.activeElement?.closest('label') ?? document.activeElement;
      const bar = document.querySelector('.join-submit');
      const box = element?.getBoundingClientRect();
      if (!element || !bar || !box || element === document.body) return { name: '', isCovered: false };
      const isCovered =
        !bar.contains(element) && box.bottom > bar.getBoundingClientRect().top && box.top < bar.getBoundingClientRect().bottom;
      return { name: document.activeElement?.getAttribute('name') ?? element.textContent ?? '', isCovered };
    });
    seen.add(name);
    expect(isCovered, name).toBe(false);
  }
  expect([...seen]).toEqual(expect.arrayContaining(['perspective', 'name', 'Meedoen']));
});

it('U12 has targets of at least 44 pixels on a phone', async () => {
  for (const name of ['joining', 'signing in', 'the front page', 'the boards of a facilitator']) {
    const { page, close } = await show(name, { viewport: PHONE, hasTouch: true, isMobile: true });
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('a, button, label:has(input), input:not(label input)')]
        .map((element) => ({ text: element.outerHTML.slice(0, 60), box: element.getBoundingClientRect() }))
        .filter(({ text, box }) => !text.includes('nl-skip-link') && box.height > 0 && (box.height < 44 || box.width < 44))
        .map(({ text, box }) => `${text} ${box.width}x${box.height}`),
    );
    expect(small, name).toEqual([]);
    await close();
  }
});
