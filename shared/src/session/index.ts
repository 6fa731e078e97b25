export {
  AGENDA_STEPS_MAX,
  type AgendaStep,
  agendaSchema,
  agendaStepSchema,
  MS_PER_MINUTE,
  STEP_KINDS,
  STEP_MINUTES_MAX,
  STEP_NOTE_KINDS,
  type StepKind,
  type StepNoteKind,
  type StepRule,
  stepRuleSchema,
} from './agendaStep.ts';
export { AGENDA_LENGTHS, type AgendaLength, agendaTemplate } from './agendaTemplates.ts';
export { decide, forget } from './decide.ts';
export type { Decision, SessionActor } from './decision.ts';
export { evolve } from './evolve.ts';
export { type Hand, newSession, type Progress, presentStep, type Session } from './session.ts';
export { agendaMinutes, sessionLeftMs, stepLeftMs } from './sessionClock.ts';
export {
  SESSION_REJECTIONS,
  type SessionCommand,
  type SessionCommandOf,
  type SessionRejection,
  sessionCommandSchema,
} from './sessionCommand.ts';
export { type SessionEvent, sessionEventSchema } from './sessionEvent.ts';
export { rulesInForce, stepAllows } from './stepAllows.ts';
export { type SessionView, sessionViewSchema, visibleTo } from './visibleTo.ts';
