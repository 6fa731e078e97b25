import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeFinds } from './axeFinds.ts';
import { DESK, type Language, PHONE } from './pageVisit.ts';
import { roomSetting } from './roomSetting.ts';

const { room, enter } = roomSetting('file');

type Words = Readonly<Record<string, string>>;
const wordsOf = (language: Language): Words =>
  // The catalogue has texts alone, held by the build that compiles it.
  JSON.parse(readFileSync(new URL(`../../client/messages/${language}.json`, import.meta.url), 'utf8')) as Words;

/** What opens over the board: what it is called here, where it is then, and how it is opened. */
type Overlay = readonly [name: string, within: string, open: () => Promise<unknown>];

const DIALOG = 'dialog[open]';
const POPOVER = '.header-popover:popover-open';
const NOTE_MENU = '.note-menu';

/** Opens each, looks at it, and closes it again. */
async function finds(page: Page, overlays: readonly Overlay[]): Promise<Readonly<Record<string, readonly string[]>>> {
  const found: Record<string, readonly string[]> = {};
  for (const [name, within, open] of overlays) {
    await open();
    const overlay = page.locator(within).first();
    await overlay.waitFor();
    const wrong = await axeFinds(page, { within });
    if (wrong.length > 0) found[name] = wrong;
    await page.keyboard.press('Escape');
    await overlay.waitFor({ state: 'hidden' });
  }
  return found;
}

type Hands = ReturnType<typeof handsOn>;

/** What the keyboard does, in the words of the language. */
function handsOn(page: Page, words: Words) {
  const word = (key: string): string => {
    const text = words[key];
    if (text === undefined) throw new Error(`There is no text ${key}.`);
    return text;
  };
  const press = (key: string) =>
    page
      .getByRole('button', { name: new RegExp(`^${word(key)}`) })
      .first()
      .press('Enter');
  const keys = async (...pressed: readonly string[]) => {
    await page.locator('.board-area').focus();
    for (const key of pressed) await page.keyboard.press(key);
  };
  return {
    page,
    press,
    keys,
    /** From no note: the first one is picked. */
    atNote: (...pressed: readonly string[]) => keys('Escape', 'ArrowRight', ...pressed),
    async menu(key?: string) {
      await press('board_menu');
      if (key !== undefined) await press(key);
    },
    async head(selector: string, key?: string) {
      await page.locator(selector).first().press('Enter');
      if (key !== undefined) await page.getByRole('menuitem', { name: word(key) }).press('Enter');
    },
  };
}

const overNotes = ({ page, keys, atNote }: Hands, isPhone: boolean): readonly Overlay[] => [
  ['menu of the board area', NOTE_MENU, () => keys('Escape', 'Escape', 'Shift+F10')],
  ['menu of a note', NOTE_MENU, () => atNote('Shift+F10')],
  ['editor of a feeling', '.note-editor', () => keys('e', 'Enter')],
  ['bar of what is picked', '.selection-bar', () => keys('Control+a')],
  ['menu of many notes', NOTE_MENU, () => keys('Control+a', 'Shift+F10')],
  ['name of a group', DIALOG, () => keys('Control+a', 'g')],
  ['where notes go', DIALOG, () => atNote('p')],
  ['link to a phase', DIALOG, () => atNote('l')],
  ['thread', DIALOG, () => atNote('c')],
  ['keys', DIALOG, () => keys('?')],
  ['find', '.find-strip', () => keys('/')],
  // A phone has no room for it.
  ...(isPhone ? [] : ([['parts in view', '.fit-menu', () => page.locator('.zoom-more').press('Enter')]] as const)),
];

const atHeads = ({ page, head }: Hands): readonly Overlay[] => [
  ['menu of a phase', NOTE_MENU, () => head('.phase-head .head-button')],
  ['form of a phase', DIALOG, () => head('.phase-head .head-button', 'heads_describe')],
  ['phases', DIALOG, () => head('.phase-head .head-button', 'heads_allPhases')],
  ['menu of a journey', NOTE_MENU, () => head('.lane-head .head-button')],
  ['journeys', DIALOG, () => head('.lane-head .head-button', 'heads_allLanes')],
  ['whose curve', NOTE_MENU, () => head('.curve-whose')],
  ['menu of a value', NOTE_MENU, () => page.getByRole('slider').first().press('Shift+F10')],
];

const fromHeader = ({ page, press, menu }: Hands, isPhone: boolean): readonly Overlay[] => [
  ['who is here', POPOVER, () => page.locator('.people-button').press('Enter')],
  [
    'people',
    DIALOG,
    async () => {
      await page.locator('.people-button').press('Enter');
      await press('facilitate_peopleOpen');
    },
  ],
  ['menu', POPOVER, () => menu()],
  ['settings', DIALOG, () => menu('board_settings')],
  ['keys and reading aloud', DIALOG, () => menu('board_device')],
  ['leaving', DIALOG, () => menu('board_leave')],
  ['inviting', DIALOG, () => (isPhone ? menu('board_invite') : press('board_invite'))],
  ['rules', '.rules-popover:popover-open', () => page.locator('.rules-sign').press('Enter')],
  [
    'personas',
    DIALOG,
    async () => {
      if (!(await page.locator('.board-panel').isVisible())) await press('board_panelOpen');
      await press('persona_manage');
    },
  ],
  [
    'conclusions',
    DIALOG,
    async () => {
      if (!(await page.locator('.board-panel').isVisible())) await press('board_panelOpen');
      await press('outcome_title');
    },
  ],
];

describe.each([
  ['nl', 'with more contrast', { viewport: DESK, contrast: 'more' }],
  ['nl', 'in the colours of the own system', { viewport: DESK, forcedColors: 'active' }],
  ['en', 'on a phone', { viewport: PHONE }],
] as const)('V38 axe finds nothing wrong in %s, %s,', (language, _, options) => {
  const words = wordsOf(language);
  const isPhone = options.viewport === PHONE;
  it.each([
    ['with what opens over notes', overNotes],
    ['with what opens at heads', atHeads],
    ['with what opens from the header', fromHeader],
  ] as const)('%s', async (__, overlays) => {
    // The sign of the rules is there once something is restricted; a facilitator works on.
    await room.facilitate({ type: 'lockBoard', locked: true });
    const { page } = await enter('facilitator', 'Fatima', { ...options, language, view: 'board' });
    expect(await finds(page, overlays(handsOn(page, words), isPhone))).toEqual({});
  });
});
