import { assertNever, type StepId } from '../base/index.ts';
import type { AgendaStep } from './agendaStep.ts';
import { type Progress, presentStep, type Session } from './session.ts';
import type { SessionEvent } from './sessionEvent.ts';

/** The session after one event more. Never refuses: what may happen was decided before. */
export function evolve(session: Session, event: SessionEvent): Session {
  const revision = session.revision + 1;
  const change = changeOf(session, event);
  return { ...session, revision, ...change, ...(change.agenda === undefined ? {} : { agendaRevision: revision }) };
}

/** Who writes on a phone when the group moves on finishes a sentence, and sticks it over a poor line. */
const FINISH_MS = 60_000;

type Change = Partial<Omit<Session, 'revision' | 'agendaRevision'>>;

function changeOf(session: Session, event: SessionEvent): Change {
  const { agenda, ready, hands } = session;
  switch (event.type) {
    case 'agendaReplaced':
      return { agenda: event.steps };
    case 'stepAdded':
      return { agenda: inserted(agenda, event.step, event.before) };
    case 'stepChanged':
      return { agenda: agenda.map((step) => (step.id === event.step.id ? event.step : step)) };
    case 'stepRemoved':
      return { agenda: agenda.filter(({ id }) => id !== event.step) };
    case 'stepMoved':
      return { agenda: moved(agenda, event.step, event.before) };
    case 'readySet':
      return { ready: [...ready.filter((id) => id !== event.participant), ...(event.ready ? [event.participant] : [])] };
    case 'handRaised':
      return { hands: [...hands, { participant: event.participant, sinceMs: event.atMs }] };
    case 'handLowered':
      return { hands: hands.filter(({ participant }) => participant !== event.participant) };
    case 'started':
      return { progress: progressAfter(session.progress, event), former: null, ready: [] };
    case 'stepEntered': {
      const rule = presentStep(session)?.rule;
      const former = rule === undefined ? null : { rule, untilMs: event.atMs + FINISH_MS };
      // Who was ready was so with the step before.
      return { progress: progressAfter(session.progress, event), former, ready: [] };
    }
    case 'ended':
      return { progress: progressAfter(session.progress, event), ready: [], hands: [] };
    case 'stepExtended':
    case 'paused':
    case 'resumed':
      return { progress: progressAfter(session.progress, event) };
    default:
      return assertNever(event);
  }
}

type ClockEvent = Extract<
  SessionEvent,
  { readonly type: 'started' | 'stepEntered' | 'stepExtended' | 'paused' | 'resumed' | 'ended' }
>;

function progressAfter(progress: Progress, event: ClockEvent): Progress {
  if (event.type === 'started') return { stage: 'running', step: event.step, startedAtMs: event.atMs, endsAtMs: event.endsAtMs };
  // Nothing of a step happens before the start: `decide` sees to that.
  if (progress.stage === 'lobby') return progress;
  const { startedAtMs } = progress;
  switch (event.type) {
    case 'stepEntered':
      return { stage: 'running', step: event.step, startedAtMs, endsAtMs: event.endsAtMs };
    case 'stepExtended':
      if (progress.stage === 'running') return { ...progress, endsAtMs: progress.endsAtMs + event.byMs };
      return progress.stage === 'paused' ? { ...progress, leftMs: progress.leftMs + event.byMs } : progress;
    case 'paused':
      if (progress.stage !== 'running') return progress;
      return { stage: 'paused', step: progress.step, startedAtMs, leftMs: progress.endsAtMs - event.atMs };
    case 'resumed':
      if (progress.stage !== 'paused') return progress;
      return { stage: 'running', step: progress.step, startedAtMs, endsAtMs: event.atMs + progress.leftMs };
    case 'ended':
      return { stage: 'ended', startedAtMs, endedAtMs: event.atMs };
    default:
      return assertNever(event);
  }
}

function inserted(agenda: readonly AgendaStep[], step: AgendaStep, before: StepId | null): readonly AgendaStep[] {
  const at = agenda.findIndex(({ id }) => id === before);
  return at < 0 ? [...agenda, step] : [...agenda.slice(0, at), step, ...agenda.slice(at)];
}

function moved(agenda: readonly AgendaStep[], step: StepId, before: StepId | null): readonly AgendaStep[] {
  const moving = agenda.find(({ id }) => id === step);
  if (moving === undefined || step === before) return agenda;
  return inserted(
    agenda.filter(({ id }) => id !== step),
    moving,
    before,
  );
}
