import * as v from 'valibot';
import { pollAnswerSchema, pollQuestionSchema, pollTallySchema } from './poll.ts';
import { participantId as participant, timeMs } from './sessionFields.ts';

/** What happened in a quick poll. */
export const pollEvents = [
  v.strictObject({ type: v.literal('pollOpened'), ...pollQuestionSchema.entries }),
  v.strictObject({ type: v.literal('pollAnswered'), openedAtMs: timeMs, participant, answer: v.nullable(pollAnswerSchema) }),
  /** Carries what was counted: who said what is not needed any more, and goes from what is stored. */
  v.strictObject({ type: v.literal('pollClosed'), openedAtMs: timeMs, tally: pollTallySchema }),
  v.strictObject({ type: v.literal('pollCancelled'), openedAtMs: timeMs }),
  /** What was counted stands with its conclusion, or there is no such conclusion. */
  v.strictObject({ type: v.literal('tallyWritten'), openedAtMs: timeMs, written: v.picklist(['written', 'gone']) }),
  /** Somebody is gone: so is what they said in the poll that is open. */
  v.strictObject({ type: v.literal('replyForgotten'), participant }),
] as const;
export type PollEvent = Readonly<v.InferOutput<(typeof pollEvents)[number]>>;
export type PollEventOf<Type extends PollEvent['type']> = Extract<PollEvent, { readonly type: Type }>;
