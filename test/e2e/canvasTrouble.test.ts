import type { CDPSession, Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { type CanvasPage, openCanvas, type Point, restOf } from './canvasPage.ts';
import { canvasSetting } from './canvasSetting.ts';

const INK = '22,35,58';

const setting = canvasSetting();
let board: CanvasPage;

afterEach(() => Promise.all(setting.browser.contexts().map((context) => context.close())));

async function open(prepare: (page: Page) => Promise<void> = async () => undefined): Promise<Page> {
  const context = await setting.browser.newContext({ viewport: { width: 1440, height: 844 } });
  const page = await context.newPage();
  await prepare(page);
  board = await openCanvas(page, setting.harness.url(40));
  await board.rest();
  return page;
}

const noticed = (text: string) =>
  board.page.waitForFunction((wanted) => window.harness.log.some((line) => line.includes(wanted)), text);

async function anyNote(kind = 'moment') {
  const note = (await board.notes()).find((one) => one.kind === kind);
  if (note === undefined) throw new Error(`The fixture has no ${kind}.`);
  return note;
}

/** Takes a note up and carries it, so that it floats. */
async function lift(id: string, by: Point = { x: 60, y: 20 }): Promise<Point> {
  const at = await board.middleOf(id);
  await board.page.mouse.move(at.x, at.y);
  await board.page.mouse.down();
  await board.page.mouse.move(at.x + by.x, at.y + by.y, { steps: 5 });
  return at;
}

const isHeld = () => board.page.evaluate(() => (window.harness.mine().drags?.length ?? 0) > 0);

describe('a note in the hand', () => {
  it('C222 goes to the tray with its phase, is not written, and that is said', async () => {
    await open();
    const note = await anyNote();
    await lift(note.id);
    const place = { ...note.place, phase: 'put-away' };
    await board.page.evaluate(({ id, away }) => window.harness.change(id, { place: away }), { id: note.id, away: place });
    await noticed('staat nu bij ‘Niet geplaatst’');
    await board.page.mouse.up();
    expect((await board.note(note.id))?.place).toEqual(place);
    await expect.poll(isHeld).toBe(false);
  });

  it.each(['pointercancel', 'lostpointercapture'])('C224 goes back after %s, which is said', async (type) => {
    const page = await open();
    const note = await anyNote();
    await lift(note.id);
    await page.evaluate((name) => {
      document.querySelector('.board-area')?.dispatchEvent(new PointerEvent(name, { pointerId: 1, bubbles: true }));
    }, type);
    await noticed('Het slepen stopte');
    await page.mouse.up();
    expect((await board.note(note.id))?.place).toEqual(note.place);
  });

  it('C225 stays in the hand while the window is turned, and lands', async () => {
    const page = await open();
    const note = await anyNote();
    const from = await lift(note.id);
    await page.setViewportSize({ width: 900, height: 1_300 });
    await board.rest();
    expect(await isHeld()).toBe(true);
    await page.mouse.move(from.x + 70, from.y + 20, { steps: 2 });
    await page.mouse.up();
    await board.rest();
    const landed = (await board.note(note.id))?.place;
    expect(landed).not.toEqual(note.place);
    expect(landed?.lane).toBe(note.place.lane);
  });

  it('C226 shows what it would feel over the scale, and what a key made it feel, which is told', async () => {
    const page = await open();
    const note = await anyNote('emotion');
    /** Clear of the note and its ring, where the pill lies on the front canvas. */
    const isInked = (line: { readonly x: number; readonly from: number; readonly to: number }) =>
      page.waitForFunction(
        ({ x, from, to, ink }) => {
          const canvas = document.querySelectorAll<HTMLCanvasElement>('.board-stage canvas')[1];
          const box = canvas?.getBoundingClientRect();
          if (canvas === undefined || box === undefined) return false;
          const density = canvas.width / box.width;
          const [left, top] = [(x - box.left) * density, Math.max(0, from - box.top) * density];
          const pixels = canvas.getContext('2d')?.getImageData(left, top, 1, (to - from) * density).data ?? [];
          return [...pixels.keys()].some((i) => i % 4 === 0 && [...pixels.slice(i, i + 3)].join(',') === ink);
        },
        { ...line, ink: INK },
      );
    const at = await board.middleOf(note.id);
    await page.mouse.click(at.x, at.y);
    await page.keyboard.press('Alt+ArrowUp');
    const { value = 0 } = (await board.note(note.id)) ?? {};
    const told = value === null || value <= 0 ? String(value ?? '').replace('-', '−') : `+${value}`;
    await page.waitForFunction((text) => document.querySelector('p[aria-live]')?.textContent?.includes(text), told);
    const { x, y, width, height } = await page.evaluate((id) => window.harness.rectOf(id), note.id);
    const top = await board.toScreen({ x: x + width / 2, y });
    const bottom = (await board.toScreen({ x, y: y + height })).y;
    await page.keyboard.press('Alt+ArrowDown');
    await isInked({ x: top.x, from: bottom + 8, to: bottom + 50 });
    await page.keyboard.press('Escape');
    const overScale = { x: 30, y: (await board.toScreen({ x: 0, y: y - 60 })).y - at.y };
    await lift(note.id, overScale);
    const heldTop = top.y + overScale.y;
    await isInked({ x: top.x + overScale.x, from: heldTop - 50, to: heldTop - 8 });
    await page.keyboard.press('Escape');
    await page.mouse.up();
  });
});

describe('a note in writing', () => {
  it('C222 keeps its text when its phase is put away, and that is said', async () => {
    const page = await open();
    const note = await anyNote();
    const at = await board.middleOf(note.id);
    await page.mouse.dblclick(at.x, at.y);
    await page.locator('.note-editor-text').waitFor();
    await page.keyboard.type(' en meer');
    await page.evaluate((id) => {
      const { place } = window.harness.notes().find((one) => one.id === id) ?? {};
      window.harness.change(id, { place: { ...place, phase: 'put-away' } });
    }, note.id);
    await noticed('terwijl u schreef');
    await page.locator('.note-editor-text').waitFor({ state: 'detached' });
    expect((await board.note(note.id))?.text).toBe(`${note.text} en meer`);
  });
});

describe('a board far away', () => {
  it('C229 tells a feeling by the height of a line where there is no room for a face', async () => {
    const page = await open();
    await page.locator('.board-area').focus();
    for (let step = 0; step < 7; step++) await page.keyboard.press('-');
    await board.rest();
    const felt = (await board.notes()).find(({ value }) => value !== null && Math.abs(value) === 2);
    const { x, y, width, height } = await page.evaluate((id) => window.harness.rectOf(id), felt?.id ?? '');
    const lightAt = async (share: number): Promise<number> => {
      const colour = await board.colourAt(await board.toScreen({ x: x + width / 2, y: y + height * share }));
      return colour.split(',').reduce((sum, part) => sum + Number(part), 0);
    };
    const [high, low] = [await lightAt(0.12), await lightAt(0.88)];
    expect(felt?.value === 2 ? low - high : high - low).toBeGreaterThan(120);
  });
});

describe('a typeface that comes late', () => {
  it('C227 is painted anew when it is there, as where it was there from the start', async () => {
    const viewport = { width: 1440, height: 844 };
    const url = setting.harness.url(40);
    const prompt = await openCanvas(await setting.browser.newPage({ viewport }), url, false);
    await prompt.rest();
    const wanted = await prompt.picture();
    await prompt.page.close();

    let letGo: () => void = () => undefined;
    const late = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const page = await setting.browser.newPage({ viewport });
    await page.route('**/*.woff2', (route) => late.then(() => route.continue()));
    await page.goto(url);
    await page.waitForFunction(() => document.querySelectorAll('.board-stage canvas').length === 2);
    const picture = () => page.evaluate(() => document.querySelector<HTMLCanvasElement>('.board-stage canvas')?.toDataURL() ?? '');
    // At rest: from here on nothing but the typeface gives a reason to paint.
    await restOf(page);
    expect(await picture()).not.toBe(wanted);
    letGo();
    await page.waitForFunction(
      (whole) => document.querySelector<HTMLCanvasElement>('.board-stage canvas')?.toDataURL() === whole,
      wanted,
    );
  });
});

describe('a pen', () => {
  it('C231 drags a note, and picks by a rectangle on the bare board', async () => {
    const page = await open();
    const note = await anyNote();
    const cdp = await page.context().newCDPSession(page);
    const at = await board.middleOf(note.id);
    await draw(cdp, at, { x: at.x + 300, y: at.y });
    await board.rest();
    expect((await board.note(note.id))?.place.phase).not.toBe(note.place.phase);
    const now = await board.middleOf(note.id);
    await page.keyboard.press('Escape');
    await draw(cdp, { x: now.x + 90, y: now.y - 60 }, { x: now.x - 40, y: now.y + 40 });
    expect(await page.evaluate(() => window.harness.selected())).toContain(note.id);
  });

  async function draw(cdp: CDPSession, from: Point, to: Point): Promise<void> {
    const pen = { pointerType: 'pen', button: 'left' } as const;
    await cdp.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...from, ...pen, buttons: 1, clickCount: 1 });
    for (let step = 1; step <= 5; step++) {
      const [x, y] = [from.x + ((to.x - from.x) * step) / 5, from.y + ((to.y - from.y) * step) / 5];
      await cdp.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y, ...pen, buttons: 1 });
    }
    await cdp.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...to, ...pen, buttons: 0, clickCount: 1 });
  }
});
