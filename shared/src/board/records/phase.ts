import * as v from 'valibot';
import { line, lines, orderKey, phaseId } from './fields.ts';

/** An allowed or real duration. Terms are local and change: data with a source, never a constant. */
export const termSchema = v.strictObject({
  /** As people say it: "binnen 7 dagen". */
  label: line(120),
  days: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(3_650))),
  /** Where the term stands: law, ordinance, own rule. */
  source: line(200),
});

/** A column: one step of the process as the client lives it. */
export const phaseSchema = v.strictObject({
  id: phaseId,
  name: v.pipe(line(80), v.minLength(1)),
  description: lines(1_000),
  touchpoints: v.pipe(v.array(line(60)), v.maxLength(12), v.readonly()),
  term: v.nullable(termSchema),
  order: orderKey,
  /** Column width in board units. */
  width: v.pipe(v.number(), v.finite(), v.minValue(120), v.maxValue(2_000)),
  archived: v.boolean(),
});
export type Phase = Readonly<v.InferOutput<typeof phaseSchema>>;
export type Term = Readonly<v.InferOutput<typeof termSchema>>;

export const phaseDefaults = { description: '', touchpoints: [], term: null, width: 244, archived: false } as const;
