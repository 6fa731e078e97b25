import type { ParticipantId, VoteId } from '../base/index.ts';
import type { Evolvers } from './evolver.ts';
import type { Session } from './session.ts';
import { type Ballot, dotsOf, VOTE_RESULTS_MAX, type VoteResult, type VoteState, type VoteTally } from './vote.ts';
import type { VoteEvent, VoteEventOf } from './voteEvent.ts';

/** What each event of a vote makes of the session. */
export const voteEvolvers: Evolvers<VoteEvent> = {
  voteOpened: (session, { paper, atMs }) => told(session, { open: { paper, openedAtMs: atMs, ballots: [] } }),
  dotsSet: ({ vote }, event) => ({ vote: { ...vote, open: withDots(vote, event) } }),
  voteClosed: (session, event) => told(session, closed(session.vote, event)),
  voteCancelled: (session) => told(session, { open: null }),
  votesMarked: ({ vote }, event) => ({ vote: { ...vote, unmarked: vote.unmarked.filter((id) => id !== event.vote) } }),
  voterForgotten: (session, { participant }) => {
    const { open, results } = session.vote;
    return told(session, {
      open: open && { ...open, ballots: without(open.ballots, participant) },
      results: results.map((result) => ({ ...result, tallies: withoutVoter(result.tallies, participant) })),
    });
  },
  ballotSealed: () => ({}),
};

/** The dots stay with the notes; whose they were is told no more. */
export function withoutVoter(tallies: readonly VoteTally[], participant: ParticipantId): readonly VoteTally[] {
  return tallies.map((tally) => ({ ...tally, by: tally.by && without(tally.by, participant) }));
}

function told({ vote, revision }: Session, change: Partial<VoteState>): Pick<Session, 'vote'> {
  return { vote: { ...vote, ...change, revision: revision + 1 } };
}

function withDots(votes: VoteState, { participant, note, dots }: VoteEventOf<'dotsSet'>): VoteState['open'] {
  const { open } = votes;
  if (open === null) return null;
  const others = dotsOf(votes, participant).filter((each) => each.note !== note);
  const mine = dots === 0 ? others : [...others, { note, dots }];
  const ballots = without(open.ballots, participant);
  return { ...open, ballots: mine.length === 0 ? ballots : [...ballots, { participant, dots: mine }] };
}

function closed({ open, results: before, unmarked }: VoteState, { outcome, atMs }: VoteEventOf<'voteClosed'>): Partial<VoteState> {
  if (open === null) return {};
  const { candidates, ...manner } = open.paper;
  const result: VoteResult = {
    ...manner,
    ...outcome,
    candidateCount: candidates.length,
    openedAtMs: open.openedAtMs,
    closedAtMs: atMs,
  };
  const results = [...before, result].slice(-VOTE_RESULTS_MAX);
  const isKept = (vote: VoteId) => results.some(({ id }) => id === vote);
  return { open: null, results, unmarked: [...unmarked, result.id].filter(isKept) };
}

function without<Entry extends Pick<Ballot, 'participant'>>(entries: readonly Entry[], participant: ParticipantId) {
  return entries.filter((entry) => entry.participant !== participant);
}
