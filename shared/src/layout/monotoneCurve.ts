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

function monotoneTangents(points: readonly Point[]): readonly number[] {
  const slopes = points.slice(1).map((point, i) => {
    const before = points[i] ?? point;
    return (point.y - before.y) / (point.x - before.x);
  });
  const tangents = points.map((_, i) => {
    const [left, right] = [slopes[i - 1], slopes[i]];
    if (left === undefined || right === undefined) return 0;
    return left * right <= 0 ? 0 : (left + right) / 2;
  });
  for (const [i, slope] of slopes.entries()) limitTangents(tangents, i, slope);
  return tangents;
}

/** Shortens both tangents of a segment to the circle of radius 3 within which a cubic stays monotone. */
function limitTangents(tangents: number[], i: number, slope: number): void {
  if (slope === 0) {
    tangents[i] = 0;
    tangents[i + 1] = 0;
    return;
  }
  const a = (tangents[i] ?? 0) / slope;
  const b = (tangents[i + 1] ?? 0) / slope;
  const length = Math.hypot(a, b);
  if (length <= 3) return;
  tangents[i] = (3 / length) * a * slope;
  tangents[i + 1] = (3 / length) * b * slope;
}
