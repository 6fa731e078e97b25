import { MS_PER_MINUTE } from './agendaStep.ts';
import { presentStep, type Session } from './session.ts';

type Clocked = Pick<Session, 'agenda' | 'progress'>;

/** Milliseconds left in the present step, below zero when it runs over; null before and after the session. */
export function stepLeftMs({ progress }: Clocked, nowMs: number): number | null {
  if (progress.stage === 'running') return progress.endsAtMs - nowMs;
  return progress.stage === 'paused' ? progress.leftMs : null;
}

/** Milliseconds until the session ends as planned: what is left of the present step, and the steps after it. Null where it does not run. */
export function sessionLeftMs(session: Clocked, nowMs: number): number | null {
  const left = stepLeftMs(session, nowMs);
  const present = presentStep(session);
  if (left === null || present === null) return null;
  const later = session.agenda.slice(session.agenda.indexOf(present) + 1);
  return Math.max(0, left) + later.reduce((sum, { minutes }) => sum + minutes * MS_PER_MINUTE, 0);
}

/** Planned length of a whole agenda in minutes. */
export function agendaMinutes(agenda: Session['agenda']): number {
  return agenda.reduce((sum, { minutes }) => sum + minutes, 0);
}
