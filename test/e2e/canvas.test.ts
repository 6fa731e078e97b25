import { afterEach, describe, expect, it } from 'vitest';
import { type CanvasPage, openCanvas } from './canvasPage.ts';
import { canvasSetting } from './canvasSetting.ts';

const PAPER_CLIENT = '255,228,138';
const LANE_CURRENT = '227,242,252';
const LANE_DESIRED = '18,54,95';

const setting = canvasSetting();
let board: CanvasPage;

afterEach(() => board.page.close());

async function open(notes = 40): Promise<CanvasPage> {
  const page = await setting.browser.newPage({ viewport: { width: 1440, height: 844 } });
  // Large boards as they open, so that there is more than is in view.
  board = await openCanvas(page, setting.harness.url(notes), notes < 1_000);
  await board.rest();
  return board;
}

const editor = () => board.page.locator('.note-editor-text');

/** As with the button: a large board opens from near enough to read. */
async function showAll(): Promise<void> {
  await board.page.locator('.board-area').focus();
  await board.page.keyboard.press('0');
  await board.rest();
}

/** A note on the client's yellow paper: the one nearest to where the board begins, in view wherever it opens. */
async function yellowNote(): Promise<string> {
  const notes = await board.page.evaluate(() => {
    const distance = (id: string): number => window.harness.rectOf(id).x + window.harness.rectOf(id).y;
    return window.harness
      .notes()
      .filter((note) => 'perspective' in note && note.perspective === 'client')
      .toSorted((a, b) => distance(a.id) - distance(b.id));
  });
  const [first] = notes;
  if (first === undefined) throw new Error('The fixture has yellow notes.');
  return first.id;
}

/** A point of the note's bare paper: above its text. */
async function paperOf(id: string) {
  const rect = await board.page.evaluate((wanted) => window.harness.rectOf(wanted), id);
  return board.toScreen({ x: rect.x + rect.width / 2, y: rect.y + 5 });
}

describe('painting', () => {
  it('paints papers, the light lane and the dark lane in their colours', async () => {
    await open();
    expect(await board.colourAt(await paperOf(await yellowNote()))).toBe(PAPER_CLIENT);
    const lanes = await board.page.evaluate(() => window.harness.notes().map((note) => note.place.lane));
    expect(lanes).toContain('desired');
    expect(await board.colourAt(await board.toScreen({ x: 260, y: 150 }))).toBe(LANE_CURRENT);
    expect(await colourBelow('desired')).toBe(LANE_DESIRED);
  });

  /** Just under the lowest note of a lane. */
  async function colourBelow(lane: string): Promise<string> {
    const lowest = await board.page.evaluate((wanted) => {
      const rects = window.harness
        .notes()
        .filter((note) => note.place.lane === wanted)
        .map((note) => window.harness.rectOf(note.id));
      return rects.reduce((a, b) => (a.y + a.height > b.y + b.height ? a : b));
    }, lane);
    return board.colourAt(await board.toScreen({ x: lowest.x + 8, y: lowest.y + lowest.height + 10 }));
  }

  it('shows the words of the new language after a switch, without starting anew', async () => {
    await open();
    const before = await board.picture();
    await board.page.evaluate(() => window.harness.nameBands({ emotion: 'Emotions', moment: 'Phases', tip: 'Improvement tips' }));
    await board.rest();
    const between = await board.picture();
    expect(between).not.toBe(before);
    await board.rest();
    expect(await board.picture()).toBe(between);
  });

  it('C18 shows in which cell somebody else holds a note', async () => {
    await open();
    const id = await yellowNote();
    const note = await board.note(id);
    const from = await board.page.evaluate((wanted) => window.harness.rectOf(wanted), id);
    const before = await board.picture(1);
    const user = { participantId: 'p111111111111111', name: 'Jan', perspective: 'client', role: 'participant' };
    const drag = { note: id, x: from.x, y: from.y, place: { ...note?.place, phase: 'fase-3' } };
    await board.page.evaluate((person) => window.harness.setOthers([person]), {
      clientId: 7,
      cursor: null,
      selection: [],
      editing: null,
      drags: [{ ...drag, place: null }],
      user,
    });
    await board.rest();
    const withoutCell = await board.picture(1);
    await board.page.evaluate((person) => window.harness.setOthers([person]), {
      clientId: 7,
      cursor: null,
      selection: [],
      editing: null,
      drags: [drag],
      user,
    });
    await board.rest();
    expect(withoutCell).not.toBe(before);
    expect(await board.picture(1)).not.toBe(withoutCell);
  });

  it('C23 lets the pointer of somebody who rests fade, and shows a name once', async () => {
    await open();
    const user = { participantId: 'p111111111111111', name: 'Jan', perspective: 'client', role: 'participant' };
    const jan = { clientId: 7, cursor: { x: 300, y: 200 }, selection: [], editing: null, drags: [], user };
    const show = (person: object) => board.page.evaluate((other) => window.harness.setOthers([other]), person);
    const pointer = board.page.locator('.board-cursor');
    const opacity = () => pointer.evaluate((element) => getComputedStyle(element).opacity);
    await show(jan);
    await pointer.getByText('Jan').waitFor();
    await pointer.evaluate((element) => {
      for (const animation of element.getAnimations()) animation.currentTime = 11_000;
    });
    expect(await opacity()).toBe('0');
    await show({ ...jan, cursor: { x: 320, y: 200 } });
    await board.rest();
    expect(await opacity()).toBe('1');
    const id = await yellowNote();
    const note = await board.note(id);
    await show({ ...jan, drags: [{ note: id, x: 300, y: 200, place: note?.place ?? null }] });
    await pointer.getByText('Jan').waitFor({ state: 'hidden' });
  });

  it('carries the bitmap of a large board along, and paints what was uncovered', async () => {
    await open(1_000);
    await showAll();
    const host = board.page.locator('.board-stage').first();
    expect(await host.getAttribute('style')).toContain('transform');
    const id = await yellowNote();
    for (let i = 0; i < 12; i++) await board.page.mouse.wheel(-40, -30);
    await board.rest();
    expect(await board.colourAt(await paperOf(id))).toBe(PAPER_CLIENT);
  });
});

describe('dragging', () => {
  it('C2 moves a note to another cell in one command and paints both places anew', async () => {
    await open();
    const id = await yellowNote();
    const before = await board.note(id);
    const from = await board.middleOf(id);
    const paper = await paperOf(id);
    await board.page.mouse.move(from.x, from.y);
    await board.page.mouse.down();
    await board.page.mouse.move(from.x + 300, from.y + 20, { steps: 8 });
    expect(await board.page.evaluate(() => window.harness.mine().drags)).toHaveLength(1);
    await board.page.mouse.up();
    await board.rest();
    const after = await board.note(id);
    expect(after?.place.phase).not.toBe(before?.place.phase);
    expect(after?.place.lane).toBe(before?.place.lane);
    expect(await board.page.evaluate(() => window.harness.mine().drags)).toHaveLength(0);
    expect(await board.colourAt(await paperOf(id))).toBe(PAPER_CLIENT);
    expect(await board.colourAt(paper)).not.toBe(PAPER_CLIENT);
  });

  it.each(['Escape', 'blur'])('C3 gives the note back after %s in the middle of a drag', async (how) => {
    await open();
    const id = await yellowNote();
    const before = await board.note(id);
    const from = await board.middleOf(id);
    await board.page.mouse.move(from.x, from.y);
    await board.page.mouse.down();
    await board.page.mouse.move(from.x + 300, from.y + 20, { steps: 8 });
    if (how === 'Escape') await board.page.keyboard.press('Escape');
    else await board.page.evaluate(() => window.dispatchEvent(new Event('blur')));
    await board.page.mouse.move(from.x + 320, from.y + 30);
    await board.page.mouse.up();
    await board.rest();
    expect(await board.note(id)).toEqual(before);
    expect(await board.colourAt(await paperOf(id))).toBe(PAPER_CLIENT);
  });

  it('keeps the note under the pointer while the wheel pans meanwhile', async () => {
    await open();
    const id = await yellowNote();
    const from = await board.middleOf(id);
    await board.page.mouse.move(from.x, from.y);
    await board.page.mouse.down();
    await board.page.mouse.move(from.x + 40, from.y, { steps: 4 });
    await board.page.mouse.wheel(200, 0);
    await board.page.mouse.move(from.x + 41, from.y);
    await board.page.mouse.up();
    await board.rest();
    const { x } = await board.middleOf(id);
    expect(Math.abs(x - (from.x + 41))).toBeLessThan(30);
  });
});

describe('the view', () => {
  it('C14 C17 opens on a phone where one can read, and names the phases when their row has gone', async () => {
    board = await openCanvas(await setting.browser.newPage({ viewport: { width: 390, height: 700 } }), setting.harness.url(40));
    await board.rest();
    expect(await board.page.locator('.zoom-percent').textContent()).toContain('75');
    const phases = board.page.locator('.board-sticky-phase');
    expect(await phases.count()).toBe(0);
    await board.page.mouse.move(200, 400);
    for (let i = 0; i < 5; i++) await board.page.mouse.wheel(0, 60);
    await phases.first().waitFor();
    expect(await phases.first().textContent()).toBe('Ik merk dat ik hulp nodig heb');
    await showAll();
    await phases.first().waitFor({ state: 'detached' });
  });

  it.each([
    ['Escape', true],
    ['a press on the bare board', false],
  ])('C15 goes back to where it was when writing ends by %s', async (_, byKey) => {
    await open();
    const id = await yellowNote();
    const before = await board.middleOf(id);
    const percent = await board.page.locator('.zoom-percent').textContent();
    await board.page.mouse.dblclick(before.x, before.y);
    await editor().waitFor();
    expect(await board.page.locator('.zoom-percent').textContent()).not.toBe(percent);
    if (byKey) await board.page.keyboard.press('Escape');
    else await board.page.mouse.click(1_430, 834);
    await editor().waitFor({ state: 'detached' });
    await board.page.waitForFunction((wanted) => document.querySelector('.zoom-percent')?.textContent === wanted, percent);
    await board.rest();
    const after = await board.middleOf(id);
    expect(Math.hypot(after.x - before.x, after.y - before.y)).toBeLessThan(3);
  });

  it('C16 goes on while a note is held at the edge, and the note stays in the hand', async () => {
    // Large enough to open at its left top, with more of it beyond the right edge.
    await open(1_000);
    const id = await yellowNote();
    const at = await board.middleOf(id);
    await board.page.mouse.move(at.x, at.y);
    await board.page.mouse.down();
    await board.page.mouse.move(1_380, 400, { steps: 6 });
    await board.rest();
    const early = await board.page.evaluate(() => window.harness.mine().drags?.[0]?.x ?? 0);
    await board.page.mouse.move(1_438, 400);
    await board.page.waitForFunction((from) => (window.harness.mine().drags?.[0]?.x ?? 0) > from + 300, early);
    await board.page.mouse.up();
    await board.rest();
    expect(Math.abs((await board.middleOf(id)).x - 1_438)).toBeLessThan(200);
  });

  it('zooms around the pointer with Ctrl and the wheel, and pans with the space bar', async () => {
    await open();
    const id = await yellowNote();
    const at = await board.middleOf(id);
    await board.page.mouse.move(at.x, at.y);
    await board.page.keyboard.down('Control');
    for (let i = 0; i < 10; i++) await board.page.mouse.wheel(0, -5);
    await board.page.keyboard.up('Control');
    await board.rest();
    const zoomed = await board.middleOf(id);
    expect(Math.hypot(zoomed.x - at.x, zoomed.y - at.y)).toBeLessThan(4);
    await board.page.locator('.board-area').focus();
    await board.page.keyboard.down(' ');
    await board.page.mouse.move(at.x, at.y);
    await board.page.mouse.down();
    await board.page.mouse.move(at.x + 100, at.y + 50, { steps: 5 });
    await board.page.mouse.up();
    await board.page.keyboard.up(' ');
    await board.rest();
    const panned = await board.middleOf(id);
    expect(Math.hypot(panned.x - zoomed.x - 100, panned.y - zoomed.y - 50)).toBeLessThan(4);
  });

  it('C5 pinches with two fingers', async () => {
    await open();
    const percent = board.page.locator('.zoom-percent');
    const before = Number.parseInt((await percent.textContent()) ?? '', 10);
    const cdp = await board.page.context().newCDPSession(board.page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', apart: number) =>
      cdp.send('Input.dispatchTouchEvent', {
        type,
        touchPoints:
          type === 'touchEnd'
            ? []
            : [
                { x: 700 - apart, y: 400, id: 1 },
                { x: 700 + apart, y: 400, id: 2 },
              ],
      });
    await touch('touchStart', 50);
    for (let apart = 55; apart <= 100; apart += 5) await touch('touchMove', apart);
    await touch('touchEnd', 100);
    await board.rest();
    expect(Number.parseInt((await percent.textContent()) ?? '', 10)).toBeGreaterThan(before * 1.7);
  });
});

describe('writing', () => {
  async function stickNote(): Promise<void> {
    await board.page.keyboard.press('0');
    await board.page.mouse.dblclick(1_180, 400);
    await editor().waitFor();
  }

  it('sticks a note by a double click and keeps what was typed', async () => {
    await open();
    const before = (await board.notes()).length;
    await stickNote();
    await board.page.keyboard.type('Ik wacht al zes weken');
    await board.page.keyboard.press('Escape');
    const notes = await board.notes();
    expect(notes).toHaveLength(before + 1);
    expect(notes.at(-1)?.text).toBe('Ik wacht al zes weken');
    expect(await editor().count()).toBe(0);
    expect(await board.page.evaluate(() => document.activeElement?.className)).toBe('board-area');
  });

  it('C9 takes a new note away again when nothing was written in it', async () => {
    await open();
    const before = (await board.notes()).length;
    await stickNote();
    await board.page.mouse.click(700, 780);
    await editor().waitFor({ state: 'detached' });
    expect(await board.notes()).toHaveLength(before);
  });

  it('C24 counts the letters only when there is little room left, and tells that the note is full', async () => {
    await open();
    await stickNote();
    const counter = board.page.locator('.note-editor-counter');
    await editor().fill('a'.repeat(399));
    expect(await counter.count()).toBe(0);
    await board.page.keyboard.type('b');
    await counter.getByText('400 / 500').waitFor();
    await editor().fill('a'.repeat(500));
    await board.page.locator('.note-editor [aria-live]').getByText('Het briefje is vol.').waitFor();
  });

  it('C8 keeps the caret at its letter while somebody else types in the same note', async () => {
    await open();
    await stickNote();
    await board.page.keyboard.type('wacht lang');
    await board.page.keyboard.press('ArrowLeft');
    await board.page.evaluate(() => {
      const note = window.harness.notes().at(-1);
      if (note) window.harness.change(note.id, { text: `Ik ${note.text}` });
    });
    await board.page.waitForFunction(
      () => document.querySelector<HTMLTextAreaElement>('.note-editor-text')?.value === 'Ik wacht lang',
    );
    await board.page.keyboard.type('X');
    expect((await board.notes()).at(-1)?.text).toBe('Ik wacht lanXg');
  });

  it('C10 offers back what was typed in a note that somebody else deleted meanwhile', async () => {
    await open();
    await stickNote();
    await board.page.keyboard.type('Niet weggooien');
    await board.page.evaluate(() => {
      const note = window.harness.notes().at(-1);
      if (note) window.harness.remove(note.id);
    });
    await editor().waitFor({ state: 'detached' });
    expect(await board.page.evaluate(() => window.harness.log)).toEqual(['lost Niet weggooien']);
  });
});

describe('the keyboard', () => {
  it('C11 reaches the board by Tab, tells the note it comes to, moves it a cell and leaves again by Tab', async () => {
    await open();
    await board.page.keyboard.press('Tab');
    expect(await board.page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('application');
    await board.page.keyboard.press('ArrowRight');
    const [id] = await board.page.evaluate(() => window.harness.selected());
    const note = id === undefined ? undefined : await board.note(id);
    await board.page.waitForFunction(
      (text) => document.querySelector('[aria-live]')?.textContent?.startsWith(text),
      note?.text ?? '?',
    );
    await board.page.keyboard.press('Shift+ArrowRight');
    const moved = await board.note(id ?? '');
    expect(moved?.place.phase).not.toBe(note?.place.phase);
    await board.page.keyboard.press('Control+z');
    expect((await board.note(id ?? ''))?.place).toEqual(note?.place);
    await board.page.keyboard.press('Tab');
    expect(await board.page.evaluate(() => document.activeElement?.className)).toContain('bar-button');
  });
});
