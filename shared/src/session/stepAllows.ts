import type { LaneId, PhaseId } from '../base/index.ts';
import type { StepNoteKind, StepRule } from './agendaStep.ts';
import { presentStep, type Session } from './session.ts';

/** What participants may stick now; null where the session asks nothing in particular: before it, after it. */
export function presentRule(session: Pick<Session, 'agenda' | 'progress'>): StepRule | null {
  return presentStep(session)?.rule ?? null;
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
