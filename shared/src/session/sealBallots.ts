import type { CheckInEventOf } from './checkInEvent.ts';
import { withoutVoter } from './evolveVote.ts';
import type { PollEventOf } from './pollEvent.ts';
import type { SessionEvent } from './sessionEvent.ts';
import type { VoteEventOf } from './voteEvent.ts';

type Sealing =
  | VoteEventOf<'voteClosed' | 'voteCancelled' | 'voterForgotten'>
  | PollEventOf<'pollClosed' | 'pollCancelled' | 'replyForgotten'>
  | CheckInEventOf<'checkInClosed' | 'answererForgotten'>;

const SEALING: ReadonlySet<SessionEvent['type']> = new Set<Sealing['type']>([
  'voteClosed',
  'voteCancelled',
  'voterForgotten',
  'pollClosed',
  'pollCancelled',
  'replyForgotten',
  'checkInClosed',
  'answererForgotten',
]);
const SEALED: SessionEvent = { type: 'ballotSealed' };
const ANSWER_SEALED: SessionEvent = { type: 'answerSealed' };

/** The events after which what was stored of ballots, and of what people said in a quick poll or a check-in, is to be sealed. */
export function sealingOf(events: readonly SessionEvent[]): readonly Sealing[] {
  return events.filter((event): event is Sealing => SEALING.has(event.type));
}

/**
 * A stored event without what the sealing one makes needless: who put which dots in a vote that is over or said what in such a poll
 * or check-in, and all of that of somebody who is gone. Evolved in its place, with the sealing event after it, the same state follows.
 * @returns the same value where nothing is to be sealed
 */
export function sealed(event: SessionEvent, by: Sealing): SessionEvent {
  switch (by.type) {
    case 'replyForgotten':
      return event.type === 'pollAnswered' && event.participant === by.participant ? SEALED : event;
    case 'pollClosed':
    case 'pollCancelled':
      return event.type === 'pollAnswered' && event.openedAtMs === by.openedAtMs ? SEALED : event;
    case 'answererForgotten':
      return event.type === 'checkedIn' && event.participant === by.participant ? ANSWER_SEALED : event;
    case 'checkInClosed':
      return event.type === 'checkedIn' && event.openedAtMs === by.openedAtMs ? ANSWER_SEALED : event;
    case 'voteClosed':
    case 'voteCancelled':
      return event.type === 'dotsSet' && event.vote === by.vote ? SEALED : event;
    case 'voterForgotten':
      return withoutVoterOf(event, by);
  }
}

function withoutVoterOf(event: SessionEvent, by: VoteEventOf<'voterForgotten'>): SessionEvent {
  if (event.type === 'dotsSet') return event.participant === by.participant ? SEALED : event;
  if (
    event.type !== 'voteClosed' ||
    !event.outcome.tallies.some((tally) => tally.by?.some(({ participant }) => participant === by.participant))
  )
    return event;
  return { ...event, outcome: { ...event.outcome, tallies: withoutVoter(event.outcome.tallies, by.participant) } };
}
