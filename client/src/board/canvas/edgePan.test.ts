import { describe, expect, it } from 'vitest';
import { alongAxis, edgePan } from './edgePan.ts';

const VIEWPORT = { width: 1_000, height: 600 };
const LARGE = { x: -500, y: -500, width: 3_000, height: 3_000 };

describe('edgePan', () => {
  it('C16 goes on at an edge, faster the nearer', () => {
    const near = edgePan({ x: 970, y: 300 }, VIEWPORT, LARGE, 16);
    const nearer = edgePan({ x: 999, y: 300 }, VIEWPORT, LARGE, 16);
    expect(near.x).toBeLessThan(0);
    expect(nearer.x).toBeLessThan(near.x);
    expect(nearer.y).toBe(0);
    expect(edgePan({ x: 0, y: 2 }, VIEWPORT, LARGE, 16)).toEqual({ x: expect.closeTo(17.6), y: expect.closeTo(16.2, 0) });
  });

  it('C16 stays in the middle of the view', () => {
    expect(edgePan({ x: 500, y: 300 }, VIEWPORT, LARGE, 16)).toEqual({ x: 0, y: 0 });
  });

  it('C16 stops where the board ends', () => {
    const small = { x: 30, y: 30, width: 900, height: 500 };
    expect(edgePan({ x: 999, y: 599 }, VIEWPORT, small, 100)).toEqual({ x: 0, y: 0 });
    expect(edgePan({ x: 0, y: 300 }, VIEWPORT, { ...LARGE, x: 20 }, 100).x).toBeCloseTo(4);
  });

  it('C243 goes on sideways alone for a phase, and up and down alone for a journey', () => {
    const corner = edgePan({ x: 2, y: 2 }, VIEWPORT, LARGE, 16);
    expect(alongAxis(corner, 'x')).toEqual({ x: corner.x, y: 0 });
    expect(alongAxis(corner, 'y')).toEqual({ x: 0, y: corner.y });
    expect(alongAxis(corner)).toEqual(corner);
  });
});
