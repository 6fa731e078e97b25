import type { ParticipantId } from '../base/index.ts';
import { presentStep, type Session } from './session.ts';

/** As long as it takes to think of something, to write it, and to be read by others. */
export const SILENT_AFTER_MS = 180_000;

export interface Sounds {
  /** Who takes part and is there. */
  readonly present: readonly ParticipantId[];
  /** When each last stuck a note for all to see, milliseconds since 1970 UTC by the device that stuck it: one that is behind is silent too soon. */
  readonly stuckAtMs: ReadonlyMap<ParticipantId, number>;
}

/**
 * Of whom nothing was seen for three minutes: no note, not ready, no hand, no part in the scene. Null where it is not asked: outside a
 * step, in its first minute, where it asks for no notes, and where people write for themselves, of whom nobody learns who does.
 */
export function silentPeople(
  session: Pick<Session, 'agenda' | 'progress' | 'former' | 'ready' | 'hands' | 'scene'>,
  { present, stuckAtMs }: Sounds,
  nowMs: number,
): readonly ParticipantId[] | null {
  const { progress, former, ready, hands, scene } = session;
  const step = presentStep(session);
  if (step === null || progress.stage !== 'running' || step.rule.kinds.length === 0 || step.rule.secrecy !== 'open') return null;
  // The rule of the step before holds for a minute: until then this one has just begun.
  const isFresh = nowMs < (former?.untilMs ?? progress.startedAtMs + SILENT_AFTER_MS);
  if (isFresh) return null;
  const heard = new Set<ParticipantId>([...ready, ...hands.map(({ participant }) => participant)]);
  for (const { participant } of scene.cast) heard.add(participant);
  return present.filter((each) => !heard.has(each) && (stuckAtMs.get(each) ?? 0) <= nowMs - SILENT_AFTER_MS);
}
