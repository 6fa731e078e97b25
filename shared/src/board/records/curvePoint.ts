import * as v from 'valibot';
import { type CurvePointKey, isPersonaId, type LaneId, type PersonaId, type PhaseId } from '../../base/index.ts';

/**
 * Whose curve it is that is about no persona: on a board without personas the only one. It takes the place of a persona's id in
 * the key of a curve's point, and is nowhere else.
 */
export const EVERYONE: PersonaId = everyone();

function everyone(): PersonaId {
  const id = 'everyone';
  if (!isPersonaId(id)) throw new Error('no id that a curve could have');
  return id;
}

export const CURVE_SOURCES = ['hand', 'played', 'interviewed'] as const;

const value = v.pipe(v.number(), v.finite(), v.minValue(-2), v.maxValue(2));

/**
 * One value of an emotion curve, −2..+2, at one phase. Stored flat under `<lane>|<persona>|<phase>`: a curve that were
 * created "when missing" would lose one side when two people set its first point at once.
 */
export const curvePointSchema = v.strictObject({
  value,
  source: v.picklist(CURVE_SOURCES),
  /** Of a value that was played what was told in interviews, and the other way round, so that both can be seen. Absent: there is none. */
  beside: v.exactOptional(v.strictObject({ value, source: v.picklist(['played', 'interviewed']) })),
});
export type CurvePoint = Readonly<v.InferOutput<typeof curvePointSchema>>;

/** What was played there, or told in interviews, whichever of the two the curve goes by; null where it was not. */
export function valueBySource({ value: present, source: by, beside }: CurvePoint, source: 'played' | 'interviewed'): number | null {
  if (by === source) return present;
  return beside?.source === source ? beside.value : null;
}

export function curvePointKey(lane: LaneId, persona: PersonaId, phase: PhaseId): CurvePointKey {
  return `${lane}|${persona}|${phase}` as CurvePointKey; // three record ids and two bars: its pattern
}
