import { type AgendaStep, presentStep, type SessionView } from '@samenreis/shared/session';

/** The present step and its place in the agenda. */
export interface StepsAround {
  readonly step: AgendaStep;
  /** Counted from one. */
  readonly number: number;
  readonly total: number;
  readonly before: AgendaStep | null;
  readonly after: AgendaStep | null;
}

/** Null where no step is being done. */
export function stepsAround(view: SessionView): StepsAround | null {
  const step = presentStep(view);
  if (step === null) return null;
  const at = view.agenda.indexOf(step);
  return {
    step,
    number: at + 1,
    total: view.agenda.length,
    before: view.agenda[at - 1] ?? null,
    after: view.agenda[at + 1] ?? null,
  };
}
