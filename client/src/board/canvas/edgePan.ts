import type { Point, Rect, Size } from './camera.ts';

/** How near to the edge something that is carried makes the view go on, in CSS pixels. */
const ZONE = 48;
/** At the very edge, in CSS pixels a second. */
const SPEED_MAX = 1_100;
/** How much backdrop comes into view beyond the board's own edge. */
const BEYOND = 24;

/**
 * How the view moves while something is carried at its edge: faster the nearer, and no further than the board goes.
 * @param board - where the board stands on the screen now
 */
export function edgePan(at: Point, viewport: Size, board: Rect, sinceLastMs: number): Point {
  const most = (SPEED_MAX * sinceLastMs) / 1_000;
  return {
    x: along(at.x, viewport.width, board.x, board.width, most),
    y: along(at.y, viewport.height, board.y, board.height, most),
  };
}

/** What is left of a step for something that is carried in one way alone. */
export function alongAxis({ x, y }: Point, axis?: 'x' | 'y'): Point {
  return { x: axis === 'y' ? 0 : x, y: axis === 'x' ? 0 : y };
}

function along(at: number, length: number, start: number, extent: number, most: number): number {
  const hiddenBefore = Math.max(0, BEYOND - start);
  const hiddenBehind = Math.max(0, start + extent + BEYOND - length);
  const before = Math.min(hiddenBefore, most * nearness(at));
  const behind = Math.min(hiddenBehind, most * nearness(length - at));
  return before - behind;
}

/** 0 outside the zone, 1 at the edge and beyond; squared, so that the zone's rim is gentle. */
function nearness(distance: number): number {
  return Math.min(1, Math.max(0, (ZONE - distance) / ZONE)) ** 2;
}
