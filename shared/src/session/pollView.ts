import * as v from 'valibot';
import type { ParticipantId } from '../base/index.ts';
import type { SessionActor } from './decision.ts';
import { type PollState, pollAnswerSchema, pollQuestionSchema, pollTallySchema, replyOf } from './poll.ts';
import { count } from './vote.ts';

/** The quick poll as one person may see it. */
export const pollViewSchema = v.strictObject({
  /** `mine`: what this person said; `answered`: how many said something. */
  open: v.nullable(v.strictObject({ ...pollQuestionSchema.entries, mine: v.nullable(pollAnswerSchema), answered: count })),
  /** What came of the one that was closed last. */
  last: v.nullable(v.strictObject({ ...pollQuestionSchema.entries, tally: pollTallySchema })),
});
export type PollView = Readonly<v.InferOutput<typeof pollViewSchema>>;

/** Of what others say nothing leaves the server while a poll is open, and who said what never does. */
export function pollVisibleTo(poll: PollState, { participantId }: SessionActor): PollView {
  const { open, results } = poll;
  const last = results.at(-1);
  return {
    open: open && {
      openedAtMs: open.openedAtMs,
      conclusion: open.conclusion,
      asked: open.asked,
      mine: replyOf(poll, participantId),
      answered: open.replies.length,
    },
    last:
      last === undefined
        ? null
        : { openedAtMs: last.openedAtMs, conclusion: last.conclusion, asked: last.asked, tally: last.tally },
  };
}

/** The poll as far as somebody knows it, to ask of it beforehand what the server will decide. */
export function pollSeenBy({ open, last }: PollView, me: ParticipantId): PollState {
  const known = () => {
    if (open === null) return null;
    const { mine, answered: _, ...question } = open;
    return { ...question, replies: mine === null ? [] : [{ participant: me, answer: mine }] };
  };
  return { open: known(), results: last === null ? [] : [{ ...last, written: 'written' }] };
}
