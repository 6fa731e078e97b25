import type { LaneId } from '@samenreis/shared/base';
import type { BoardCommand, BoardSnapshot, Lane, Perspective, Phase, Rejection } from '@samenreis/shared/board';
import type { OpenPlaces } from './stepMachine.ts';

/** What the board offers to who sticks a note step by step, and what of it may not be written in now. */
export interface Places {
  readonly phases: readonly Phase[];
  /** In the order in which they are asked; the way it is now comes first. */
  readonly lanes: readonly Lane[];
  /** Why not, for each lane in which this person may not stick a note now. */
  readonly refused: ReadonlyMap<LaneId, Rejection>;
}

type Board = Pick<BoardSnapshot, 'phases' | 'lanes'>;

/**
 * Asks the one policy about each lane. The shadow journey is how the organisation drew it: asked for only where there is no other.
 * @param can - the store's own question
 */
export function readPlaces(board: Board, perspective: Perspective, can: (command: BoardCommand) => Rejection | null): Places {
  const phases = board.phases.filter(({ archived }) => !archived);
  const shown = board.lanes.filter(({ archived, hidden }) => !archived && !hidden);
  const lived = shown.filter(({ kind }) => kind !== 'shadow');
  const lanes = (lived.length > 0 ? lived : shown).toSorted((a, b) => Number(b.kind === 'current') - Number(a.kind === 'current'));
  const [first] = phases;
  const refused = new Map<LaneId, Rejection>();
  if (first !== undefined)
    for (const { id } of lanes) {
      const reason = can({ type: 'addNote', lane: id, phase: first.id, x: 0, y: 0, kind: 'moment', perspective });
      if (reason !== null) refused.set(id, reason);
    }
  return { phases, lanes, refused };
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
