import type { PhaseId } from '../base/index.ts';
import type { EmotionStep } from './emotionCurve.ts';

/** How far two curves lie apart at one phase, −4..+4; null where one of them has no value. */
export interface GapStep {
  readonly phase: PhaseId;
  readonly value: number | null;
}

/**
 * Per phase of the lived curve how much better it should be: desired − current, or lived − designed with the curves of
 * those lanes.
 */
export function emotionGap(lived: readonly EmotionStep[], wanted: readonly EmotionStep[]): readonly GapStep[] {
  const wantedValue = new Map(wanted.map(({ phase, value }) => [phase, value]));
  return lived.map(({ phase, value }) => {
    const goal = wantedValue.get(phase) ?? null;
    return { phase, value: value === null || goal === null ? null : goal - value };
  });
}
