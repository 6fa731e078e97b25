import type { LaneId, PersonaId, PhaseId } from '../base/index.ts';
import { type BoardSnapshot, type CurvePoint, curvePointKey } from '../board/index.ts';

/** Where a value of a curve comes from: set on the curve, or the mean of emotion notes. */
export type EmotionSource = CurvePoint['source'] | 'notes';

/** One phase of an emotion curve. `value` is −2..+2, null where nobody said anything. */
export type EmotionStep =
  | { readonly phase: PhaseId; readonly value: number; readonly source: EmotionSource }
  | { readonly phase: PhaseId; readonly value: null; readonly source: null };

/**
 * How a lane was lived through, one step per phase in order, without archived phases. What was set on the curve goes
 * before the mean of the emotion notes in the cell.
 * @param persona - whose curve; null for everybody's: the mean over all personas, and over all notes
 */
export function emotionCurve(snapshot: BoardSnapshot, lane: LaneId, persona: PersonaId | null): readonly EmotionStep[] {
  const fromNotes = meansOfNotes(snapshot, lane, persona);
  const personas = snapshot.personas.filter(({ id, archived }) => (persona === null ? !archived : id === persona));
  return snapshot.phases
    .filter((phase) => !phase.archived)
    .map(({ id: phase }): EmotionStep => {
      const points = personas.flatMap(({ id }) => snapshot.curves.get(curvePointKey(lane, id, phase)) ?? []);
      const [point] = points;
      if (point !== undefined) return { phase, value: mean(points.map(({ value }) => value)), source: point.source };
      const value = fromNotes.get(phase);
      return value === undefined ? { phase, value: null, source: null } : { phase, value, source: 'notes' };
    });
}

function meansOfNotes(snapshot: BoardSnapshot, lane: LaneId, persona: PersonaId | null): ReadonlyMap<PhaseId, number> {
  const values = new Map<PhaseId, number[]>();
  for (const note of snapshot.notes.values()) {
    if (note.value === null || note.place.lane !== lane || (persona !== null && note.persona !== persona)) continue;
    const ofPhase = values.get(note.place.phase);
    if (ofPhase === undefined) values.set(note.place.phase, [note.value]);
    else ofPhase.push(note.value);
  }
  return new Map([...values].map(([phase, ofPhase]) => [phase, mean(ofPhase)]));
}

/** Of at least one number. */
function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
