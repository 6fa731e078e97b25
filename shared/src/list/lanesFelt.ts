import type { LaneId, PersonaId, PhaseId } from '../base/index.ts';
import { type BoardSnapshot, type CurvePoint, curvePointKey, EVERYONE, type Lane } from '../board/index.ts';
import { type EmotionStep, emotionCurve, isOwn, isSetOnCurve, journeyInsight, LIVED_JOURNEYS } from '../insight/index.ts';
import type { ListedCurve } from './boardList.ts';

/** What the curves of every lane say in every phase. */
export type FeltIn = (lane: LaneId, phase: PhaseId) => readonly ListedCurve[];

type CurveOfLane = ReadonlyMap<PhaseId, ListedCurve>;

/**
 * What the emotion curves of these lanes say, as the canvas shows it: one curve for everybody and one for each persona, and in
 * what was lived through its best and worst phases and the distance to what is wanted.
 */
export function lanesFelt(snapshot: BoardSnapshot, lanes: readonly Lane[]): FeltIn {
  // Picked once: every curve walks through the notes.
  const felt = { ...snapshot, notes: new Map([...snapshot.notes].filter(([, { value }]) => value !== null)) };
  const personas = snapshot.personas.filter(({ archived }) => !archived).map(({ id }) => id);
  const wanted = lanes.find(({ kind }) => kind === 'desired')?.id ?? null;
  const curves = new Map(
    lanes.map((lane) => [lane.id, [null, ...personas].map((persona) => curveOf(felt, lane, wanted, persona))] as const),
  );
  return (lane, phase) => (curves.get(lane) ?? []).flatMap((curve) => curve.get(phase) ?? []);
}

function curveOf(felt: BoardSnapshot, { id, kind }: Lane, wanted: LaneId | null, persona: PersonaId | null): CurveOfLane {
  const set = (phase: PhaseId) => felt.curves.get(curvePointKey(id, persona ?? EVERYONE, phase));
  if (!LIVED_JOURNEYS.has(kind)) {
    const steps = emotionCurve(felt, id, persona);
    const says = steps.some(isOwn);
    return new Map(steps.map((step) => [step.phase, { ...plain(step, persona, says, set(step.phase)), marks: [], gap: null }]));
  }
  const { steps, best, worst, widest } = journeyInsight(felt, id, wanted, persona);
  const says = steps.some(({ lived }) => isOwn(lived));
  return new Map(
    steps.map(({ phase, lived, gap }) => {
      const marks = Object.entries({ best, worst, widest } as const).flatMap(
        ([mark, phases]) => (phases.includes(phase) ? [mark as keyof { best: 0; worst: 0; widest: 0 }] : []), // Object.entries forgets the names
      );
      return [phase, { ...plain(lived, persona, says, set(phase)), marks, gap }];
    }),
  );
}

function plain(
  step: EmotionStep,
  persona: PersonaId | null,
  says: boolean,
  set: CurvePoint | undefined,
): Omit<ListedCurve, 'marks' | 'gap'> {
  return { persona, says, value: step.value, from: sourceOf(step, set), beside: set?.beside ?? null };
}

function sourceOf(step: EmotionStep, set: CurvePoint | undefined): ListedCurve['from'] {
  if (step.source === null) return null;
  // Everybody's value, of which each persona's was set by hand: nobody set the mean itself.
  if (isSetOnCurve(step)) return set?.source ?? 'personas';
  return step.source === 'everyone' ? 'everyone' : 'notes';
}
