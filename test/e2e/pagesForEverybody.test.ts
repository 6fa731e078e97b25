import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { colleagueLinkSchema } from '@samenreis/shared/protocol';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { resetToken } from '../support/operator.ts';
import { FACILITATOR, firstBoard, invite, joinBoard, setUp, tokenOf } from '../support/startSamenreis.ts';
import { axeFinds } from './axeFinds.ts';
import { browserSetting } from './browserSetting.ts';
import { type Language, PHONE, type Visit, type VisitOptions } from './pageVisit.ts';
import { type SiteSetting, siteSetting } from './siteSetting.ts';

const browser = browserSetting();
/** Without a facilitator yet, and with one. */
const fresh = siteSetting('file', { browser });
const dataDir = mkdtempSync(join(tmpdir(), 'samenreis-pages-'));
const used = siteSetting('file', { browser, dataDir });

interface Shown {
  readonly path: () => string;
  readonly on?: SiteSetting;
  readonly cookies?: () => ReadonlyMap<string, string>;
  /** Brings the page into the state that is looked at. */
  readonly act?: (visit: Visit) => Promise<void>;
}

let token: string;
/** Of one-time links, which looking at them does not use up. */
const oneTime = { colleague: '', reset: '' };
const cookies = { facilitator: new Map<string, string>(), guest: new Map<string, string>() };
const submit = async ({ page }: Visit): Promise<void> => {
  await page.locator('button[type=submit]').click();
  await page.locator('.text-field-error').first().waitFor();
};

const PAGES: Readonly<Record<string, Shown>> = {
  'the first front page': { path: () => '/', on: fresh },
  'the form of the first facilitator': {
    path: () => `/beginnen#${tokenOf(fresh.samenreis.server.setupLink)}`,
    on: fresh,
    act: submit,
  },
  'the front page': { path: () => '/' },
  'the front page of a participant': { path: () => '/', cookies: () => cookies.guest },
  'the boards of a facilitator': { path: () => '/', cookies: () => cookies.facilitator },
  'making a board': { path: () => '/nieuw-bord', cookies: () => cookies.facilitator },
  'making a board with nothing filled in': { path: () => '/nieuw-bord', cookies: () => cookies.facilitator, act: submit },
  'going on by a link that does not open': { path: () => '/verder#abc' },
  'signing in': { path: () => '/aanmelden' },
  'signing in with nothing filled in': { path: () => '/aanmelden', act: submit },
  joining: { path: () => `/meedoen#${token}` },
  'joining with nothing filled in': { path: () => `/meedoen#${token}`, act: submit },
  'a link that does not open': { path: () => '/meedoen#abc' },
  'the own account': { path: () => '/account', cookies: () => cookies.facilitator },
  'the account of nobody': { path: () => '/account' },
  'joining as a colleague': { path: () => `/collega#${oneTime.colleague}` },
  'joining as a colleague with nothing filled in': { path: () => `/collega#${oneTime.colleague}`, act: submit },
  'choosing another password': { path: () => `/nieuw-wachtwoord#${oneTime.reset}` },
  'choosing another password with nothing filled in': { path: () => `/nieuw-wachtwoord#${oneTime.reset}`, act: submit },
  'a link for another password that does not open': { path: () => '/nieuw-wachtwoord#abc' },
  'an address that does not exist': { path: () => '/nergens' },
};
const NAMES = Object.keys(PAGES);

beforeAll(async () => {
  const facilitator = await setUp(used.samenreis);
  token = await invite(facilitator, await firstBoard(facilitator), 'participant');
  oneTime.colleague = tokenOf(v.parse(colleagueLinkSchema, (await facilitator.post('/api/account/colleagues')).body).link);
  oneTime.reset = await resetToken(dataDir, FACILITATOR.email);
  const guest = used.samenreis.visitor();
  await joinBoard(guest, token, 'Ans');
  for (const [name, value] of facilitator.cookies) cookies.facilitator.set(name, value);
  for (const [name, value] of guest.cookies) cookies.guest.set(name, value);
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

async function show(name: string, options: VisitOptions = {}): Promise<Visit> {
  const shown = PAGES[name];
  if (shown === undefined) throw new Error(`there is no page ${name}`);
  const visit = await (shown.on ?? used).visit({ ...options, ...(shown.cookies ? { cookies: shown.cookies() } : {}) });
  await visit.goto(shown.path());
  await visit.page.waitForLoadState('networkidle');
  await shown.act?.(visit);
  return visit;
}

describe.each<Language>(['nl', 'en'])('in %s', (language) => {
  it.each(NAMES)('U5 U6 U12 %s is clean for axe, silent, and fits at any width, also with text twice as large', async (name) => {
    const { page, faults } = await show(name, { language });
    expect(await axeFinds(page)).toEqual([]);
    if (language === 'nl') {
      // Colours do not depend on the language.
      await page.emulateMedia({ forcedColors: 'active' });
      expect(await axeFinds(page, { about: 'colours' })).toEqual([]);
      await page.emulateMedia({ forcedColors: 'none' });
    }
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
    expect(faults()).toEqual([]);
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
  const names = [
    'joining',
    'signing in',
    'the front page',
    'the boards of a facilitator',
    'the own account',
    'choosing another password',
  ];
  for (const name of names) {
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
