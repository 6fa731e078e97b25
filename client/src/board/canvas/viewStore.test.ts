import { BOARD_MARGIN } from '@samenreis/shared/layout';
import { describe, expect, it } from 'vitest';
import { createViewStore } from './viewStore.ts';

const BOARD = { x: 0, y: 0, width: 2_450, height: 1_500 };
const NOTE = { x: 1_000, y: 700, width: 112, height: 100 };

function viewOf(width: number, height: number) {
  const view = createViewStore(() => BOARD);
  view.resize({ width, height });
  return view;
}

describe('room for the buttons that add', () => {
  it('C253 leaves it below the last journey in the view of everything, for who has them', () => {
    const view = createViewStore(() => BOARD, { adds: true });
    view.resize({ width: 1_440, height: 844 });
    view.fit();
    const { scale, y } = view.camera();
    // Below the board's ink: a button of 36, and above the zoom bar, which takes 64.
    expect(844 - 64 - (y + (BOARD.height - BOARD_MARGIN) * scale)).toBeGreaterThanOrEqual(36);
  });

  it('C253 brings what was added into view with room beside it, and keeps everything in view where it was', () => {
    let board = { ...BOARD, width: 1_000, height: 300 };
    const view = createViewStore(() => board, { adds: true });
    view.resize({ width: 1_100, height: 844 });
    view.zoomTo(1.2);
    board = { ...board, width: 1_300 };
    view.followTo({ x: 1_020, y: 40, width: 244, height: 84 }, true);
    const { scale, x } = view.camera();
    expect(x + 1_264 * scale).toBeLessThanOrEqual(1_100 - 24);
    view.fit();
    board = { ...board, width: 1_600 };
    view.followTo({ x: 1_330, y: 40, width: 244, height: 84 }, true);
    const whole = view.camera();
    view.fit();
    expect(whole).toEqual(view.camera());
  });
});

describe('the first look', () => {
  it('C14 shows a phone the left top of the board in letters one can read', () => {
    const { scale, x, y } = viewOf(390, 700).camera();
    expect(scale * 15).toBeGreaterThan(11);
    // The lane's left edge and the phases' top, 12 pixels from the edges.
    expect([x + BOARD_MARGIN * scale, y + BOARD_MARGIN * scale]).toEqual([expect.closeTo(12), expect.closeTo(12)]);
  });

  it.each([
    [1_440, 844],
    [1_024, 700],
    [700, 600],
  ])('C220 shows a desk of %i by %i the beginning of a large board at 60 %% or more', (width, height) => {
    const { scale, x, y } = viewOf(width, height).camera();
    expect(scale).toBeGreaterThanOrEqual(0.6);
    expect(scale).toBeLessThanOrEqual(0.75);
    expect([x + BOARD_MARGIN * scale, y + BOARD_MARGIN * scale]).toEqual([expect.closeTo(76), expect.closeTo(12)]);
  });

  it('C14 shows everything where that can be read, and all lanes of a long board where they can', () => {
    const small = createViewStore(() => ({ ...BOARD, width: 1_600, height: 900 }));
    small.resize({ width: 1_440, height: 844 });
    expect(1_600 * small.camera().scale).toBeLessThan(1_440);
    const long = createViewStore(() => ({ ...BOARD, width: 9_000, height: 1_150 }));
    long.resize({ width: 1_440, height: 844 });
    expect(long.camera().scale).toBeGreaterThan(0.65);
    expect(long.camera().y + 1_150 * long.camera().scale).toBeLessThan(844);
  });

  it('C14 shows a desk everything, and a phone too, once it is asked for', () => {
    const desk = viewOf(1_440, 800);
    desk.fit();
    expect(desk.camera().scale).toBeLessThan(0.6);
    const phone = viewOf(390, 700);
    phone.fit();
    expect(phone.camera().scale).toBeLessThan(0.2);
  });

  it('follows a window that grows until somebody moves the view', () => {
    const view = viewOf(390, 700);
    view.resize({ width: 1_440, height: 800 });
    const { scale } = view.camera();
    expect(scale).toBeGreaterThanOrEqual(0.6);
    view.pan({ x: 10, y: 0 });
    view.resize({ width: 1_000, height: 800 });
    expect(view.camera().scale).toBe(scale);
  });
});

describe('a board that grows', () => {
  function growing(ask: (view: ReturnType<typeof createViewStore>) => void) {
    let board = { ...BOARD, width: 1_600, height: 900 };
    const view = createViewStore(() => board);
    view.resize({ width: 1_440, height: 844 });
    ask(view);
    return { view, grow: (height: number) => (board = { ...board, height }) };
  }

  it.each<[string, (view: ReturnType<typeof createViewStore>) => void]>([
    ['as it opened', () => undefined],
    ['once that was asked for', (view) => view.fit()],
  ])('C221 stays above the bars for who has it all in view, %s', (_, ask) => {
    const { view, grow } = growing(ask);
    grow(1_100);
    view.follow(true);
    expect(view.camera().y + 1_100 * view.camera().scale).toBeLessThanOrEqual(844 - 64 + BOARD_MARGIN);
  });

  it('C221 opens no further away than one can read, and stays where somebody moved it', () => {
    const { view, grow } = growing(() => undefined);
    grow(2_400);
    view.follow(true);
    expect(view.camera().scale).toBeGreaterThan(0.6);
    view.pan({ x: 0, y: -40 });
    const moved = view.camera();
    grow(3_000);
    view.follow(true);
    expect(view.camera()).toBe(moved);
  });

  it('C225 stays where it is while something is held, whatever the window does', () => {
    const { view } = growing((opened) => opened.fit());
    const before = view.camera();
    view.resize({ width: 844, height: 1_440 }, true);
    expect(view.camera()).toEqual(before);
  });
});

describe('coming closer to write', () => {
  it('C15 comes close enough and goes back to where it was', () => {
    const view = viewOf(1_440, 800);
    const before = view.camera();
    view.approach(NOTE, 0.8);
    expect(view.camera().scale).toBeCloseTo(1);
    view.stepBack(true);
    expect(view.camera()).toEqual(before);
  });

  it('C15 glides back, ending exactly where it was', () => {
    const view = viewOf(1_440, 800);
    const before = view.camera();
    view.approach(NOTE, 0.8);
    view.stepBack(false);
    expect(view.advance(1_000)).toBe(true);
    expect(view.advance(1_060)).toBe(true);
    expect(view.camera().scale).toBeGreaterThan(before.scale);
    expect(view.camera().scale).toBeLessThan(1);
    expect(view.advance(1_400)).toBe(false);
    expect(view.camera()).toEqual(before);
  });

  it('C15 stays where somebody moved the view meanwhile', () => {
    const view = viewOf(1_440, 800);
    view.approach(NOTE, 0.8);
    view.pan({ x: 30, y: 0 });
    const moved = view.camera();
    view.stepBack(true);
    expect(view.camera()).toEqual(moved);
  });

  it('goes back over several notes written one after another', () => {
    const view = viewOf(1_440, 800);
    const before = view.camera();
    view.approach(NOTE, 0.8);
    view.approach({ ...NOTE, x: 2_000 }, 0.8);
    view.stepBack(true);
    expect(view.camera()).toEqual(before);
  });

  it('does not glide on when somebody takes the view in hand', () => {
    const view = viewOf(1_440, 800);
    view.approach(NOTE, 0.8);
    view.stepBack(false);
    view.advance(1_000);
    view.pan({ x: 5, y: 5 });
    expect(view.advance(1_060)).toBe(false);
  });
});

describe('writing while the view glides back', () => {
  it('C255 stops the glide, which would make the letters small under the pen', () => {
    const view = viewOf(1_440, 844);
    view.fit();
    view.approach(NOTE, 0.8);
    view.stepBack(false);
    view.advance(0);
    view.advance(10);
    view.approach(NOTE, 0.8);
    view.advance(1_000);
    expect(view.camera().scale).toBeGreaterThanOrEqual(0.8);
  });
});
