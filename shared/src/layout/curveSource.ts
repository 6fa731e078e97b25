import type { PersonaId } from '../base/index.ts';
import { type BoardSnapshot, curvePointKey, type Lane, type Phase } from '../board/index.ts';

/** The values of one curve, one per phase asked for; null where there is none. */
export interface CurveValues {
  readonly persona: PersonaId | null;
  /** Name of the persona, as the legend says it. */
  readonly label: string;
  /** −2..+2 */
  readonly values: readonly (number | null)[];
}

/** Where the curves of a lane come from. Layout draws what it is given and knows nothing of how feelings become values. */
export type CurveSource = (snapshot: BoardSnapshot, lane: Lane, phases: readonly Phase[]) => readonly CurveValues[];

/** The values as they stand on the board, per persona that is not archived and has at least one. */
export const recordedCurves: CurveSource = (snapshot, lane, phases) =>
  snapshot.personas
    .filter((persona) => !persona.archived)
    .map((persona) => ({
      persona: persona.id,
      label: persona.name,
      values: phases.map((phase) => snapshot.curves.get(curvePointKey(lane.id, persona.id, phase.id))?.value ?? null),
    }))
    .filter((curve) => curve.values.some((value) => value !== null));
