import type { LaneId, PhaseId } from '@samenreis/shared/base';
import type { BoardCommand, BoardSnapshot, Lane, NoteKind, Perspective, Phase, Rejection } from '@samenreis/shared/board';
import type { OpenPlaces } from './stepMachine.ts';

/** What the board offers to who sticks a note step by step, and what of it may not be written in now. */
export interface Places {
  readonly phases: readonly Phase[];
  /** In the order in which they are asked; the way it is now comes first. */
  readonly lanes: readonly Lane[];
  /** Why not, for each lane in which this person may not stick a note now. */
  readonly refused: ReadonlyMap<LaneId, Rejection>;
  /** The kinds of notes that may be stuck there now. */
  readonly kinds: (lane: LaneId | null, phase: PhaseId | null) => ReadonlySet<NoteKind>;
}

const NOTE_KINDS = ['moment', 'emotion', 'tip'] as const satisfies readonly NoteKind[];

type Board = Pick<BoardSnapshot, 'phases' | 'lanes'>;

/**
 * Asks the one policy about each lane. The shadow journey is how the organisation drew it: asked for only where there is no other.
 * @param can - the store's own question, and whether it is put before who begins now
 */
export function readPlaces(board: Board, perspective: Perspective, can: (command: BoardCommand) => Rejection | null): Places {
  const phases = board.phases.filter(({ archived }) => !archived);
  const shown = board.lanes.filter(({ archived, hidden }) => !archived && !hidden);
  const lived = shown.filter(({ kind }) => kind !== 'shadow');
  const lanes = (lived.length > 0 ? lived : shown).toSorted((a, b) => Number(b.kind === 'current') - Number(a.kind === 'current'));
  const refusal = (lane: LaneId, phase: PhaseId, kind: NoteKind) =>
    can({ type: 'addNote', lane, phase, x: 0, y: 0, kind, perspective, ...(kind === 'emotion' ? { value: 0 } : {}) });
  const refused = new Map<LaneId, Rejection>();
  for (const { id } of lanes) {
    const reason = whyNotIn(phases, (phase, kind) => refusal(id, phase, kind));
    if (reason !== null) refused.set(id, reason);
  }
  const kinds: Places['kinds'] = (lane, phase) =>
    new Set(NOTE_KINDS.filter((kind) => lane !== null && phase !== null && refusal(lane, phase, kind) === null));
  return { phases, lanes, refused, kinds };
}

/** Why no note of any kind may be stuck in any of these phases; null where one may. What a step does not ask differs by kind and phase. */
function whyNotIn(phases: readonly Phase[], refusal: (phase: PhaseId, kind: NoteKind) => Rejection | null): Rejection | null {
  let reason: Rejection | null = null;
  for (const { id } of phases) {
    for (const kind of NOTE_KINDS) {
      reason = refusal(id, kind);
      if (reason !== 'notAskedNow') return reason;
    }
  }
  return reason;
}

/** Whether nothing but tips is put before somebody: those are about how it should be. */
export function asksTipsAlone({ lanes, phases, kinds }: Places): boolean {
  const asked = new Set(lanes.flatMap(({ id }) => phases.flatMap((phase) => [...kinds(id, phase.id)])));
  return asked.size === 1 && asked.has('tip');
}

/** Those of them that are open. */
export function openIn({ phases, lanes, refused }: Places): OpenPlaces {
  return { phases: phases.map(({ id }) => id), lanes: lanes.map(({ id }) => id).filter((id) => !refused.has(id)) };
}

/** Why nothing can be stuck anywhere now; null while something can. */
export function whyNowhere({ lanes, refused }: Places): Rejection | null {
  const [first] = lanes;
  if (first === undefined || lanes.some(({ id }) => !refused.has(id))) return null;
  return refused.get(first.id) ?? null;
}
