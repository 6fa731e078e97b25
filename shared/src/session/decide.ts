import { assertNever, no, ok, type ParticipantId } from '../base/index.ts';
import { decideAgenda } from './decideAgenda.ts';
import { decideProgress } from './decideProgress.ts';
import type { Decision, SessionActor } from './decision.ts';
import { presentStep, type Session } from './session.ts';
import type { SessionCommand, SessionCommandOf } from './sessionCommand.ts';
import type { SessionEvent } from './sessionEvent.ts';

/**
 * The one rule of the live session (J1–J12): what this command of this actor makes happen now. The server decides by it; a client
 * asks it beforehand, to leave out a button or say why not.
 * @param nowMs - server time
 */
export function decide(session: Session, command: SessionCommand, actor: SessionActor, nowMs: number): Decision {
  if (actor.role === 'viewer') return no('viewerMayNot');
  switch (command.type) {
    case 'setReady':
      return decideReady(session, command, actor);
    case 'raiseHand':
      return session.hands.some(({ participant }) => participant === actor.participantId)
        ? ok([])
        : ok([{ type: 'handRaised', participant: actor.participantId, atMs: nowMs }]);
    case 'lowerHand':
      return decideLowering(session, command, actor);
    default:
      return actor.role === 'facilitator' ? decideLeading(session, command, nowMs) : no('facilitatorOnly');
  }
}

type LeadingCommand = Exclude<SessionCommand, SessionCommandOf<'setReady' | 'raiseHand' | 'lowerHand'>>;

function decideLeading(session: Session, command: LeadingCommand, nowMs: number): Decision {
  switch (command.type) {
    case 'replaceAgenda':
    case 'addStep':
    case 'changeStep':
    case 'removeStep':
    case 'moveStep':
      return decideAgenda(session, command);
    case 'start':
    case 'goTo':
    case 'extend':
    case 'pause':
    case 'resume':
    case 'end':
      return decideProgress(session, command, nowMs);
    default:
      return assertNever(command);
  }
}

function decideReady(session: Session, { step, ready }: SessionCommandOf<'setReady'>, { participantId }: SessionActor): Decision {
  const present = presentStep(session);
  if (present === null) return no('notUnderway');
  if (present.id !== step) return no('movedOn');
  return session.ready.includes(participantId) === ready ? ok([]) : ok([{ type: 'readySet', participant: participantId, ready }]);
}

function decideLowering(session: Session, { participant }: SessionCommandOf<'lowerHand'>, actor: SessionActor): Decision {
  if (participant !== actor.participantId && actor.role !== 'facilitator') return no('facilitatorOnly');
  return session.hands.some((hand) => hand.participant === participant) ? ok([{ type: 'handLowered', participant }]) : ok([]);
}

/** What goes from the session with somebody who is removed from the board, or takes back all that was theirs. */
export function forget(session: Session, participant: ParticipantId): readonly SessionEvent[] {
  return [
    ...(session.ready.includes(participant) ? [{ type: 'readySet', participant, ready: false } as const] : []),
    ...(session.hands.some((hand) => hand.participant === participant) ? [{ type: 'handLowered', participant } as const] : []),
  ];
}
