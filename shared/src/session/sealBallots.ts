import { withoutVoter } from './evolveVote.ts';
import type { SessionEvent } from './sessionEvent.ts';
import type { VoteEventOf } from './voteEvent.ts';

type Sealing = VoteEventOf<'voteClosed' | 'voteCancelled' | 'voterForgotten'>;

const SEALED: SessionEvent = { type: 'ballotSealed' };

/** The events after which what was stored of ballots is to be sealed. */
export function sealingOf(events: readonly SessionEvent[]): readonly Sealing[] {
  return events.filter((event) => event.type === 'voteClosed' || event.type === 'voteCancelled' || event.type === 'voterForgotten');
}

/**
 * A stored event without what the sealing one makes needless: who put which dots in a vote that is over, and all ballots of
 * somebody who is gone. Evolved in its place, with the sealing event after it, the same state follows.
 * @returns the same value where nothing is to be sealed
 */
export function sealed(event: SessionEvent, by: Sealing): SessionEvent {
  if (by.type !== 'voterForgotten') return event.type === 'dotsSet' && event.vote === by.vote ? SEALED : event;
  if (event.type === 'dotsSet') return event.participant === by.participant ? SEALED : event;
  if (
    event.type !== 'voteClosed' ||
    !event.outcome.tallies.some((tally) => tally.by?.some(({ participant }) => participant === by.participant))
  )
    return event;
  return { ...event, outcome: { ...event.outcome, tallies: withoutVoter(event.outcome.tallies, by.participant) } };
}
