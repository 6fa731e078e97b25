import * as v from 'valibot';
import type { SessionActor } from './decision.ts';
import { timeMs } from './sessionFields.ts';
import { count, dotCount, dotsOf, dotsOnNote, type VoteState, voteId, votePaperSchema, voteResultSchema } from './vote.ts';

/** The vote that is open, and what came of those before it: the same for everybody. */
export const votesViewSchema = v.strictObject({
  open: v.nullable(v.strictObject({ paper: votePaperSchema, openedAtMs: timeMs })),
  results: v.pipe(v.array(voteResultSchema), v.readonly()),
});
export type VotesView = Readonly<v.InferOutput<typeof votesViewSchema>>;

/** How far one person is in the vote that is open. */
export const ballotViewSchema = v.strictObject({
  vote: voteId,
  /** One's own dots. */
  mine: v.pipe(v.array(dotsOnNote), v.readonly()),
  left: count,
  /** How many people put a dot, and how many of them have none left. */
  voters: count,
  done: count,
});
export type BallotView = Readonly<v.InferOutput<typeof ballotViewSchema>>;

export function votesVisibleTo({ open, results }: VoteState): VotesView {
  return { open: open && { paper: open.paper, openedAtMs: open.openedAtMs }, results };
}

/** Of what others put nothing leaves the server while a vote is open, for who leads neither. */
export function ballotVisibleTo(votes: VoteState, { participantId }: SessionActor): BallotView | null {
  const { open } = votes;
  if (open === null) return null;
  const mine = dotsOf(votes, participantId);
  const done = open.ballots.filter(({ dots }) => dotCount(dots) === open.paper.dots).length;
  return { vote: open.paper.id, mine, left: open.paper.dots - dotCount(mine), voters: open.ballots.length, done };
}
