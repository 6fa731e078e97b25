import type { Page } from 'playwright-core';
import type { HarnessNote } from '../support/canvasHarness.ts';
import { showAll } from './showAll.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Hands and eyes on the harness page. */
export interface CanvasPage {
  readonly page: Page;
  notes(): Promise<readonly HarnessNote[]>;
  note(id: string): Promise<HarnessNote | undefined>;
  /** Where a board point is on the screen now: found out with the pointer, as the canvas itself tells it in presence. */
  toScreen(board: Point): Promise<Point>;
  middleOf(id: string): Promise<Point>;
  /** The colour on the resting canvas at a point of the screen, as `r,g,b`. */
  colourAt(screen: Point): Promise<string>;
  /** All pixels of a canvas as text: 0 the resting one, 1 the front one. */
  picture(canvas?: 0 | 1): Promise<string>;
  /** Waits until nothing is hot and the letters are sharp. */
  rest(): Promise<void>;
}

const NEAR: Point = { x: 200, y: 120 };
const FAR: Point = { x: 1_200, y: 720 };

/** @param isWhole all of the board in view; else as it opens */
export async function openCanvas(page: Page, url: string, isWhole = true): Promise<CanvasPage> {
  await page.goto(url);
  await page.waitForFunction(() => document.querySelector('.board-stage canvas') !== null);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  if (isWhole) await showAll(page);

  async function boardAt(screen: Point): Promise<Point> {
    await page.mouse.move(screen.x + 1, screen.y);
    await page.mouse.move(screen.x, screen.y);
    await frames(page, FRAMES_TO_TELL);
    const cursor = await page.evaluate(() => window.harness.mine().cursor);
    if (cursor === null || cursor === undefined) throw new Error('The pointer is not over the board.');
    return cursor;
  }

  async function toScreen(board: Point): Promise<Point> {
    const near = await boardAt(NEAR);
    const far = await boardAt(FAR);
    const scale = (FAR.x - NEAR.x) / (far.x - near.x);
    return { x: NEAR.x + (board.x - near.x) * scale, y: NEAR.y + (board.y - near.y) * scale };
  }

  return {
    page,
    notes: () => page.evaluate(() => window.harness.notes()),
    note: (id) => page.evaluate((wanted) => window.harness.notes().find((note) => note.id === wanted), id),
    toScreen,
    async middleOf(id) {
      const { x, y, width, height } = await page.evaluate((wanted) => window.harness.rectOf(wanted), id);
      return toScreen({ x: x + width / 2, y: y + height / 2 });
    },
    colourAt: (screen) =>
      page.evaluate(({ x, y }) => {
        const canvas = document.querySelector<HTMLCanvasElement>('.board-stage canvas');
        const box = canvas?.getBoundingClientRect();
        if (canvas === null || box === undefined) return 'no canvas';
        const perPixel = canvas.width / box.width;
        const pixel = canvas.getContext('2d')?.getImageData((x - box.left) * perPixel, (y - box.top) * perPixel, 1, 1).data;
        return [...(pixel ?? [])].slice(0, 3).join(',');
      }, screen),
    picture: (canvas = 0) =>
      page.evaluate(
        (index) => document.querySelectorAll<HTMLCanvasElement>('.board-stage canvas')[index]?.toDataURL() ?? '',
        canvas,
      ),
    rest: () => restOf(page),
  };
}

/** Longer than a hot note cools and letters sharpen, counted in frames so that a slow machine gets the time it needs. */
const FRAMES_TO_REST = 45;
/** Longer than presence waits between two tellings. */
const FRAMES_TO_TELL = 8;

/** Waits until nothing on a painted board moves, cools or sharpens any more. */
export function restOf(page: Page): Promise<void> {
  return frames(page, FRAMES_TO_REST);
}

async function frames(page: Page, count: number): Promise<void> {
  await page.evaluate(
    (wanted) =>
      new Promise<void>((resolve) => {
        let left = wanted;
        const tick = () => (left-- > 0 ? requestAnimationFrame(tick) : resolve());
        tick();
      }),
    count,
  );
}
