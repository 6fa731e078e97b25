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

describe('the first look', () => {
  it('C14 shows a phone the left top of the board in letters one can read', () => {
    const { scale, x, y } = viewOf(390, 700).camera();
    expect(scale * 15).toBeGreaterThan(11);
    // The lane's left edge and the phases' top, 12 pixels from the edges.
    expect([x + BOARD_MARGIN * scale, y + BOARD_MARGIN * scale]).toEqual([expect.closeTo(12), expect.closeTo(12)]);
  });

  it('C14 shows a desk everything, and a phone too once it is asked for', () => {
    expect(viewOf(1_440, 800).camera().scale).toBeLessThan(0.6);
    const phone = viewOf(390, 700);
    phone.fit();
    expect(phone.camera().scale).toBeLessThan(0.2);
  });

  it('follows a window that grows until somebody moves the view', () => {
    const view = viewOf(390, 700);
    view.resize({ width: 1_440, height: 800 });
    const { scale } = view.camera();
    expect(scale).toBeGreaterThan(0.4);
    view.pan({ x: 10, y: 0 });
    view.resize({ width: 1_000, height: 800 });
    expect(view.camera().scale).toBe(scale);
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
