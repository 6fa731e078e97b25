import * as v from 'valibot';
import { type ConclusionId, isConclusionId, lines, type ParticipantId } from '../base/index.ts';
import { timeMs } from './sessionFields.ts';
import { count } from './vote.ts';

/** What somebody can say of a conclusion. */
export const POLL_ANSWERS = ['agree', 'doubt', 'disagree'] as const;
export const pollAnswerSchema = v.picklist(POLL_ANSWERS);
export type PollAnswer = v.InferOutput<typeof pollAnswerSchema>;

export const conclusionId = v.custom<ConclusionId>(isConclusionId, 'not a conclusion id');
/** The sentence as it is asked: what is written in it meanwhile is another one. */
export const askedText = v.pipe(lines(1_000), v.minLength(1));

/** How many said what. */
export const pollTallySchema = v.strictObject({ agree: count, doubt: count, disagree: count });
export type PollTally = Readonly<v.InferOutput<typeof pollTallySchema>>;

/** Closed polls that stand in the session; what came of older ones stands with their conclusions. */
export const POLL_RESULTS_MAX = 12;

/** What one person said, while a poll is open. */
export interface PollReply {
  readonly participant: ParticipantId;
  readonly answer: PollAnswer;
}

/** A poll is told by the moment it was opened, which no two share. */
export const pollQuestionSchema = v.strictObject({ openedAtMs: timeMs, conclusion: conclusionId, asked: askedText });
export type PollQuestion = Readonly<v.InferOutput<typeof pollQuestionSchema>>;

/** Whether what was counted stands with its conclusion; `gone` where the board has no such conclusion. */
export const pollWritten = v.picklist(['pending', 'written', 'gone']);

/** What came of a poll that was closed. */
export interface PollResult extends PollQuestion {
  readonly tally: PollTally;
  readonly written: v.InferOutput<typeof pollWritten>;
}

/** Whether everybody agrees with a conclusion: at most one is asked about at a time. */
export interface PollState {
  readonly open: (PollQuestion & { readonly replies: readonly PollReply[] }) | null;
  /** The earliest first. */
  readonly results: readonly PollResult[];
}

export const noPolls: PollState = { open: null, results: [] };

/** What one person said in the poll that is open; null for nothing. */
export function replyOf({ open }: Pick<PollState, 'open'>, participant: ParticipantId): PollAnswer | null {
  return open?.replies.find((reply) => reply.participant === participant)?.answer ?? null;
}

/** How many said what, of these. */
export function tallyOf(replies: readonly Pick<PollReply, 'answer'>[]): PollTally {
  const of = (answer: PollAnswer) => replies.filter((reply) => reply.answer === answer).length;
  return { agree: of('agree'), doubt: of('doubt'), disagree: of('disagree') };
}
