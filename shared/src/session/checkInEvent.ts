import * as v from 'valibot';
import { checkInAnswerSchema, checkInSchema } from './checkIn.ts';
import { participantId as participant } from './sessionFields.ts';

const { kind, question, openedAtMs } = checkInSchema.entries;

/** What happened in a check-in. */
export const checkInEvents = [
  v.strictObject({ type: v.literal('checkInOpened'), kind, question, openedAtMs }),
  v.strictObject({ type: v.literal('checkedIn'), openedAtMs, participant, answer: v.nullable(checkInAnswerSchema) }),
  /** What was answered is not needed any more, and goes from what is stored. */
  v.strictObject({ type: v.literal('checkInClosed'), openedAtMs }),
  /** Somebody is gone, and with them what they answered. */
  v.strictObject({ type: v.literal('answererForgotten'), participant }),
  /** Stands in what is stored where somebody answered: that something happened, and neither who nor what. */
  v.strictObject({ type: v.literal('answerSealed') }),
] as const;
export type CheckInEvent = Readonly<v.InferOutput<(typeof checkInEvents)[number]>>;
export type CheckInEventOf<Type extends CheckInEvent['type']> = Extract<CheckInEvent, { readonly type: Type }>;
