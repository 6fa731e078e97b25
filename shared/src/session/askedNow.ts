import type { ParticipantId } from '../base/index.ts';
import { rulesFor } from './sceneRules.ts';
import type { Session } from './session.ts';
import { type NoteToStick, rulesInForce, stepAllows } from './stepAllows.ts';

/** Whether this participant is asked for this note, which is for all to see. */
export type AskedNote = (note: NoteToStick, participant: ParticipantId) => boolean;

/**
 * The question to ask of every note that a participant sticks, at server time `nowMs`; null where the session asks nothing in
 * particular.
 */
export function askedNow(session: Session, nowMs: number): AskedNote | null {
  if (rulesInForce(session, nowMs) === null) return null;
  return (note, participant) => rulesFor(session, participant, nowMs)?.some((rule) => stepAllows(rule, note)) ?? true;
}
