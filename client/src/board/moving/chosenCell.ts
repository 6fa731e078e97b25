import type { LaneId, PhaseId } from '@samenreis/shared/base';
import type { BoardSnapshot, Lane, Phase } from '@samenreis/shared/board';
import { isVisibleLane } from '@samenreis/shared/layout';
import { m } from '../../i18n/messages.ts';

/** A phase of a journey. */
export interface Cell {
  readonly phase: PhaseId;
  readonly lane: LaneId;
}

type Ground = Pick<BoardSnapshot, 'phases' | 'lanes'>;

/** What can be chosen now. */
export function openCells({ phases, lanes }: Ground): { readonly phases: readonly Phase[]; readonly lanes: readonly Lane[] } {
  return { phases: phases.filter(({ archived }) => !archived), lanes: lanes.filter(isVisibleLane) };
}

/**
 * The cell that a dialog begins with: where the note is, and the first phase or journey for what it has no more.
 * @returns null where there is no cell at all
 */
export function firstCell(ground: Ground, wanted: Partial<Cell> = {}): Cell | null {
  const { phases, lanes } = openCells(ground);
  const phase = phases.find(({ id }) => id === wanted.phase) ?? phases[0];
  const lane = lanes.find(({ id }) => id === wanted.lane) ?? lanes[0];
  return phase === undefined || lane === undefined ? null : { phase: phase.id, lane: lane.id };
}

/** @returns what to choose anew, in words; null where the chosen cell is there still */
export function goneCellText(ground: Ground, { phase, lane }: Cell): string | null {
  const { phases, lanes } = openCells(ground);
  if (!phases.some(({ id }) => id === phase)) return m.list_gonePhase();
  return lanes.some(({ id }) => id === lane) ? null : m.list_goneLane();
}
