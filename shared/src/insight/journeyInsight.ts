import type { LaneId, PersonaId, PhaseId } from '../base/index.ts';
import type { BoardSnapshot, LaneKind } from '../board/index.ts';
import { bestAndWorstPhase, type Extremes } from './bestAndWorstPhase.ts';
import { type EmotionStep, emotionCurve, isSetOnCurve } from './emotionCurve.ts';
import { emotionGap } from './emotionGap.ts';

/** Journeys that were lived through: those are compared with the desired one. */
export const LIVED_JOURNEYS: ReadonlySet<LaneKind> = new Set(['current', 'individual']);

/** One phase of a journey beside the one it is compared with. */
export interface JourneyStep {
  readonly phase: PhaseId;
  readonly lived: EmotionStep;
  readonly wanted: EmotionStep | null;
  /** Whether the lived value was set on the curve; otherwise it follows the notes. */
  readonly isSet: boolean;
  /** What the curve would be if it followed the notes; null where no emotion note is. */
  readonly ofNotes: number | null;
  /** wanted − lived, −4..+4; null where one of them has no value. */
  readonly gap: number | null;
}

export interface JourneyInsight extends Extremes {
  /** One step per phase in order, without archived phases. */
  readonly steps: readonly JourneyStep[];
  /** The phases where the wanted value lies furthest above the lived one; empty where it lies above nowhere. */
  readonly widest: readonly PhaseId[];
}

/**
 * What a lane's emotion curve tells: per phase its value and where that comes from, the distance to another lane's curve, and the
 * phases that stand out.
 * @param wanted - the lane to compare with (desired beside current, current beside shadow); null for none
 * @param persona - whose curve; null for everybody's
 */
export function journeyInsight(
  snapshot: BoardSnapshot,
  lived: LaneId,
  wanted: LaneId | null,
  persona: PersonaId | null,
): JourneyInsight {
  const livedSteps = emotionCurve(snapshot, lived, persona);
  const wantedSteps = wanted === null ? [] : emotionCurve(snapshot, wanted, persona);
  const gaps = emotionGap(livedSteps, wantedSteps);
  const followed = emotionCurve({ ...snapshot, curves: new Map() }, lived, persona);
  const steps = livedSteps.map((step, index): JourneyStep => {
    const gap = gaps[index]?.value ?? null;
    return {
      phase: step.phase,
      lived: step,
      wanted: wantedSteps[index] ?? null,
      isSet: isSetOnCurve(step),
      ofNotes: followed[index]?.value ?? null,
      gap,
    };
  });
  const highest = Math.max(0, ...steps.map(({ gap }) => gap ?? 0));
  const widest = steps.filter(({ gap }) => gap !== null && gap > 0 && gap === highest).map(({ phase }) => phase);
  return { steps, ...bestAndWorstPhase(livedSteps), widest };
}
