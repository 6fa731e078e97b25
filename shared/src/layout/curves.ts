import type { CurvePoint } from '../board/index.ts';
import type { ColumnBox, CurvePointBox, CurveShape } from './boardLayout.ts';
import type { CurveValues } from './curveSource.ts';
import { EMOTION_STEP, FACE_RADIUS, PERSONA_OFFSET } from './dimensions.ts';
import { monotoneCurve } from './monotoneCurve.ts';
import { clamp, type Rect } from './rect.ts';

/** The height in board units of an emotion value −2..+2 in a curve's strip; nicer is higher. */
export function emotionY(strip: Rect, value: number): number {
  return strip.y + strip.height / 2 - value * EMOTION_STEP;
}

/** The emotion value −2..+2 at a height in the strip, unrounded: the inverse of `emotionY`. */
export function emotionAt(strip: Rect, y: number): number {
  return clamp((strip.y + strip.height / 2 - y) / EMOTION_STEP, -2, 2);
}

/** The curves of one lane; those of several personas stand a little apart in each column, so that none hides another. */
export function layoutCurves(curves: readonly CurveValues[], columns: readonly ColumnBox[], strip: Rect): readonly CurveShape[] {
  return curves.map((curve, place) => {
    const points = columns.map((column, i) => {
      const point = { value: curve.values[i] ?? null, isSet: curve.isSet?.[i] ?? false, set: curve.set?.[i] ?? null };
      return pointIn(column, point, strip, offsetOf(place, curves.length, column));
    });
    return {
      persona: curve.persona,
      label: curve.label,
      index: curve.index ?? place,
      points: points.filter((point) => point !== null),
      runs: runsOf(points).map(monotoneCurve),
    };
  });
}

function pointIn(
  column: ColumnBox,
  { value, isSet, set }: { readonly value: number | null; readonly isSet: boolean; readonly set: CurvePoint | null },
  strip: Rect,
  offset: number,
): CurvePointBox | null {
  if (value === null) return null;
  const beside = set?.beside === undefined ? null : { ...set.beside, y: emotionY(strip, set.beside.value) };
  const place = { x: column.x + column.width / 2 + offset, y: emotionY(strip, value) };
  return { phase: column.phase.id, value, isSet, source: set?.source ?? null, beside, ...place };
}

function offsetOf(index: number, count: number, column: ColumnBox): number {
  if (count < 2) return 0;
  const apart = Math.min(PERSONA_OFFSET, (column.width - 2 * FACE_RADIUS) / (count - 1));
  return (index - (count - 1) / 2) * apart;
}

/** Cuts at the phases without a value: a line across them would claim a feeling nobody named. */
function runsOf(points: readonly (CurvePointBox | null)[]): readonly (readonly CurvePointBox[])[] {
  const runs: CurvePointBox[][] = [[]];
  for (const point of points) {
    if (point) runs.at(-1)?.push(point);
    else runs.push([]);
  }
  return runs.filter((run) => run.length > 0);
}
