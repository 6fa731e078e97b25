import type { ParticipantId } from '../base/index.ts';
import { rulesFor } from './sceneRules.ts';
import type { Session } from './session.ts';
import { concludesNow, type NoteToStick, rulesInForce, stepAllows } from './stepAllows.ts';

/** What is asked of participants, for all to see. */
export interface AskedOfAll {
  /** Whether this participant is asked for this note. */
  readonly note: (note: NoteToStick, participant: ParticipantId) => boolean;
  /** Whether everybody writes the conclusions. */
  readonly conclusions: boolean;
}

/** What is asked at server time `nowMs`; null where the session asks nothing in particular. */
export function askedNow(session: Session, nowMs: number): AskedOfAll | null {
  if (rulesInForce(session, nowMs) === null) return null;
  return {
    note: (note, participant) => rulesFor(session, participant, nowMs)?.some((rule) => stepAllows(rule, note)) ?? true,
    conclusions: concludesNow(session, nowMs),
  };
}
