import type { Point } from './rect.ts';

/** A cubic Bézier from `from` to `to`. */
export interface CurveSegment {
  readonly from: Point;
  readonly control1: Point;
  readonly control2: Point;
  readonly to: Point;
}

/**
 * The smooth line through points of strictly rising x that never leaves the range between two neighbours, so a drawn feeling
 * is never better or worse than what was said. Monotone cubic interpolation of Fritsch and Carlson, "Monotone piecewise cubic
 * interpolation", SIAM J. Numer. Anal. 17 (1980) 238–246.
 */
export function monotoneCurve(points: readonly Point[]): readonly CurveSegment[] {
  const tangents = monotoneTangents(points);
  const segments: CurveSegment[] = [];
  for (let i = 0; i + 1 < points.length; i++) {
    const [from, to] = [points[i], points[i + 1]];
    if (!from || !to) break;
    const third = (to.x - from.x) / 3;
    segments.push({
      from,
      control1: { x: from.x + third, y: from.y + third * (tangents[i] ?? 0) },
      control2: { x: to.x - third, y: to.y - third * (tangents[i + 1] ?? 0) },
      to,
    });
  }
  return segments;
}

/**
 * Slopes at the points: level at the ends and wherever the line turns, elsewhere the mean of both sides. Held within three times
 * the gentler side, the square in which both tangents of a segment keep it monotone; unlike the circle of the same paper it
 * needs no division, which fails for values that hardly differ.
 */
function monotoneTangents(points: readonly Point[]): readonly number[] {
  const slopes = points.slice(1).map((point, i) => {
    const before = points[i] ?? point;
    return (point.y - before.y) / (point.x - before.x);
  });
  return points.map((_, i) => {
    const [left, right] = [slopes[i - 1], slopes[i]];
    if (left === undefined || right === undefined || left === 0 || Math.sign(left) !== Math.sign(right)) return 0;
    const steepest = 3 * Math.min(Math.abs(left), Math.abs(right));
    return Math.sign(left) * Math.min(Math.abs(left + right) / 2, steepest);
  });
}
