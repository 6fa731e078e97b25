import { assertNever, type StepId } from '../base/index.ts';
import type { AgendaStep } from './agendaStep.ts';
import { checkInEvolvers } from './evolveCheckIn.ts';
import { groupsEvolvers, groupsPaused, groupsResumed } from './evolveGroups.ts';
import { pointingEvolvers } from './evolvePointing.ts';
import { pollEvolvers } from './evolvePoll.ts';
import type { Evolvers, SessionChange } from './evolver.ts';
import { afterSession, sceneEvolvers } from './evolveScene.ts';
import { voteEvolvers } from './evolveVote.ts';
import { noPointing } from './pointing.ts';
import { FINISH_MS, type Progress, presentStep, type Session } from './session.ts';
import type { SessionEvent } from './sessionEvent.ts';

/** The session after one event more. Never refuses: what may happen was decided before. */
export function evolve(session: Session, event: SessionEvent): Session {
  const revision = session.revision + 1;
  // Under its type stands what that type does.
  const evolver = evolvers[event.type] as (session: Session, event: SessionEvent) => SessionChange;
  const change = evolver(session, event);
  return { ...session, revision, ...change, ...(change.agenda === undefined ? {} : { agendaRevision: revision }) };
}

/** What each event makes of the session; a topic brings a table of its own. */
const evolvers: Evolvers<SessionEvent> = {
  agendaReplaced: (_, { steps }) => ({ agenda: steps }),
  stepAdded: ({ agenda }, { step, before }) => ({ agenda: inserted(agenda, step, before) }),
  stepChanged: (session, { step, atMs }) => ({
    agenda: session.agenda.map((each) => (each.id === step.id ? step : each)),
    // Under the pen of who writes the rule changed, as it does with the next step.
    ...(atMs !== undefined && presentStep(session)?.id === step.id ? { former: formerAt(session, atMs) } : {}),
  }),
  stepRemoved: ({ agenda }, event) => ({ agenda: agenda.filter(({ id }) => id !== event.step) }),
  stepMoved: ({ agenda }, { step, before }) => ({ agenda: moved(agenda, step, before) }),
  readySet: ({ ready }, { participant, ready: isReady }) => ({
    ready: [...ready.filter((id) => id !== participant), ...(isReady ? [participant] : [])],
  }),
  handRaised: ({ hands }, { participant, atMs }) => ({ hands: [...hands, { participant, sinceMs: atMs }] }),
  handLowered: ({ hands }, event) => ({ hands: hands.filter(({ participant }) => participant !== event.participant) }),
  started: (session, event) => ({ progress: progressAfter(session.progress, event), former: null, ready: [] }),
  stepEntered: (session, event) => {
    const former = formerAt(session, event.atMs);
    // Who was ready was so with the step before.
    // Groups, and what was pointed at, were for that step as well.
    const pointing = { ...session.pointing, spotlight: null };
    return { progress: progressAfter(session.progress, event), former, ready: [], groups: null, pointing };
  },
  ended: (session, event) => ({
    progress: progressAfter(session.progress, event),
    ready: [],
    hands: [],
    groups: null,
    pointing: noPointing,
    scene: afterSession(session.scene),
  }),
  stepExtended: (session, event) => ({ progress: progressAfter(session.progress, event) }),
  paused: (session, event) => ({
    progress: progressAfter(session.progress, event),
    groups: groupsPaused(session.groups, event.atMs),
  }),
  resumed: (session, event) => ({
    progress: progressAfter(session.progress, event),
    groups: groupsResumed(session.groups, event.atMs),
  }),
  ...sceneEvolvers,
  ...voteEvolvers,
  ...groupsEvolvers,
  ...pointingEvolvers,
  ...checkInEvolvers,
  ...pollEvolvers,
};

/** What who is writing now may finish. */
function formerAt(session: Session, atMs: number): Session['former'] {
  const rule = presentStep(session)?.rule;
  return rule === undefined ? null : { rule, untilMs: atMs + FINISH_MS };
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
