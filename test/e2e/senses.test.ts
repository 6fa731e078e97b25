import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { eventually } from '../support/sync/eventually.ts';
import { axeFinds } from './axeFinds.ts';
import { roomSetting } from './roomSetting.ts';

const { enter, visit } = roomSetting('file');

/** How much of the painted board has this colour, in thousandths. */
function shareOf(page: Page, rgb: readonly [number, number, number]): Promise<number> {
  return page.evaluate(([red, green, blue]) => {
    const canvas = document.querySelector<HTMLCanvasElement>('.board-stage canvas');
    // From a copy: many readings of one canvas make the browser advise on its console, and the board itself reads none.
    const copy = new OffscreenCanvas(canvas?.width || 1, canvas?.height || 1).getContext('2d', { willReadFrequently: true });
    if (canvas !== null && canvas.width > 0) copy?.drawImage(canvas, 0, 0);
    const { data } = copy?.getImageData(0, 0, copy.canvas.width, copy.canvas.height) ?? { data: new Uint8ClampedArray() };
    let found = 0;
    for (let at = 0; at < data.length; at += 4) {
      if (data[at] === red && data[at + 1] === green && data[at + 2] === blue) found += 1;
    }
    return Math.round((4_000 * found) / Math.max(1, data.length));
  }, rgb);
}

const styleOf = (page: Page, selector: string, property: string): Promise<string> =>
  page
    .locator(selector)
    .first()
    .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);

const LIGHT_BLUE = [227, 242, 252] as const;
const BLACK = [0, 0, 0] as const;

describe('more contrast, and colours of the own system', () => {
  it('U141 U6 axe finds nothing on the painted board, which follows while it is open', async () => {
    const { page, faults } = await enter('facilitator', 'Greet', { view: 'board' });
    await eventually(async () => expect(await shareOf(page, LIGHT_BLUE)).toBeGreaterThan(100));
    await page.emulateMedia({ contrast: 'more' });
    expect(await axeFinds(page)).toEqual([]);
    await page.emulateMedia({ contrast: null, forcedColors: 'active', colorScheme: 'dark' });
    await eventually(async () => expect(await shareOf(page, BLACK)).toBeGreaterThan(500));
    expect(await shareOf(page, LIGHT_BLUE)).toBe(0);
    expect(await axeFinds(page)).toEqual([]);
    await page.emulateMedia({ forcedColors: 'none', colorScheme: 'light' });
    await eventually(async () => expect(await shareOf(page, LIGHT_BLUE)).toBeGreaterThan(100));
    expect(faults()).toEqual([]);
  });

  it('U141 U6 axe finds nothing in the list with more contrast', async () => {
    const { page } = await enter('facilitator', 'Greet', { view: 'list', contrast: 'more' });
    expect(await axeFinds(page)).toEqual([]);
    // What is said softly otherwise is as dark as the rest.
    expect(await styleOf(page, '.list-note-facts, .list-nav-label, .list-root p', 'color')).toBe('rgb(22, 35, 58)');
  });
});

/** A municipality's class, as its style sheet would set it after ours. */
const HOUSE_STYLE = `.samenreis-theme {
  --brand: #7a0f4f;
  --focus: #00a3ad;
  --nl-heading-level-1-color: #520a35;
  --samenreis-lane-current-fill: #fdf0f7;
  --samenreis-lane-current-head: #f3c1dc;
}`;

async function putOn(page: Page): Promise<void> {
  await page.addInitScript((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [sheet];
  }, HOUSE_STYLE);
}

describe("a municipality's class", () => {
  it('U140 colours buttons, links, headings and the ring of the focus', async () => {
    const { page, goto } = await visit();
    await putOn(page);
    await goto('/nergens');
    expect(await styleOf(page, 'h1', 'color')).toBe('rgb(82, 10, 53)');
    expect(await styleOf(page, '.nl-link', 'color')).toBe('rgb(122, 15, 79)');
    await goto('/aanmelden');
    expect(await styleOf(page, 'button[type=submit]', 'background-color')).toBe('rgb(122, 15, 79)');
    await page.locator('[name=email]').focus();
    await page.keyboard.press('Tab');
    expect(await styleOf(page, ':focus-visible', 'outline-color')).toBe('rgb(0, 163, 173)');
  });

  it('U140 colours the lanes, in the list and on the painted board, and the ring round the board', async () => {
    const { page } = await enter('participant', 'Lien', { view: 'list', prepare: putOn });
    expect(await styleOf(page, '.list-lane h3[data-lane=current]', 'background-color')).toBe('rgb(243, 193, 220)');
    await page.getByRole('button', { name: 'Bord', exact: true }).click();
    await page.locator('.board-stage canvas').first().waitFor();
    await eventually(async () => expect(await shareOf(page, [253, 240, 247])).toBeGreaterThan(100));
    expect(await shareOf(page, LIGHT_BLUE)).toBe(0);
    await page.locator('.board-area').focus();
    await page.keyboard.press('ArrowRight');
    expect(await styleOf(page, '.board-area', 'outline-color')).toBe('rgb(0, 163, 173)');
  });
});

it('U144 nothing moves by itself for who asks for less motion: the view is where it goes at once', async () => {
  const { page } = await enter('participant', 'Kees', { view: 'board', reducedMotion: 'reduce' });
  const running = () => page.evaluate(() => document.getAnimations().filter(({ playState }) => playState === 'running').length);
  await page.getByRole('button', { name: 'Menu' }).click();
  expect(await running()).toBe(0);
  await page.keyboard.press('Escape');
  // How often the view moved, and in how many frames on end: a glide is a row of them, a jump is one.
  const view = await page.evaluateHandle(() => {
    const world = document.querySelector<HTMLElement>('.board-heads-world');
    const seen = { moves: 0, longest: 0 };
    let [last, row] = [world?.style.transform, 0];
    const look = () => {
      row = last === world?.style.transform ? 0 : row + 1;
      last = world?.style.transform;
      if (row > 0) seen.moves += 1;
      seen.longest = Math.max(seen.longest, row);
      requestAnimationFrame(look);
    };
    look();
    return seen;
  });
  await page.locator('.board-area').focus();
  await page.keyboard.press('Control+f');
  await page.keyboard.type('rolstoel');
  await page.keyboard.press('Enter');
  await eventually(async () => expect(await view.evaluate(({ moves }) => moves)).toBeGreaterThan(0));
  // Longer than a glide takes.
  await page.evaluate(
    () => new Promise<void>((resolve) => document.body.animate([], 600).addEventListener('finish', () => resolve())),
  );
  expect(await view.evaluate(({ longest }) => longest)).toBeLessThan(3);
});
