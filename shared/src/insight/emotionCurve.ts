import type { LaneId, PersonaId, PhaseId } from '../base/index.ts';
import { type BoardSnapshot, type CurvePoint, curvePointKey, EVERYONE, type Note } from '../board/index.ts';

/**
 * Where a value of a curve comes from: set on the curve, the mean of emotion notes, or, on a persona's curve that says nothing
 * itself, what is said of nobody in particular.
 */
export type EmotionSource = CurvePoint['source'] | 'notes' | 'everyone';

/** One phase of an emotion curve. `value` is −2..+2, null where nobody said anything. */
export type EmotionStep =
  | { readonly phase: PhaseId; readonly value: number; readonly source: EmotionSource }
  | { readonly phase: PhaseId; readonly value: null; readonly source: null };

/** Whether the value was set on this very curve, rather than following notes. */
export function isSetOnCurve({ source }: EmotionStep): boolean {
  return source !== null && source !== 'notes' && source !== 'everyone';
}

/** Whether the step says something of whose curve it is, rather than of everyone. */
export function isOwn({ source }: EmotionStep): boolean {
  return source !== null && source !== 'everyone';
}

type Felt = Pick<CurvePoint, 'value'> & { readonly source: EmotionSource };

/**
 * How a lane was lived through, one step per phase in order, without archived phases. What was set on the curve goes before the
 * mean of the emotion notes in the cell. What is said of nobody in particular counts for a persona who has nothing there, so
 * that a first value for one person makes nothing disappear.
 * @param persona - whose curve; null for everybody's: what was set on it, else the mean of the personas' values, else of all notes
 */
export function emotionCurve(snapshot: BoardSnapshot, lane: LaneId, persona: PersonaId | null): readonly EmotionStep[] {
  const feltAt = persona === null ? feltByAll(snapshot, lane) : feltBy(snapshot, lane, persona);
  return snapshot.phases
    .filter((phase) => !phase.archived)
    .map(({ id: phase }): EmotionStep => ({ phase, ...(feltAt(phase) ?? { value: null, source: null }) }));
}

type FeltAt = (phase: PhaseId) => Felt | null;

function feltByAll(snapshot: BoardSnapshot, lane: LaneId): FeltAt {
  const notes = meansOfNotes(snapshot, lane, () => true);
  const there = snapshot.personas.filter(({ archived }) => !archived);
  return (phase) => {
    const set = snapshot.curves.get(curvePointKey(lane, EVERYONE, phase));
    if (set !== undefined) return set;
    const points = there.flatMap(({ id }) => snapshot.curves.get(curvePointKey(lane, id, phase)) ?? []);
    const [point] = points;
    return point === undefined
      ? (notes.get(phase) ?? null)
      : { value: mean(points.map(({ value }) => value)), source: point.source };
  };
}

function feltBy(snapshot: BoardSnapshot, lane: LaneId, persona: PersonaId): FeltAt {
  const own = meansOfNotes(snapshot, lane, (note) => note.persona === persona);
  const ofNobody = meansOfNotes(snapshot, lane, (note) => note.persona === null);
  const ofEveryone: FeltAt = (phase) => snapshot.curves.get(curvePointKey(lane, EVERYONE, phase)) ?? ofNobody.get(phase) ?? null;
  return (phase) => {
    const said = snapshot.curves.get(curvePointKey(lane, persona, phase)) ?? own.get(phase);
    if (said !== undefined) return said;
    const general = ofEveryone(phase);
    return general === null ? null : { value: general.value, source: 'everyone' };
  };
}

function meansOfNotes(snapshot: BoardSnapshot, lane: LaneId, counts: (note: Note) => boolean): ReadonlyMap<PhaseId, Felt> {
  const values = new Map<PhaseId, number[]>();
  for (const note of snapshot.notes.values()) {
    if (note.value === null || note.place.lane !== lane || !counts(note)) continue;
    const ofPhase = values.get(note.place.phase);
    if (ofPhase === undefined) values.set(note.place.phase, [note.value]);
    else ofPhase.push(note.value);
  }
  return new Map([...values].map(([phase, ofPhase]) => [phase, { value: mean(ofPhase), source: 'notes' }]));
}

/** Of at least one number. */
function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
