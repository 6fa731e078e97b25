import * as v from 'valibot';
import { askedText, conclusionId, pollAnswerSchema } from './poll.ts';
import { timeMs } from './sessionFields.ts';

/** The poll that the sender sees, by when it was opened. */
const openedAtMs = timeMs;

/** What somebody asks of a quick poll on a conclusion. */
export const pollCommands = [
  v.strictObject({ type: v.literal('openPoll'), conclusion: conclusionId, asked: askedText }),
  /** One's own, from now on: a retry and a second tab change nothing more. Null takes it back. */
  v.strictObject({ type: v.literal('answerPoll'), openedAtMs, answer: v.nullable(pollAnswerSchema) }),
  v.strictObject({ type: v.literal('closePoll'), openedAtMs }),
  /** Ends a poll that should not have been opened: nothing is counted, and nothing of it stays. */
  v.strictObject({ type: v.literal('cancelPoll'), openedAtMs }),
] as const;
export type PollCommand = Readonly<v.InferOutput<(typeof pollCommands)[number]>>;
export type PollCommandOf<Type extends PollCommand['type']> = Extract<PollCommand, { readonly type: Type }>;

export const POLL_REJECTIONS = ['pollIsOpen', 'pollIsClosed'] as const;
