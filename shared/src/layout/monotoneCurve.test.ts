import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { propertyRun } from '../base/testing/propertyRun.ts';
import { type CurveSegment, monotoneCurve } from './monotoneCurve.ts';
import type { Point } from './rect.ts';

const ROUNDING = 1e-9;

function pointOn({ from, control1, control2, to }: CurveSegment, t: number): Point {
  const blend = (axis: 'x' | 'y') =>
    (1 - t) ** 3 * from[axis] + 3 * (1 - t) ** 2 * t * control1[axis] + 3 * (1 - t) * t ** 2 * control2[axis] + t ** 3 * to[axis];
  return { x: blend('x'), y: blend('y') };
}

const risingPoints = fc
  .array(fc.record({ step: fc.double({ min: 1, max: 500, noNaN: true }), y: fc.double({ min: -200, max: 200, noNaN: true }) }), {
    maxLength: 12,
  })
  .map((steps) => {
    let x = 0;
    return steps.map(({ step, y }) => {
      x += step;
      return { x, y };
    });
  });

describe('monotoneCurve', () => {
  it('L10 makes nothing of no point or one', () => {
    expect(monotoneCurve([])).toEqual([]);
    expect(monotoneCurve([{ x: 1, y: 2 }])).toEqual([]);
  });

  it('L10 draws equal values as a straight line', () => {
    const [segment] = monotoneCurve([
      { x: 0, y: 7 },
      { x: 30, y: 7 },
    ]);
    expect(segment).toMatchObject({ control1: { x: 10, y: 7 }, control2: { x: 20, y: 7 } });
  });

  it('L10 rises smoothly through a rising middle instead of resting there', () => {
    const [first] = monotoneCurve([
      { x: 0, y: 0 },
      { x: 10, y: 10 },
      { x: 20, y: 20 },
    ]);
    expect((first?.to.y ?? 0) - (first?.control2.y ?? 0)).toBeGreaterThan(3);
  });

  it('L10 passes through every point', () => {
    fc.assert(
      fc.property(risingPoints, (points) => {
        const curve = monotoneCurve(points);
        expect(curve).toHaveLength(Math.max(0, points.length - 1));
        for (const [i, segment] of curve.entries()) {
          expect(segment.from).toBe(points[i]);
          expect(segment.to).toBe(points[i + 1]);
        }
      }),
      propertyRun,
    );
  });

  it('L10 never overshoots: between two neighbours the line only rises, only falls, or is level', () => {
    fc.assert(
      fc.property(risingPoints, (points) => {
        for (const segment of monotoneCurve(points)) {
          const direction = Math.sign(segment.to.y - segment.from.y);
          let before = segment.from;
          for (let step = 1; step <= 20; step++) {
            const point = pointOn(segment, step / 20);
            expect((point.y - before.y) * (direction || 1)).toBeGreaterThanOrEqual(-ROUNDING);
            if (direction === 0) expect(point.y).toBeCloseTo(segment.from.y, 9);
            expect(point.x).toBeGreaterThan(before.x);
            before = point;
          }
        }
      }),
      propertyRun,
    );
  });

  it('L10 has no kinks: a segment leaves a point in the direction in which the one before arrived', () => {
    fc.assert(
      fc.property(risingPoints, (points) => {
        const curve = monotoneCurve(points);
        for (const [i, segment] of curve.slice(1).entries()) {
          const arriving = curve[i];
          if (!arriving) continue;
          const slopeIn = (arriving.to.y - arriving.control2.y) / (arriving.to.x - arriving.control2.x);
          const slopeOut = (segment.control1.y - segment.from.y) / (segment.control1.x - segment.from.x);
          expect(slopeOut).toBeCloseTo(slopeIn, 5);
        }
      }),
      propertyRun,
    );
  });
});
