import type { NoteId, PersonaId } from '../base/index.ts';
import { type BoardSnapshot, type CurvePoint, curvePointKey, EVERYONE, type Lane, type Note, type Phase } from '../board/index.ts';
import { type EmotionStep, emotionCurve, isOwn, isSetOnCurve } from '../insight/index.ts';

/** The values of one curve, one per phase asked for; null where there is none. */
export interface CurveValues {
  readonly persona: PersonaId | null;
  /** Name of the persona, as the legend says it. */
  readonly label: string;
  /** −2..+2 */
  readonly values: readonly (number | null)[];
  /** Per phase whether the value was set on the curve; otherwise it follows the notes. All follow where this is left out. */
  readonly isSet?: readonly boolean[];
  /** Per phase what was set on the curve; null where nothing was. Left out: nothing anywhere. */
  readonly set?: readonly (CurvePoint | null)[];
  /** Place among the lane's curves where it is not shown with all of them: it keeps its colour and its dashes. */
  readonly index?: number;
}

/**
 * Where the curves of a lane come from. Layout draws what it is given and knows nothing of how feelings become values; what is
 * given depends on nothing but phases, lanes, personas, points, and the notes with a value: in which cell, of whom and which.
 */
export type CurveSource = (snapshot: BoardSnapshot) => (lane: Lane, phases: readonly Phase[]) => readonly CurveValues[];

/**
 * One curve per persona of whom something is said in the lane: what was set, the mean of that persona's emotion notes, and where
 * there is neither, what is said of everyone. A lane in which nothing is said of any persona shows everyone's curve alone.
 */
export const journeyCurves: CurveSource = (snapshot) => {
  const felt = feltOnly(snapshot);
  return (lane, phases) => {
    const ofPersonas = snapshot.personas
      .filter((persona) => !persona.archived)
      .map(({ id, name }) => curveOf({ snapshot, felt }, lane, { persona: id, label: name }, phases))
      .filter((curve) => curve !== null);
    if (ofPersonas.length > 0) return ofPersonas;
    const ofEveryone = curveOf({ snapshot, felt }, lane, { persona: null, label: '' }, phases);
    return ofEveryone === null ? [] : [ofEveryone];
  };
};

/** As `journeyCurves`, with the curve of one persona alone, as it looks among the others, and also where all it shows is said of everyone. */
export function personaCurves(persona: PersonaId): CurveSource {
  return (snapshot) => {
    const felt = feltOnly(snapshot);
    const curvesOf = journeyCurves(snapshot);
    const label = snapshot.personas.find(({ id }) => id === persona)?.name ?? '';
    return (lane, phases) => {
      const own = curvesOf(lane, phases)
        .map((curve, index) => ({ ...curve, index }))
        .filter((curve) => curve.persona === persona);
      if (own.length > 0) return own;
      const general = curveOf({ snapshot, felt }, lane, { persona, label }, phases, () => true);
      return general === null || general.values.every((value) => value === null) ? [] : [general];
    };
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

/** A board, and its emotion notes when they are asked for. */
interface Felt {
  readonly snapshot: BoardSnapshot;
  readonly felt: () => BoardSnapshot;
}

/** @returns null where no step `counts`: by default those that say something of whose curve it would be */
function curveOf(
  { snapshot, felt }: Felt,
  lane: Lane,
  whose: Pick<CurveValues, 'persona' | 'label'>,
  phases: readonly Phase[],
  counts: (step: EmotionStep) => boolean = isOwn,
): CurveValues | null {
  const { persona } = whose;
  const set = phases.map((phase) => snapshot.curves.get(curvePointKey(lane.id, persona ?? EVERYONE, phase.id)) ?? null);
  // Without a gap the notes have no say, and then a relayout need not walk through all of them.
  if (persona !== null && set.every((point) => point !== null))
    return { ...whose, values: set.map(({ value }) => value), isSet: set.map(() => true), set };
  const steps = emotionCurve(felt(), lane.id, persona);
  if (!steps.some(counts)) return null;
  const byPhase = new Map(steps.map((step) => [step.phase, step]));
  const ofPhases = phases.map((phase) => byPhase.get(phase.id));
  return {
    ...whose,
    values: ofPhases.map((step) => step?.value ?? null),
    isSet: ofPhases.map((step) => step !== undefined && isSetOnCurve(step)),
    set,
  };
}
