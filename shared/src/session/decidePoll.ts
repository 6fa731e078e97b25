import { no, ok, type ParticipantId } from '../base/index.ts';
import { type Deciders, leading } from './decider.ts';
import type { Decision, SessionActor } from './decision.ts';
import { type PollState, replyOf, tallyOf } from './poll.ts';
import type { PollCommand, PollCommandOf } from './pollCommand.ts';
import type { PollEvent } from './pollEvent.ts';
import type { Session } from './session.ts';

/** Who decides each command about a quick poll. Who leads asks before the session, in it and after it. */
export const pollDeciders: Deciders<PollCommand> = {
  openPoll: leading(decideOpening),
  answerPoll: decideAnswer,
  closePoll: leading(({ poll }: Session, { openedAtMs }: PollCommandOf<'closePoll'>) =>
    ok(poll.open?.openedAtMs === openedAtMs ? closingOfPoll(poll) : []),
  ),
  cancelPoll: leading(({ poll: { open, results } }: Session, { openedAtMs }: PollCommandOf<'cancelPoll'>) => {
    if (open?.openedAtMs === openedAtMs) return ok([{ type: 'pollCancelled', openedAtMs }]);
    return results.some((result) => result.openedAtMs === openedAtMs) ? no('pollIsClosed') : ok([]);
  }),
};

function decideOpening(
  { poll: { open, results } }: Session,
  { conclusion, asked }: PollCommandOf<'openPoll'>,
  nowMs: number,
): Decision {
  if (open?.conclusion === conclusion && open.asked === asked) return ok([]);
  if (open !== null) return no('pollIsOpen');
  // Two in one millisecond would have one name.
  const openedAtMs = Math.max(nowMs, (results.at(-1)?.openedAtMs ?? -1) + 1);
  return ok([{ type: 'pollOpened', openedAtMs, conclusion, asked }]);
}

/** Facilitators answer too: who leads a small group is one of it. */
function decideAnswer(
  { poll }: Session,
  { openedAtMs, answer }: PollCommandOf<'answerPoll'>,
  { participantId: participant }: SessionActor,
): Decision {
  if (poll.open?.openedAtMs !== openedAtMs) return no('pollIsClosed');
  return ok(replyOf(poll, participant) === answer ? [] : [{ type: 'pollAnswered', openedAtMs, participant, answer }]);
}

/** What ends the poll that is open, and counts it. */
export function closingOfPoll({ open }: PollState): readonly PollEvent[] {
  return open === null ? [] : [{ type: 'pollClosed', openedAtMs: open.openedAtMs, tally: tallyOf(open.replies) }];
}

/** What goes from the poll with somebody. */
export function forgetInPoll(poll: PollState, participant: ParticipantId): readonly PollEvent[] {
  return replyOf(poll, participant) === null ? [] : [{ type: 'replyForgotten', participant }];
}
