import * as v from 'valibot';
import { pointedAtSchema } from './pointing.ts';
import { participantId, timeMs } from './sessionFields.ts';

/** What happened to where everybody is asked to look. */
export const pointingEvents = [
  v.strictObject({ type: v.literal('spotlightSet'), at: pointedAtSchema, sinceMs: timeMs }),
  v.strictObject({ type: v.literal('spotlightCleared') }),
  v.strictObject({ type: v.literal('guideSet'), participant: participantId, sinceMs: timeMs }),
  v.strictObject({ type: v.literal('guideStopped') }),
] as const;
export type PointingEvent = Readonly<v.InferOutput<(typeof pointingEvents)[number]>>;
