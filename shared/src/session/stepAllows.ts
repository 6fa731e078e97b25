import type { StepRule } from './agendaStep.ts';
import { presentStep, type Session } from './session.ts';

type Asked = Pick<Session, 'agenda' | 'progress' | 'former'>;

/**
 * What participants may stick now for all to see: a note that any of these allows. Null where the session asks nothing in particular,
 * before and after it. The rule of the step before holds a moment longer. What is to stay private is not among them.
 */
export function rulesInForce(session: Asked, nowMs: number): readonly StepRule[] | null {
  return rulesNow(session, nowMs)?.filter(({ secrecy }) => secrecy === 'open') ?? null;
}

/** What participants may write for themselves now, the present step's rule first: none before and after the session. */
export function privateRulesInForce(session: Asked, nowMs: number): readonly StepRule[] {
  return rulesNow(session, nowMs)?.filter(({ secrecy }) => secrecy !== 'open') ?? [];
}

/** Whether everybody writes the conclusions now: in a step that says so, and a moment longer. */
export function concludesNow(session: Asked, nowMs: number): boolean {
  return rulesNow(session, nowMs)?.some(({ conclusions }) => conclusions) ?? false;
}

function rulesNow(session: Asked, nowMs: number): readonly StepRule[] | null {
  const present = presentStep(session);
  if (present === null) return null;
  const { former } = session;
  return former !== null && nowMs < former.untilMs ? [present.rule, former.rule] : [present.rule];
}

/** Whether a step's rule lets participants stick a note of this kind at this place. */
export function stepAllows(rule: StepRule, { kind, lane, phase }: NoteToStick): boolean {
  return (
    has(rule.kinds, kind) && (rule.lanes === null || has(rule.lanes, lane)) && (rule.phases === null || has(rule.phases, phase))
  );
}

function has(asked: readonly unknown[], value: unknown): boolean {
  return asked.includes(value);
}

/** A note as far as a step asks for it; what comes from a document may be anything. */
export interface NoteToStick {
  readonly kind: unknown;
  readonly lane: unknown;
  readonly phase: unknown;
}
