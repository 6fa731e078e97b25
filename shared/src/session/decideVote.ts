import { no, ok, type ParticipantId } from '../base/index.ts';
import { type Deciders, leading } from './decider.ts';
import type { Decision, SessionActor } from './decision.ts';
import type { Session } from './session.ts';
import { dotCount, dotsOf, type VoteOutcome, type VoteState } from './vote.ts';
import type { VoteCommand, VoteCommandOf, VoteRejection } from './voteCommand.ts';
import type { VoteEvent } from './voteEvent.ts';

export const voteDeciders: Deciders<VoteCommand> = {
  openVote: leading(decideOpening),
  setDots: decideDots,
  closeVote: leading(({ vote: votes }: Session, { vote }: VoteCommandOf<'closeVote'>, nowMs) => {
    if (votes.open?.paper.id === vote) return ok(closingOf(votes, nowMs));
    return votes.results.some(({ id }) => id === vote) ? ok([]) : no('noSuchVote');
  }),
  cancelVote: leading(({ vote: votes }: Session, { vote }: VoteCommandOf<'cancelVote'>) => {
    if (votes.open?.paper.id === vote) return ok([{ type: 'voteCancelled', vote }]);
    return votes.results.some(({ id }) => id === vote) ? no('voteIsClosed') : ok([]);
  }),
};

function decideOpening(session: Session, { type: _, ...paper }: VoteCommandOf<'openVote'>, nowMs: number): Decision {
  const { open, results } = session.vote;
  if (open?.paper.id === paper.id || results.some(({ id }) => id === paper.id)) return ok([]);
  if (open !== null) return no('voteIsOpen');
  // Its end closes what is open: what is opened after it would stay so.
  return session.progress.stage === 'ended' ? no('notUnderway') : ok([{ type: 'voteOpened', paper, atMs: nowMs }]);
}

/** Facilitators vote too: who leads a small group is one of it. */
function decideDots(
  { vote: votes }: Session,
  command: VoteCommandOf<'setDots'>,
  { participantId: participant }: SessionActor,
): Decision {
  const { vote, note, dots } = command;
  if (votes.open?.paper.id !== vote) return no(votes.results.some(({ id }) => id === vote) ? 'voteIsClosed' : 'noSuchVote');
  const mine = dotsOf(votes, participant);
  const before = mine.find((each) => each.note === note)?.dots ?? 0;
  if (dots === before) return ok([]);
  const reason = dots < before ? null : whyNotMore(votes.open, command, dotCount(mine) - before + dots);
  return reason === null ? ok([{ type: 'dotsSet', vote, participant, note, dots }]) : no(reason);
}

/** Taking dots back is always possible, also from a note that is on the board no more. */
function whyNotMore(
  { paper }: NonNullable<VoteState['open']>,
  { note, dots }: VoteCommandOf<'setDots'>,
  sum: number,
): VoteRejection | null {
  if (!paper.candidates.includes(note)) return 'notACandidate';
  if (dots > 1 && !paper.several) return 'oneDotEach';
  return sum > paper.dots ? 'noDotsLeft' : null;
}

/** What ends the vote that is open, and counts it. */
export function closingOf({ open }: VoteState, atMs: number): readonly VoteEvent[] {
  return open === null ? [] : [{ type: 'voteClosed', vote: open.paper.id, outcome: outcomeOf(open), atMs }];
}

function outcomeOf({ paper, ballots }: NonNullable<VoteState['open']>): VoteOutcome {
  const tallies = paper.candidates.map((note) => {
    const by = ballots.flatMap(({ participant, dots }) =>
      dots.filter((each) => each.note === note).map((each) => ({ participant, dots: each.dots })),
    );
    return { note, dots: dotCount(by), by: paper.secrecy === 'open' ? by : null };
  });
  return { voters: ballots.length, tallies: tallies.filter(({ dots }) => dots > 0).sort((one, other) => other.dots - one.dots) };
}

/** What goes from the votes with somebody. */
export function forgetInVotes({ open, results }: VoteState, participant: ParticipantId): readonly VoteEvent[] {
  const isIn =
    open?.ballots.some((ballot) => ballot.participant === participant) ||
    results.some(({ tallies }) => tallies.some(({ by }) => by?.some((each) => each.participant === participant)));
  return isIn ? [{ type: 'voterForgotten', participant }] : [];
}
