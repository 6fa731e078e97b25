import * as v from 'valibot';
import { dialValue, type ObserverSpread, observerSpreadSchema } from './dialValue.ts';
import { quantile, type Weighted } from './quantile.ts';
import { takeNumber } from './scene.ts';

/** Below this many observers their middle would be the value of one that could be guessed. */
export const OBSERVERS_FOR_MEDIAN = 3;
/** Below this many the quarters would be the values of single people. */
export const OBSERVERS_FOR_QUARTERS = 5;

/** How a take feels at this moment, in tenths; null where nobody says so, or too few to tell it of all. */
export const pulseSchema = v.strictObject({
  take: takeNumber,
  player: v.nullable(dialValue),
  observers: v.nullable(observerSpreadSchema),
  /** How many observers have their dial somewhere. */
  observerCount: v.pipe(v.number(), v.integer(), v.minValue(0)),
});
export type Pulse = Readonly<v.InferOutput<typeof pulseSchema>>;

/**
 * What may be told of observers' values: the middle from three of them, the quarters from five.
 * @param heads - of how many people the values are
 */
export function spreadOfObservers(values: readonly Weighted[], heads = values.length): ObserverSpread | null {
  const median = quantile(values, 0.5);
  if (heads < OBSERVERS_FOR_MEDIAN || median === null) return null;
  const hasQuarters = heads >= OBSERVERS_FOR_QUARTERS;
  return { median, low: hasQuarters ? quantile(values, 0.25) : null, high: hasQuarters ? quantile(values, 0.75) : null };
}
