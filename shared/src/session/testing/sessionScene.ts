import type { ParticipantId, StepId } from '../../base/index.ts';
import type { AgendaStep, StepNoteKind } from '../agendaStep.ts';
import { decide } from '../decide.ts';
import type { Decision, SessionActor } from '../decision.ts';
import { evolve } from '../evolve.ts';
import { newSession, type Session } from '../session.ts';
import type { SessionCommand, SessionRejection } from '../sessionCommand.ts';
import type { SessionEvent } from '../sessionEvent.ts';

const person = (letter: string, role: SessionActor['role']): SessionActor => ({
  participantId: `p${letter.repeat(15)}` as ParticipantId, // `p` and 15 characters of base 36
  role,
});
export const LEADER = person('1', 'facilitator');
export const OTHER_LEADER = person('2', 'facilitator');
export const ANS = person('a', 'participant');
export const DAAN = person('d', 'participant');
export const WATCHER = person('w', 'viewer');

export const id = (name: string): StepId => name as StepId; // tests name steps by short words of their pattern

export function step(name: string, minutes = 10, kinds: readonly StepNoteKind[] = []): AgendaStep {
  return {
    id: id(name),
    kind: 'discuss',
    title: name,
    minutes,
    instruction: '',
    rule: { kinds, lanes: null, phases: null, secrecy: 'open', conclusions: false },
  };
}

/** A session that is told what people ask of it, at the times that `wait` makes pass. */
export interface SessionScene {
  readonly session: Session;
  readonly nowMs: number;
  /** @returns how many events followed, or why none may */
  ask(actor: SessionActor, command: SessionCommand): number | SessionRejection;
  /** What follows from a command that may be, as it is stored. */
  tells(actor: SessionActor, command: SessionCommand): readonly SessionEvent[];
  wait(ms: number): void;
}

export function sessionScene(agenda: readonly AgendaStep[] = [step('first'), step('second'), step('third')]): SessionScene {
  let session: Session = { ...newSession, agenda };
  let nowMs = 1_000_000;
  const carryOut = (actor: SessionActor, command: SessionCommand): Decision => {
    const decision = decide(session, command, actor, nowMs);
    if (decision.ok) session = decision.value.reduce(evolve, session);
    return decision;
  };
  return {
    get session() {
      return session;
    },
    get nowMs() {
      return nowMs;
    },
    ask(actor, command) {
      const decision = carryOut(actor, command);
      return decision.ok ? decision.value.length : decision.reason;
    },
    tells(actor, command) {
      const decision = carryOut(actor, command);
      if (!decision.ok) throw new Error(decision.reason);
      return decision.value;
    },
    wait(ms) {
      nowMs += ms;
    },
  };
}
