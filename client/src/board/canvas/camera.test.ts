import { describe, expect, it } from 'vitest';
import { type Camera, fitted, kept, panned, revealed, SCALE_MAX, SCALE_MIN, toBoard, toScreen, zoomed } from './camera.ts';

const viewport = { width: 1280, height: 800 };
const none = { left: 0, top: 0, right: 0, bottom: 0 };

describe('camera', () => {
  it('goes from board to screen and back', () => {
    const camera: Camera = { x: 30, y: -20, scale: 0.62 };
    const there = toScreen(camera, { x: 100, y: 200 });
    expect(toBoard(camera, there).x).toBeCloseTo(100);
    expect(toBoard(camera, there).y).toBeCloseTo(200);
  });

  it('keeps the point under the pointer while zooming, also at the limits', () => {
    const at = { x: 400, y: 300 };
    for (const factor of [1.1, 0.5, 1_000, 0.000_1]) {
      const before: Camera = { x: 12, y: 40, scale: 1 };
      const after = zoomed(before, at, factor);
      expect(toBoard(after, at).x).toBeCloseTo(toBoard(before, at).x);
      expect(after.scale).toBeGreaterThanOrEqual(SCALE_MIN);
      expect(after.scale).toBeLessThanOrEqual(SCALE_MAX);
    }
  });

  it('fits a board larger than the screen and never magnifies a smaller one', () => {
    const large = fitted({ x: -10, y: 0, width: 4_000, height: 1_000 }, viewport, none);
    expect(toScreen(large, { x: -10, y: 0 }).x).toBeCloseTo(0);
    expect(toScreen(large, { x: 3_990, y: 0 }).x).toBeCloseTo(1_280);
    expect(fitted({ x: 0, y: 0, width: 100, height: 100 }, viewport, none).scale).toBe(1);
  });

  it('C7 never loses the board out of sight', () => {
    const bounds = { x: 0, y: 0, width: 1_000, height: 500 };
    const lost = panned({ x: 0, y: 0, scale: 1 }, { x: 50_000, y: -50_000 });
    const back = kept(lost, bounds, viewport);
    expect(back.x).toBe(1_280 - 80);
    expect(back.y).toBe(80 - 500);
  });

  it('reveals by the smallest pan and leaves what is in view alone', () => {
    const camera: Camera = { x: 0, y: 0, scale: 1 };
    expect(revealed(camera, { x: 100, y: 100, width: 112, height: 100 }, viewport, none)).toBe(camera);
    expect(revealed(camera, { x: 1_300, y: 100, width: 112, height: 100 }, viewport, none)).toEqual({ x: -132, y: 0, scale: 1 });
  });
});
