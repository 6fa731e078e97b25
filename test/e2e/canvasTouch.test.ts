import type { CDPSession } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { type CanvasPage, openCanvas, type Point } from './canvasPage.ts';
import { canvasSetting } from './canvasSetting.ts';

const setting = canvasSetting();
let board: CanvasPage;
let finger: CDPSession;

afterEach(() => board.page.context().close());

/** A tablet: Chromium sends the mouse events that it makes of a touch, as on a device. */
async function openOnTablet(viewport = { width: 1280, height: 800 }): Promise<void> {
  const context = await setting.browser.newContext({ viewport, hasTouch: true, isMobile: true });
  board = await openCanvas(await context.newPage(), setting.harness.url(40));
  finger = await context.newCDPSession(board.page);
  await board.rest();
}

const editor = () => board.page.locator('.note-editor-text');
const tap = ({ x, y }: Point) => board.page.touchscreen.tap(x, y);
/** Between the notes: one sticks in the cell there. */
const BARE: Point = { x: 1_150, y: 640 };

async function drag(from: Point, by: Point): Promise<void> {
  const at = (share: number) => [{ x: from.x + by.x * share, y: from.y + by.y * share, id: 1 }];
  await finger.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0) });
  for (let step = 1; step <= 8; step++) {
    await finger.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(step / 8) });
  }
  await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

async function writeAndFinish(text: string): Promise<void> {
  await editor().waitFor();
  // Long after the mouse events that follow a touch.
  await board.rest();
  expect(await board.page.evaluate(() => document.activeElement?.className)).toBe('note-editor-text');
  await board.page.keyboard.type(text);
  await tap({ x: 1_270, y: 760 });
  await editor().waitFor({ state: 'detached' });
}

describe('by touch', () => {
  it('C225 a note under a finger stays in the hand while the screen is turned, and lands', async () => {
    await openOnTablet();
    const note = (await board.notes()).find(({ kind }) => kind === 'moment');
    const from = await board.middleOf(note?.id ?? '');
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', by?: Point) =>
      finger.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: by === undefined ? [] : [{ x: from.x + by.x, y: from.y + by.y, id: 1 }],
      });
    const held = () => board.page.evaluate(() => window.harness.mine().drags?.length ?? 0);
    await touch('touchStart', { x: 0, y: 0 });
    for (const x of [10, 30, 50]) await touch('touchMove', { x, y: 0 });
    await expect.poll(held).toBe(1);
    await board.page.setViewportSize({ width: 800, height: 1_280 });
    await board.rest();
    expect(await held()).toBe(1);
    for (const x of [55, 60]) await touch('touchMove', { x, y: 0 });
    await touch('touchEnd');
    await expect.poll(held).toBe(0);
    const landed = await board.note(note?.id ?? '');
    expect(landed?.place).not.toEqual(note?.place);
    expect(landed?.place.lane).toBe(note?.place.lane);
  });

  it('C19 sticks a note by a tool and a tap, and the field keeps the focus', async () => {
    await openOnTablet();
    const before = (await board.notes()).length;
    await board.page.locator('.tool-bar [aria-keyshortcuts="N"]').tap();
    await tap(BARE);
    await writeAndFinish('Niet een twee te veel');
    const notes = await board.notes();
    expect(notes).toHaveLength(before + 1);
    expect(notes.at(-1)).toMatchObject({ kind: 'moment', text: 'Niet een twee te veel' });
  });

  it('C19 ends the writing by a button of 44 pixels, after a face was chosen', async () => {
    await openOnTablet();
    await board.page.locator('.tool-bar [aria-keyshortcuts="E"]').tap();
    await tap({ x: 1_050, y: 650 });
    await editor().waitFor();
    expect(await editor().getAttribute('aria-label')).not.toContain('Escape');
    await board.page.keyboard.type('Opgelucht');
    // A press on a face does not end the writing.
    await board.page.locator('.note-editor .face').last().tap();
    const done = board.page.locator('.note-editor-done');
    expect((await done.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await done.tap();
    await editor().waitFor({ state: 'detached' });
    expect((await board.notes()).at(-1)).toMatchObject({ kind: 'emotion', text: 'Opgelucht', value: 2 });
  });

  it('C19 opens a note by a double tap', async () => {
    await openOnTablet();
    const [note] = await board.notes();
    if (note === undefined) throw new Error('The fixture has notes.');
    const at = await board.middleOf(note.id);
    await tap(at);
    await tap(at);
    await writeAndFinish(' en nog iets');
    expect((await board.note(note.id))?.text).toBe(`${note.text} en nog iets`);
  });

  it('C19 drags a note with a finger', async () => {
    await openOnTablet();
    const [note] = await board.notes();
    if (note === undefined) throw new Error('The fixture has notes.');
    await drag(await board.middleOf(note.id), { x: 300, y: 0 });
    await board.rest();
    expect((await board.note(note.id))?.place.phase).not.toBe(note.place.phase);
  });
});

/** The smallest telephone. */
const SMALL = { width: 320, height: 568 };

/** What of the editor lies beside or above the view, or is too small for a finger. */
async function unreachable(): Promise<readonly string[]> {
  const found: string[] = [];
  for (const control of await board.page.locator('.note-editor .face, .note-editor-done').all()) {
    const box = await control.boundingBox();
    if (box === null) continue;
    const isOut = box.x < 0 || box.y < 0 || box.x + box.width > SMALL.width || box.y + box.height > SMALL.height;
    if (isOut || box.width < 43.9 || box.height < 43.9) found.push(JSON.stringify(box));
  }
  return found;
}

describe('on a small telephone', () => {
  it('V55 one bar of tools lies over the board, and zooming behind a button, in view with text of 200 % too', async () => {
    await openOnTablet(SMALL);
    const { page } = board;
    await page.addStyleTag({ content: 'html { font-size: 200% }' });
    expect(await page.locator('.zoom-bar > button:visible').count()).toBe(2);
    const percent = () => page.locator('.fit-percent').textContent();
    const before = await percent();
    await page.locator('.zoom-more').tap();
    await page.locator('.fit-zoom .bar-button').last().tap();
    await board.rest();
    expect(await percent()).not.toBe(before);
    for (const control of await page.locator('.tool-bar button, .zoom-bar > button:visible, .fit-zoom button').all()) {
      const box = await control.boundingBox();
      expect(box).not.toBeNull();
      const { x, y, width, height } = box ?? { x: -1, y: -1, width: 0, height: 0 };
      expect([x >= 0, y >= 0, x + width <= SMALL.width, y + height <= SMALL.height, width > 43.9, height > 43.9]).not.toContain(
        false,
      );
    }
  });

  it.each([
    ['as it comes', '100%'],
    ['with text of 200 %', '200%'],
  ])('V39 keeps faces and button of the editor within the view, %s', async (_what, fontSize) => {
    await openOnTablet(SMALL);
    await board.page.addStyleTag({ content: `html { font-size: ${fontSize} }` });
    await board.page.locator('.tool-bar [aria-keyshortcuts="E"]').tap();
    await tap({ x: 160, y: 330 });
    await editor().waitFor();
    await board.rest();
    expect(await board.page.locator('.note-editor .face').count()).toBe(5);
    expect(await unreachable()).toEqual([]);
    const paper = async () => (await board.page.locator('.note-editor-paper').boundingBox())?.x ?? Number.NaN;
    // To the left edge, to the right edge, high up, and larger.
    for (const [deltaX, deltaY, ctrlKey] of [
      [140, 0, false],
      [-260, 0, false],
      [0, 120, false],
      [0, -200, true],
    ] as const) {
      const before = await paper();
      await board.page
        .locator('.board-stage')
        .first()
        .dispatchEvent('wheel', { deltaX, deltaY, ctrlKey, clientX: 160, clientY: 330, bubbles: true, cancelable: true });
      await board.rest();
      if (deltaX !== 0) expect(await paper()).toBeCloseTo(before - deltaX, 0);
      expect(await unreachable()).toEqual([]);
    }
  });
});
