import * as v from 'valibot';
import type { CurvePointKey, LaneId, PersonaId, PhaseId } from '../../base/index.ts';

export const CURVE_SOURCES = ['hand', 'played', 'interviewed'] as const;

/**
 * One value of an emotion curve, −2..+2, at one phase. Stored flat under `<lane>|<persona>|<phase>`: a curve that were
 * created "when missing" would lose one side when two people set its first point at once.
 */
export const curvePointSchema = v.strictObject({
  value: v.pipe(v.number(), v.finite(), v.minValue(-2), v.maxValue(2)),
  source: v.picklist(CURVE_SOURCES),
});
export type CurvePoint = Readonly<v.InferOutput<typeof curvePointSchema>>;

export function curvePointKey(lane: LaneId, persona: PersonaId, phase: PhaseId): CurvePointKey {
  return `${lane}|${persona}|${phase}` as CurvePointKey; // three record ids and two bars: its pattern
}
