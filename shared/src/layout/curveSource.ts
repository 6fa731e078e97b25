import type { NoteId, PersonaId } from '../base/index.ts';
import { type BoardSnapshot, curvePointKey, type Lane, type Note, type Phase } from '../board/index.ts';
import { emotionCurve } from '../insight/index.ts';

/** The values of one curve, one per phase asked for; null where there is none. */
export interface CurveValues {
  readonly persona: PersonaId | null;
  /** Name of the persona, as the legend says it. */
  readonly label: string;
  /** −2..+2 */
  readonly values: readonly (number | null)[];
  /** Per phase whether the value was set on the curve; otherwise it follows the notes. All follow where this is left out. */
  readonly isSet?: readonly boolean[];
  /** Place among the lane's curves where it is not shown with all of them: it keeps its colour and its dashes. */
  readonly index?: number;
}

/**
 * Where the curves of a lane come from. Layout draws what it is given and knows nothing of how feelings become values; what is
 * given depends on nothing but phases, lanes, personas, points, and the notes with a value: in which cell, of whom and which.
 */
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
      .map(({ id, name }) => ({ persona: id, label: name, ...valuesOf(snapshot, felt, lane, id, phases) }))
      .filter(hasValue);
    if (ofPersonas.length > 0) return ofPersonas;
    return [{ persona: null, label: '', ...valuesOf(snapshot, felt, lane, null, phases) }].filter(hasValue);
  };
};

/** As `journeyCurves`, with the curve of one persona alone, as it looks among the others; a lane that has nobody's shows everybody's. */
export function personaCurves(persona: PersonaId): CurveSource {
  return (snapshot) => {
    const curvesOf = journeyCurves(snapshot);
    return (lane, phases) =>
      curvesOf(lane, phases)
        .map((curve, index) => ({ ...curve, index }))
        .filter((curve) => curve.persona === null || curve.persona === persona);
  };
}

/** The board with its emotion notes alone: picked once, however many lanes and personas ask, and not before one does. */
function feltOnly(snapshot: BoardSnapshot): () => BoardSnapshot {
  let felt: BoardSnapshot | null = null;
  return () => {
    if (felt !== null) return felt;
    const notes = new Map<NoteId, Note>();
    for (const note of snapshot.notes.values()) if (note.value !== null) notes.set(note.id, note);
    felt = { ...snapshot, notes };
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
): Required<Pick<CurveValues, 'values' | 'isSet'>> {
  if (persona !== null) {
    const recorded = phases.map((phase) => snapshot.curves.get(curvePointKey(lane.id, persona, phase.id))?.value ?? null);
    // Without a gap the notes have no say, and then a relayout need not walk through all of them.
    if (recorded.every((value) => value !== null)) return { values: recorded, isSet: recorded.map(() => true) };
  }
  const steps = new Map(emotionCurve(felt(), lane.id, persona).map((step) => [step.phase, step]));
  const ofPhases = phases.map((phase) => steps.get(phase.id));
  return {
    values: ofPhases.map((step) => step?.value ?? null),
    isSet: ofPhases.map((step) => step !== undefined && step.source !== null && step.source !== 'notes'),
  };
}
