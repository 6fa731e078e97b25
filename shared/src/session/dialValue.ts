import * as v from 'valibot';

/** Steps of the emotion dial in one point of the curve: finer than a thumb can tell apart, and one byte. */
export const DIAL_STEPS_PER_POINT = 10;
/** The dial goes as far as the curve, two points to either side. */
export const DIAL_MAX = 2 * DIAL_STEPS_PER_POINT;

/** Where an emotion dial stands, in tenths of a point: −20 … +20. */
export const dialValue = v.pipe(v.number(), v.integer(), v.minValue(-DIAL_MAX), v.maxValue(DIAL_MAX));

/** The value of the curve, −2 … +2, of a dial's position. */
export function curveValueOf(dial: number): number {
  return dial / DIAL_STEPS_PER_POINT;
}

/** The middle of what was felt and how far it went apart: a quarter lies below `low`, a quarter above `high`. */
export const spreadSchema = v.strictObject({ median: dialValue, low: dialValue, high: dialValue });
export type Spread = Readonly<v.InferOutput<typeof spreadSchema>>;

/** The same of observers: no quarters where they would be the values of single people. */
export const observerSpreadSchema = v.strictObject({ median: dialValue, low: v.nullable(dialValue), high: v.nullable(dialValue) });
export type ObserverSpread = Readonly<v.InferOutput<typeof observerSpreadSchema>>;

/** What the dials of a take say, all in tenths; null where nobody moved one. */
export const takeProposalSchema = v.strictObject({
  /** What is proposed for the curve. */
  value: v.nullable(dialValue),
  /** Of the persona's player, over time. */
  player: v.nullable(spreadSchema),
  /** Of the observers, each counted once; null where they are too few to be told of as all. */
  observers: v.nullable(observerSpreadSchema),
  observerCount: v.pipe(v.number(), v.integer(), v.minValue(0)),
});
export type TakeProposal = Readonly<v.InferOutput<typeof takeProposalSchema>>;
