import type { EmotionValue, NoteKind, Perspective } from '@samenreis/shared/board';
import { NOTE_FOLD, NOTE_FOOTER, theme } from '@samenreis/shared/layout';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CanvasPage, openCanvas, type Point } from './canvasPage.ts';
import { canvasSetting } from './canvasSetting.ts';

/** Where signs stand at a note's foot, in board units from its left edge: of its kind, and of whose side. */
const KIND_SIGN = { from: 6, to: 23 };
const SIDE_SIGN = { from: 24, to: 39 };
/** The middle of the face, from the right edge. */
const FACE_FROM_RIGHT = 16;
const VIEW = { width: 1440, height: 844 };

const setting = canvasSetting();
let board: CanvasPage;

interface ShownNote {
  readonly kind: NoteKind;
  readonly perspective: Perspective;
  readonly value: EmotionValue | null;
  readonly rect: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

beforeEach(async () => {
  board = await openCanvas(await setting.browser.newPage({ viewport: VIEW }), setting.harness.url(300), false);
  await board.page.locator('.board-area').focus();
  await board.page.keyboard.press('1');
  await board.rest();
});
afterEach(() => board.page.close());

/** Notes that lie wholly on the painted board, clear of heads and bars, with where they are on the screen. */
async function notesInView(): Promise<readonly ShownNote[]> {
  const [origin, far] = [await board.toScreen({ x: 0, y: 0 }), await board.toScreen({ x: 1_000, y: 1_000 })];
  const scale = (far.x - origin.x) / 1_000;
  const notes = await board.page.evaluate(() =>
    window.harness.notes().map((note) => ({ ...note, rect: window.harness.rectOf(note.id) })),
  );
  const shown = notes.map((note) => ({
    kind: note.kind as NoteKind, // the harness seeds boards of the real model
    perspective: ('perspective' in note ? note.perspective : 'other') as Perspective, // as above
    value: ('value' in note ? note.value : null) as EmotionValue | null, // as above
    rect: {
      x: origin.x + note.rect.x * scale,
      y: origin.y + note.rect.y * scale,
      width: note.rect.width * scale,
      height: note.rect.height * scale,
    },
  }));
  const isClear = ({ rect }: ShownNote) =>
    rect.x > 120 && rect.y > 90 && rect.x + rect.width < VIEW.width - 20 && rect.y + rect.height < VIEW.height - 110;
  return shown.filter(isClear);
}

/** How much of a strip at a note's foot is ink, and its pixels as text; the note is on the screen at 100 %. */
async function footOf(
  { rect }: ShownNote,
  { from, to }: typeof KIND_SIGN,
): Promise<{ readonly ink: number; readonly drawn: string }> {
  const middle = rect.y + rect.height - NOTE_FOOTER / 2;
  return board.page.evaluate(
    ({ x, y, width, height }) => {
      const canvas = document.querySelector<HTMLCanvasElement>('.board-stage canvas');
      const box = canvas?.getBoundingClientRect();
      const context = canvas?.getContext('2d');
      if (canvas === null || box === undefined || context == null) throw new Error('Nothing is painted.');
      const perPixel = canvas.width / box.width;
      const place = [x - box.left, y - box.top, width, height].map((at) => Math.round(at * perPixel));
      const [left = 0, top = 0, across = 0, down = 0] = place;
      const { data } = context.getImageData(left, top, across, down);
      const dark: number[] = [];
      for (let at = 0; at < data.length; at += 4)
        dark.push((data[at] ?? 255) + (data[at + 1] ?? 255) + (data[at + 2] ?? 255) < 360 ? 1 : 0);
      return { ink: dark.reduce((sum, one) => sum + one, 0) / dark.length, drawn: dark.join('') };
    },
    { x: rect.x + from, y: middle - 9, width: to - from, height: 18 },
  );
}

/** The view goes down the board until a note of each of these kinds is in it. @returns one of the last kind */
async function scrolledTo(...kinds: readonly NoteKind[]): Promise<ShownNote> {
  for (let steps = 0; steps < 20; steps++) {
    const found = (await notesInView()).filter(({ kind }) => kinds.includes(kind));
    const last = found.findLast(({ kind }) => kind === kinds.at(-1));
    if (last !== undefined && kinds.every((kind) => found.some((note) => note.kind === kind))) return last;
    await board.page.mouse.wheel(0, 120);
    await board.rest();
  }
  throw new Error(`No view of the fixture has all of ${kinds.join()}.`);
}

const rgb = (hex: string): string => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join(',');

describe('what is painted of a note', () => {
  it('C293 is the paper of its side', async () => {
    const sides = new Map((await notesInView()).map((note) => [note.perspective, note]));
    expect(sides.size).toBeGreaterThan(2);
    for (const [perspective, { rect }] of sides) {
      const paper: Point = { x: rect.x + rect.width / 2, y: rect.y + 4 };
      expect([perspective, await board.colourAt(paper)]).toEqual([perspective, rgb(theme.papers[perspective])]);
    }
  });

  it('C293 C291 is a sign of its kind and one of its side, another for each', async () => {
    const notes = await notesInView();
    const kinds = new Map(notes.map((note) => [note.kind, note]));
    const sides = new Map(notes.map((note) => [note.perspective, note]));
    for (const [of, sign] of [
      [kinds, KIND_SIGN],
      [sides, SIDE_SIGN],
    ] as const) {
      const drawn = await Promise.all([...of.values()].map((note) => footOf(note, sign)));
      for (const { ink } of drawn) {
        expect(ink).toBeGreaterThan(0.03);
        expect(ink).toBeLessThan(0.6);
      }
      expect(new Set(drawn.map((one) => one.drawn)).size).toBe(of.size);
    }
  });

  it('C293 is the face of what it feels, in the colour of that value', async () => {
    const felt = new Map((await notesInView()).flatMap((note) => (note.value === null ? [] : [[note.value, note] as const])));
    expect(felt.size).toBeGreaterThan(1);
    for (const [value, { rect }] of felt) {
      // Between the mouth and the rim, where a face has neither line.
      const chin = { x: rect.x + rect.width - FACE_FROM_RIGHT, y: rect.y + rect.height - NOTE_FOOTER / 2 - 6 };
      expect([value, await board.colourAt(chin)]).toEqual([value, rgb(theme.moods[value])]);
    }
  });

  it('C293 is the folded corner of a tip, and no other kind has one', async () => {
    const other = await scrolledTo('tip', 'moment');
    const tip = await scrolledTo('moment', 'tip');
    const corner = ({ rect }: ShownNote, inwards: number) =>
      board.colourAt({ x: rect.x + rect.width - inwards, y: rect.y + inwards });
    expect(await corner(tip, 4)).not.toBe(rgb(theme.papers[tip.perspective]));
    expect(await corner(tip, NOTE_FOLD - 6)).not.toBe(rgb(theme.papers[tip.perspective]));
    expect(await corner(other, NOTE_FOLD - 6)).toBe(rgb(theme.papers[other.perspective]));
  });
});
