import { no, ok, type ParticipantId } from '../base/index.ts';
import { decideAgenda } from './decideAgenda.ts';
import { checkInDeciders, forgetInCheckIn } from './decideCheckIn.ts';
import { forgetInGroups, groupsDeciders } from './decideGroups.ts';
import { forgetInPointing, pointingDeciders } from './decidePointing.ts';
import { forgetInPoll, pollDeciders } from './decidePoll.ts';
import { decideProgress } from './decideProgress.ts';
import { type Decider, type Deciders, leading } from './decider.ts';
import { forgetInScene, sceneDeciders } from './decideScene.ts';
import { forgetInVotes, voteDeciders } from './decideVote.ts';
import type { Decision, SessionActor } from './decision.ts';
import { presentStep, type Session } from './session.ts';
import type { SessionCommand, SessionCommandOf } from './sessionCommand.ts';
import type { SessionEvent } from './sessionEvent.ts';

/** Who decides each command; a topic brings a table of its own. */
const deciders: Deciders<SessionCommand> = {
  replaceAgenda: leading(decideAgenda),
  addStep: leading(decideAgenda),
  changeStep: leading(decideAgenda),
  removeStep: leading(decideAgenda),
  moveStep: leading(decideAgenda),
  start: leading(decideProgress),
  goTo: leading(decideProgress),
  extend: leading(decideProgress),
  pause: leading(decideProgress),
  resume: leading(decideProgress),
  end: leading(decideProgress),
  setReady: decideReady,
  raiseHand: decideRaising,
  lowerHand: decideLowering,
  ...sceneDeciders,
  ...voteDeciders,
  ...groupsDeciders,
  ...pointingDeciders,
  ...checkInDeciders,
  ...pollDeciders,
};

/**
 * The one rule of the live session (J1–J12): what this command of this actor makes happen now. The server decides by it; a client
 * asks it beforehand, to leave out a button or say why not.
 * @param nowMs - server time
 */
export function decide(session: Session, command: SessionCommand, actor: SessionActor, nowMs: number): Decision {
  if (actor.role === 'viewer') return no('viewerMayNot');
  const decider = deciders[command.type] as Decider<SessionCommand>; // under its type stands who decides that type
  return decider(session, command, actor, nowMs);
}

function decideReady(session: Session, { step, ready }: SessionCommandOf<'setReady'>, { participantId }: SessionActor): Decision {
  const present = presentStep(session);
  if (present === null) return no('notUnderway');
  if (present.id !== step) return no('movedOn');
  return session.ready.includes(participantId) === ready ? ok([]) : ok([{ type: 'readySet', participant: participantId, ready }]);
}

function decideRaising(
  session: Session,
  _: SessionCommandOf<'raiseHand'>,
  { participantId }: SessionActor,
  nowMs: number,
): Decision {
  const isUp = session.hands.some(({ participant }) => participant === participantId);
  return ok(isUp ? [] : [{ type: 'handRaised', participant: participantId, atMs: nowMs }]);
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
    ...forgetInScene(session.scene, participant),
    ...forgetInVotes(session.vote, participant),
    ...forgetInGroups(session.groups, participant),
    ...forgetInPointing(session.pointing, participant),
    ...forgetInCheckIn(session.checkIn, participant),
    ...forgetInPoll(session.poll, participant),
  ];
}
