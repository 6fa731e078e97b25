import { assertNever, no, ok } from '../base/index.ts';
import { type AgendaStep, MS_PER_MINUTE } from './agendaStep.ts';
import { closingOfCheckIn } from './decideCheckIn.ts';
import { closingOfPoll } from './decidePoll.ts';
import { endOf as endOfScene, pauseOf as pauseOfScene } from './decideScene.ts';
import { closingOf } from './decideVote.ts';
import type { Decision } from './decision.ts';
import { type Progress, presentStep, type Session } from './session.ts';
import type { SessionCommandOf } from './sessionCommand.ts';

type ProgressCommand = SessionCommandOf<'start' | 'goTo' | 'extend' | 'pause' | 'resume' | 'end'>;

/**
 * Commands that move the session along. Each tells what its sender saw, so that two facilitators who press the same button at once
 * move one step.
 */
export function decideProgress(session: Session, command: ProgressCommand, nowMs: number): Decision {
  const { progress } = session;
  const present = presentStep(session);
  if (command.type === 'start') return decideStart(session, nowMs);
  if (command.type === 'end' && progress.stage === 'ended') return ok([]);
  if (present === null) return no('notUnderway');
  switch (command.type) {
    case 'goTo':
      return decideGoing(session, present, command, nowMs);
    case 'extend':
      return command.step === present.id
        ? ok([{ type: 'stepExtended', byMs: extensionMs(progress, command.minutes, nowMs) }])
        : no('movedOn');
    case 'pause':
      // With everybody's clock what is on stage stands still; it goes on when its players are there again.
      return ok(progress.stage === 'paused' ? [] : [{ type: 'paused', atMs: nowMs }, ...pauseOfScene(session.scene, nowMs, false)]);
    case 'resume':
      return ok(progress.stage === 'running' ? [] : [{ type: 'resumed', atMs: nowMs }]);
    case 'end':
      return ok([
        { type: 'ended', atMs: nowMs },
        ...endOfScene(session.scene, nowMs),
        ...closingOf(session.vote, nowMs),
        ...closingOfCheckIn(session.checkIn),
        ...closingOfPoll(session.poll),
      ]);
    default:
      return assertNever(command);
  }
}

/** From the first step; an agenda that was walked to its end is walked anew. */
function decideStart(session: Session, nowMs: number): Decision {
  if (presentStep(session) !== null) return ok([]);
  const [first] = session.agenda;
  if (first === undefined) return no('agendaEmpty');
  return ok([{ type: 'started', step: first.id, atMs: nowMs, endsAtMs: endOf(first, nowMs) }]);
}

function decideGoing(session: Session, present: AgendaStep, { from, to }: SessionCommandOf<'goTo'>, nowMs: number): Decision {
  if (present.id === to) return ok([]);
  if (present.id !== from) return no('movedOn');
  const step = session.agenda.find(({ id }) => id === to);
  if (step === undefined) return no('noSuchStep');
  // What is on stage would keep everybody at the lens of a step that is over.
  return ok([...endOfScene(session.scene, nowMs), { type: 'stepEntered', step: to, atMs: nowMs, endsAtMs: endOf(step, nowMs) }]);
}

/** Minutes more for a step that is over count from now: who asks for two has two. */
function extensionMs(progress: Progress, minutes: number, nowMs: number): number {
  const leftMs = progress.stage === 'running' ? progress.endsAtMs - nowMs : progress.stage === 'paused' ? progress.leftMs : 0;
  return minutes * MS_PER_MINUTE + (minutes > 0 ? Math.max(0, -leftMs) : 0);
}

function endOf(step: AgendaStep, nowMs: number): number {
  return nowMs + step.minutes * MS_PER_MINUTE;
}
