import { no, ok, type ParticipantId, type Result } from '../base/index.ts';
import { answerOf, type CheckIn, type CheckInAnswer } from './checkIn.ts';
import type { CheckInCommand, CheckInCommandOf } from './checkInCommand.ts';
import type { CheckInEvent } from './checkInEvent.ts';
import { type Deciders, leading } from './decider.ts';
import type { Decision, SessionActor } from './decision.ts';
import type { Session } from './session.ts';

/** Who decides each command about a check-in. It may be open before the session, in it and after it. */
export const checkInDeciders: Deciders<CheckInCommand> = {
  openCheckIn: leading(decideOpening),
  closeCheckIn: leading(({ checkIn }: Session, command: CheckInCommandOf<'closeCheckIn'>) => {
    if (checkIn === null) return ok([]);
    const seen = checkInSeen(checkIn, command);
    return seen.ok ? ok(closingOfCheckIn(checkIn)) : seen;
  }),
  checkIn: decideAnswering,
};

function decideOpening({ checkIn }: Session, command: CheckInCommandOf<'openCheckIn'>, nowMs: number): Decision {
  // Of two who press at once the second sees the one of the first.
  if ((checkIn?.openedAtMs ?? null) !== command.seen) return no('movedOn');
  const { kind, question } = command;
  // Two in one millisecond would have one name.
  const openedAtMs = Math.max(nowMs, (checkIn?.openedAtMs ?? -1) + 1);
  return ok([...closingOfCheckIn(checkIn), { type: 'checkInOpened', kind, question, openedAtMs }]);
}

/** Who leads a small group is one of it, and answers too. */
function decideAnswering(
  { checkIn }: Session,
  command: CheckInCommandOf<'checkIn'>,
  { participantId: participant }: SessionActor,
): Decision {
  const seen = checkInSeen(checkIn, command);
  if (!seen.ok) return seen;
  const { openedAtMs, answer } = command;
  if (answer !== null && answer.kind !== seen.value.kind) return no('otherAnswer');
  return isSame(answerOf(seen.value, participant), answer) ? ok([]) : ok([{ type: 'checkedIn', openedAtMs, participant, answer }]);
}

function isSame(one: CheckInAnswer | null, other: CheckInAnswer | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The check-in as its sender sees it. */
function checkInSeen(
  checkIn: CheckIn | null,
  { openedAtMs }: Pick<CheckIn, 'openedAtMs'>,
): Result<CheckIn, 'noCheckIn' | 'movedOn'> {
  if (checkIn === null) return no('noCheckIn');
  return checkIn.openedAtMs === openedAtMs ? ok(checkIn) : no('movedOn');
}

/** What ends the one that is open. */
export function closingOfCheckIn(checkIn: CheckIn | null): readonly CheckInEvent[] {
  return checkIn === null ? [] : [{ type: 'checkInClosed', openedAtMs: checkIn.openedAtMs }];
}

/** What goes from the check-in with somebody. */
export function forgetInCheckIn(checkIn: CheckIn | null, participant: ParticipantId): readonly CheckInEvent[] {
  return checkIn === null || answerOf(checkIn, participant) === null ? [] : [{ type: 'answererForgotten', participant }];
}
