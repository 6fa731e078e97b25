import type { PersonaId } from '../base/index.ts';
import { type BoardSnapshot, curvePointKey, type Lane, type Phase } from '../board/index.ts';
import { emotionCurve } from '../insight/index.ts';

/** The values of one curve, one per phase asked for; null where there is none. */
export interface CurveValues {
  readonly persona: PersonaId | null;
  /** Name of the persona, as the legend says it. */
  readonly label: string;
  /** −2..+2 */
  readonly values: readonly (number | null)[];
}

/** Where the curves of a lane come from. Layout draws what it is given and knows nothing of how feelings become values. */
export type CurveSource = (snapshot: BoardSnapshot) => (lane: Lane, phases: readonly Phase[]) => readonly CurveValues[];

/**
 * One curve per persona who has any value in the lane: what was set, and where nothing was, the mean of that persona's emotion
 * notes. A lane in which no persona has one shows everybody's notes as one curve.
 */
export const journeyCurves: CurveSource = (snapshot) => {
  const felt = feltOnly(snapshot);
  return (lane, phases) => {
    const ofPersonas = snapshot.personas
      .filter((persona) => !persona.archived)
      .map(({ id, name }) => ({ persona: id, label: name, values: valuesOf(snapshot, felt, lane, id, phases) }))
      .filter(hasValue);
    if (ofPersonas.length > 0) return ofPersonas;
    return [{ persona: null, label: '', values: valuesOf(snapshot, felt, lane, null, phases) }].filter(hasValue);
  };
};

/** The board with its emotion notes alone: picked once, however many lanes and personas ask, and not before one does. */
function feltOnly(snapshot: BoardSnapshot): () => BoardSnapshot {
  let felt: BoardSnapshot | null = null;
  return () => {
    felt ??= { ...snapshot, notes: new Map([...snapshot.notes].filter(([, note]) => note.value !== null)) };
    return felt;
  };
}

function hasValue(curve: CurveValues): boolean {
  return curve.values.some((value) => value !== null);
}

function valuesOf(
  snapshot: BoardSnapshot,
  felt: () => BoardSnapshot,
  lane: Lane,
  persona: PersonaId | null,
  phases: readonly Phase[],
): CurveValues['values'] {
  if (persona !== null) {
    const recorded = phases.map((phase) => snapshot.curves.get(curvePointKey(lane.id, persona, phase.id))?.value ?? null);
    // Without a gap the notes have no say, and then a relayout need not walk through all of them.
    if (recorded.every((value) => value !== null)) return recorded;
  }
  const steps = new Map(emotionCurve(felt(), lane.id, persona).map((step) => [step.phase, step.value]));
  return phases.map((phase) => steps.get(phase.id) ?? null);
}
