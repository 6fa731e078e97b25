import { withoutVoter } from './evolveVote.ts';
import type { PollEventOf } from './pollEvent.ts';
import type { SessionEvent } from './sessionEvent.ts';
import type { VoteEventOf } from './voteEvent.ts';

type SealingVote = VoteEventOf<'voteClosed' | 'voteCancelled' | 'voterForgotten'>;
type SealingPoll = PollEventOf<'pollClosed' | 'pollCancelled' | 'replyForgotten'>;
type Sealing = SealingVote | SealingPoll;

const SEALING: ReadonlySet<SessionEvent['type']> = new Set<Sealing['type']>([
  'voteClosed',
  'voteCancelled',
  'voterForgotten',
  'pollClosed',
  'pollCancelled',
  'replyForgotten',
]);
const SEALED: SessionEvent = { type: 'ballotSealed' };

/** The events after which what was stored of ballots, and of what people said in a quick poll, is to be sealed. */
export function sealingOf(events: readonly SessionEvent[]): readonly Sealing[] {
  return events.filter((event): event is Sealing => SEALING.has(event.type));
}

/**
 * A stored event without what the sealing one makes needless: who put which dots in a vote that is over or said what in such a poll,
 * and all of that of somebody who is gone. Evolved in its place, with the sealing event after it, the same state follows.
 * @returns the same value where nothing is to be sealed
 */
export function sealed(event: SessionEvent, by: Sealing): SessionEvent {
  if (by.type === 'replyForgotten') return event.type === 'pollAnswered' && event.participant === by.participant ? SEALED : event;
  if (by.type === 'pollClosed' || by.type === 'pollCancelled')
    return event.type === 'pollAnswered' && event.openedAtMs === by.openedAtMs ? SEALED : event;
  return sealedBallot(event, by);
}

function sealedBallot(event: SessionEvent, by: SealingVote): SessionEvent {
  if (by.type !== 'voterForgotten') return event.type === 'dotsSet' && event.vote === by.vote ? SEALED : event;
  if (event.type === 'dotsSet') return event.participant === by.participant ? SEALED : event;
  if (
    event.type !== 'voteClosed' ||
    !event.outcome.tallies.some((tally) => tally.by?.some(({ participant }) => participant === by.participant))
  )
    return event;
  return { ...event, outcome: { ...event.outcome, tallies: withoutVoter(event.outcome.tallies, by.participant) } };
}
