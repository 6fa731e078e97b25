import { describe, expect, it } from 'vitest';
import { boardPointOf, frameInPicture, isAllInView, minimapView } from './minimapView.ts';

const ROOM = { width: 200, height: 130 };

describe('minimapView', () => {
  it('C163 shows the whole board, as large as the room allows', () => {
    expect(minimapView({ width: 2_000, height: 1_000 }, ROOM)).toEqual({ scale: 0.1, width: 200, height: 100 });
    expect(minimapView({ width: 1_000, height: 1_300 }, ROOM)).toEqual({ scale: 0.1, width: 100, height: 130 });
  });

  it('C163 frames what is in view, within the picture, and shows it on a huge board too', () => {
    const picture = minimapView({ width: 2_000, height: 1_000 }, ROOM);
    expect(frameInPicture(picture, { x: 500, y: 200, width: 400, height: 300 })).toEqual({ x: 50, y: 20, width: 40, height: 30 });
    expect(frameInPicture(picture, { x: -500, y: -500, width: 9_000, height: 9_000 })).toEqual({
      x: 0,
      y: 0,
      width: 200,
      height: 100,
    });
    const tiny = frameInPicture(picture, { x: 1_999, y: 999, width: 1, height: 1 });
    expect(tiny.width).toBeGreaterThan(1);
    expect(tiny.x + tiny.width).toBeLessThanOrEqual(200);
  });

  it.each([
    [{ x: -20, y: -20, width: 1_100, height: 1_100 }, true],
    [{ x: 0, y: 70, width: 1_000, height: 1_000 }, true],
    [{ x: 0, y: 90, width: 1_000, height: 1_000 }, false],
    [{ x: 0, y: 0, width: 900, height: 1_000 }, false],
  ])('C163 is of no use where all but a strip is in view: %j, %s', (inView, all) => {
    expect(isAllInView({ width: 1_000, height: 1_000 }, inView, 0.08)).toBe(all);
  });

  it('C163 leads to the point of the board that is pointed at', () => {
    const picture = minimapView({ width: 2_000, height: 1_000 }, ROOM);
    expect(boardPointOf(picture, { x: 50, y: 20 })).toEqual({ x: 500, y: 200 });
  });
});
