import * as v from 'valibot';
import { pointedAtSchema } from './pointing.ts';
import { timeMs } from './sessionFields.ts';

/** What who leads asks everybody to look at. `sinceMs`: the one that the sender sees. */
export const pointingCommands = [
  v.strictObject({ type: v.literal('spotlight'), at: pointedAtSchema }),
  v.strictObject({ type: v.literal('clearSpotlight'), sinceMs: timeMs }),
  /** From now on the sender's view is the one to go along with. */
  v.strictObject({ type: v.literal('guide') }),
  v.strictObject({ type: v.literal('stopGuiding'), sinceMs: timeMs }),
] as const;
export type PointingCommand = Readonly<v.InferOutput<(typeof pointingCommands)[number]>>;
export type PointingCommandOf<Type extends PointingCommand['type']> = Extract<PointingCommand, { readonly type: Type }>;
