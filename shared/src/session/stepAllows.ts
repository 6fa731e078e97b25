import type { LaneId, PhaseId } from '../base/index.ts';
import type { StepNoteKind, StepRule } from './agendaStep.ts';
import { presentStep, type Session } from './session.ts';

type Asked = Pick<Session, 'agenda' | 'progress' | 'former'>;

/**
 * What participants may stick now: a note that any of these allows. Null where the session asks nothing in particular, before and
 * after it. The rule of the step before holds a moment longer.
 */
export function rulesInForce(session: Asked, nowMs: number): readonly StepRule[] | null {
  const present = presentStep(session);
  if (present === null) return null;
  const { former } = session;
  return former !== null && nowMs < former.untilMs ? [present.rule, former.rule] : [present.rule];
}

/** Whether a step's rule lets participants stick a note of this kind at this place. */
export function stepAllows(
  rule: StepRule,
  note: { readonly kind: StepNoteKind; readonly lane: LaneId; readonly phase: PhaseId },
): boolean {
  return (
    rule.kinds.includes(note.kind) &&
    (rule.lanes === null || rule.lanes.includes(note.lane)) &&
    (rule.phases === null || rule.phases.includes(note.phase))
  );
}
