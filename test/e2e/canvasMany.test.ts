import type { CDPSession } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { type CanvasPage, openCanvas, type Point } from './canvasPage.ts';
import { canvasSetting } from './canvasSetting.ts';

const setting = canvasSetting();
let board: CanvasPage;

afterEach(() => board.page.context().close());

async function open(notes = 40): Promise<void> {
  const context = await setting.browser.newContext({ viewport: { width: 1440, height: 844 } });
  board = await openCanvas(await context.newPage(), setting.harness.url(notes));
  await board.rest();
}

const press = (key: string) => board.page.keyboard.press(key);
const bar = () => board.page.locator('.selection-bar');
const menu = () => board.page.locator('[role="menu"]');
const selected = () => board.page.evaluate(() => window.harness.selected());
const told = (text: string) =>
  board.page.waitForFunction((wanted) => document.querySelector('p[aria-live]')?.textContent?.includes(wanted), text);

/** A rubber band around the first two notes, drawn from the bare board at their left top. */
async function bandAroundTwo(): Promise<readonly string[]> {
  const [first, second] = await board.notes();
  if (first === undefined || second === undefined) throw new Error('The fixture has notes.');
  const from = await board.middleOf(first.id);
  await board.page.mouse.click(from.x, from.y);
  await board.page.keyboard.down('Shift');
  const other = await board.middleOf(second.id);
  await board.page.mouse.click(other.x, other.y);
  await board.page.keyboard.up('Shift');
  return selected();
}

describe('picking many', () => {
  it('C100 picks what a rectangle goes over, adds with Shift, and lets go by Escape', async () => {
    await open();
    const everything = { from: await board.toScreen({ x: 205, y: 110 }), to: await board.toScreen({ x: 640, y: 560 }) };
    await board.page.mouse.move(everything.from.x, everything.from.y);
    await board.page.mouse.down();
    await board.page.mouse.move(everything.to.x, everything.to.y, { steps: 5 });
    await board.page.mouse.up();
    const inside = await selected();
    expect(inside.length).toBeGreaterThan(2);
    expect(await bar().textContent()).toContain(`${inside.length} gekozen`);
    const outside = (await board.notes()).find(({ id }) => !inside.includes(id));
    const at = await board.middleOf(outside?.id ?? '');
    await board.page.keyboard.down('Shift');
    await board.page.mouse.click(at.x, at.y);
    await board.page.keyboard.up('Shift');
    expect(await selected()).toHaveLength(inside.length + 1);
    await press('Escape');
    expect(await selected()).toEqual([]);
    await bar().waitFor({ state: 'detached' });
  });

  it('C100 picks all in the cell of a note by A, and all on the board by Ctrl+A', async () => {
    await open(200);
    await press('Tab');
    await press('ArrowRight');
    await press('a');
    const inCell = await selected();
    const notes = (await board.notes()).filter(({ id }) => inCell.includes(id));
    expect(notes.length).toBeGreaterThan(1);
    expect(new Set(notes.map(({ kind, place }) => `${kind}|${place.lane}|${place.phase}`)).size).toBe(1);
    await press('Control+a');
    expect(await selected()).toHaveLength((await board.notes()).length);
    await told(`${(await board.notes()).length} gekozen`);
  });

  it('C103 forgets a note that somebody takes away', async () => {
    await open();
    const [gone, ...left] = await bandAroundTwo();
    await board.page.evaluate((id) => window.harness.remove(id), gone ?? '');
    await board.rest();
    expect(await selected()).toEqual(left);
  });
});

describe('doing something with many', () => {
  it('C105 moves them by the arrows, a little and to the next cell, and keeps them picked', async () => {
    await open();
    const ids = await bandAroundTwo();
    const before = await Promise.all(ids.map((id) => board.note(id)));
    await press('ArrowRight');
    await press('ArrowRight');
    await board.rest();
    const after = await Promise.all(ids.map((id) => board.note(id)));
    expect(after.map((note) => note?.place)).not.toEqual(before.map((note) => note?.place));
    expect(await selected()).toEqual(ids);
  });

  it('C106 duplicates beside what lies there, picks the copies, and takes all back at once', async () => {
    await open();
    const ids = await bandAroundTwo();
    const before = (await board.notes()).length;
    await press('Control+d');
    await told('2 briefjes verdubbeld.');
    expect(await board.notes()).toHaveLength(before + 2);
    const copies = await selected();
    expect(copies.some((id) => ids.includes(id))).toBe(false);
    const rects = await board.page.evaluate(
      (all) => all.map((id) => window.harness.rectOf(id)),
      (await board.notes()).filter(({ kind }) => kind === 'moment').map(({ id }) => id),
    );
    expect(rects.every((rect) => rect !== undefined)).toBe(true);
    await press('Control+z');
    expect(await board.notes()).toHaveLength(before);
  });

  it('C106 takes away all that are picked', async () => {
    await open();
    const ids = await bandAroundTwo();
    await bar().locator('[aria-keyshortcuts="Delete"]').click();
    await told('2 briefjes weggehaald.');
    const left = (await board.notes()).map(({ id }) => id);
    expect(left.filter((id) => ids.includes(id))).toEqual([]);
  });

  it('C107 tidies a cell: notes that lay over each other lie beside each other', async () => {
    await open(200);
    await press('Tab');
    await press('ArrowRight');
    const [id] = await selected();
    const first = (await board.notes()).find((note) => note.id === id);
    if (first === undefined) throw new Error('No note is picked.');
    const mates = (await board.notes()).filter(
      ({ kind, place }) => kind === first.kind && place.lane === first.place.lane && place.phase === first.place.phase,
    );
    for (const { id, place } of mates) {
      await board.page.evaluate(([note, spot]) => window.harness.change(note, { place: spot }), [
        id,
        { ...place, x: 6, y: 14 },
      ] as const);
    }
    await board.rest();
    await press('o');
    await told('netjes gelegd');
    const rects = await board.page.evaluate(
      (ids) => ids.map((id) => window.harness.rectOf(id)),
      mates.map(({ id }) => id),
    );
    for (const [i, a] of rects.entries()) {
      for (const b of rects.slice(i + 1)) {
        const isApart = a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
        expect(isApart).toBe(true);
      }
    }
  });
});

describe('the menu of a note', () => {
  it('C101 opens by the right button, works by keys, and gives the focus back', async () => {
    await open();
    const [note] = await board.notes();
    const at = await board.middleOf(note?.id ?? '');
    await board.page.mouse.click(at.x, at.y, { button: 'right' });
    await menu().waitFor();
    expect(await selected()).toEqual([note?.id]);
    expect(await board.page.evaluate(() => document.activeElement?.getAttribute('role'))).toMatch(/^menuitem/);
    await press('End');
    expect(await board.page.evaluate(() => document.activeElement?.textContent)).toContain('Weghalen');
    await press('Escape');
    await menu().waitFor({ state: 'detached' });
    expect(await board.page.evaluate(() => document.activeElement?.className)).toBe('board-area');
  });

  it('C101 opens by Shift+F10 and by the button at the corner', async () => {
    await open();
    await press('Tab');
    await press('ArrowRight');
    await press('Shift+F10');
    await menu().waitFor();
    await press('Escape');
    await board.page.locator('.note-more').click();
    await menu().waitFor();
  });

  it('C101 gives the note another colour and another face', async () => {
    await open();
    const emotion = (await board.notes()).find(({ kind }) => kind === 'emotion');
    const at = await board.middleOf(emotion?.id ?? '');
    await board.page.mouse.click(at.x, at.y, { button: 'right' });
    await menu().getByRole('menuitemradio', { name: 'heel fijn' }).click();
    await board.page.mouse.click(at.x, at.y, { button: 'right' });
    await menu().getByRole('menuitemradio', { name: 'Teamleider' }).click();
    expect(await board.note(emotion?.id ?? '')).toMatchObject({ value: 2, perspective: 'lead' });
  });

  it('C108 makes an emotion nicer or worse by Alt and an arrow, never beyond the last face', async () => {
    await open();
    const emotion = (await board.notes()).find(({ kind }) => kind === 'emotion');
    const at = await board.middleOf(emotion?.id ?? '');
    await board.page.mouse.click(at.x, at.y);
    for (let i = 0; i < 6; i++) await press('Alt+ArrowUp');
    expect(await board.note(emotion?.id ?? '')).toMatchObject({ value: 2 });
    await press('Alt+ArrowDown');
    expect(await board.note(emotion?.id ?? '')).toMatchObject({ value: 1 });
  });
});

describe('the scale of an emotion', () => {
  it('C2 C112 gives an emotion that is let go on it the value at that height, in one step to take back', async () => {
    await open();
    const emotion = (await board.notes()).find(({ kind, place }) => kind === 'emotion' && place.lane === 'current');
    const from = await board.middleOf(emotion?.id ?? '');
    const rect = await board.page.evaluate((id) => window.harness.rectOf(id), emotion?.id ?? '');
    const scale = await board.toScreen({ x: rect.x + 56, y: 150 });
    await board.page.mouse.move(from.x, from.y);
    await board.page.mouse.down();
    await board.page.mouse.move(scale.x, scale.y, { steps: 6 });
    await board.page.mouse.up();
    const high = await board.note(emotion?.id ?? '');
    expect(high).toMatchObject({ value: 2 });
    expect(high?.place.lane).toBe('current');
    await press('Control+z');
    expect(await board.note(emotion?.id ?? '')).toMatchObject({ value: emotion?.value, place: emotion?.place });
  });
});

describe('by touch', () => {
  let finger: CDPSession;

  async function openOnTablet(): Promise<void> {
    const context = await setting.browser.newContext({ viewport: { width: 1280, height: 800 }, hasTouch: true, isMobile: true });
    board = await openCanvas(await context.newPage(), setting.harness.url(40));
    finger = await context.newCDPSession(board.page);
    await board.rest();
  }
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: Point) =>
    finger.send('Input.dispatchTouchEvent', { type, touchPoints: at === undefined ? [] : [{ ...at, id: 1 }] });

  it('C101 opens the menu by a finger that stays on a note', async () => {
    await openOnTablet();
    const [note] = await board.notes();
    await touch('touchStart', await board.middleOf(note?.id ?? ''));
    await menu().waitFor();
    await touch('touchEnd');
    await board.rest();
    expect(await menu().isVisible()).toBe(true);
  });

  it('C100 picks many by a finger that stays on the bare board and then goes', async () => {
    await openOnTablet();
    const from = await board.toScreen({ x: 205, y: 110 });
    const to = await board.toScreen({ x: 640, y: 560 });
    await touch('touchStart', from);
    await board.page.waitForFunction(() => document.querySelector<HTMLElement>('.board-area')?.dataset.hands === 'banding');
    await touch('touchMove', { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 });
    await touch('touchMove', to);
    await touch('touchEnd');
    expect((await selected()).length).toBeGreaterThan(2);
  });
});

describe('the sheet of keys', () => {
  it('C104 opens by ?, by its button, and closes by Escape', async () => {
    await open();
    await board.page.locator('.board-area').focus();
    await board.page.keyboard.type('?');
    await board.page.getByRole('dialog', { name: 'Alle toetsen' }).waitFor();
    await press('Escape');
    await board.page.getByRole('dialog').waitFor({ state: 'detached' });
    await board.page.locator('.zoom-bar [aria-keyshortcuts="?"]').click();
    expect(await board.page.locator('.key-sheet').textContent()).toContain('Verdubbelen');
  });
});

describe('about whom notes are', () => {
  const personas = () => menu().getByRole('group', { name: 'Over welke persona' }).getByRole('menuitemradio');

  it('C250 chooses the persona of one note and of several, and takes it away again', async () => {
    await open();
    await bandAroundTwo();
    const isChosen = (name: string) => personas().filter({ hasText: name }).getAttribute('aria-checked');
    await press('Shift+F10');
    await menu().waitFor();
    const [nobody = '', somebody = ''] = await personas().allTextContents();
    expect(nobody).toBe('Niemand');
    await personas().nth(1).click();
    await told('2 briefjes aangepast');
    await press('Shift+F10');
    expect([await isChosen(nobody), await isChosen(somebody)]).toEqual(['false', 'true']);
    await press('Escape');
    const one = (await selected())[0] ?? '';
    const at = await board.middleOf(one);
    await press('Escape');
    await board.page.mouse.click(at.x, at.y);
    await press('Shift+F10');
    expect(await isChosen(somebody)).toBe('true');
    await personas().first().click();
    await board.rest();
    await press('Shift+F10');
    expect(await isChosen(nobody)).toBe('true');
  });
});
