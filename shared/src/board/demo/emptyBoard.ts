import { evenOrderKeys } from '../../base/index.ts';
import { boardDefaults, SCHEMA_VERSION } from '../records/board.ts';
import { phaseDefaults } from '../records/phase.ts';
import type { BoardSnapshot } from '../snapshot.ts';
import { standardLanes } from './demoLanes.ts';
import { demoPhaseId } from './demoPhases.ts';

/** Enough columns to show what a phase is, few enough to rename them all. */
const PHASE_COUNT = 5;

/**
 * A board to start with: the three journeys and some phases without a subject.
 * @param nowMs - when the board is made
 */
export function emptyBoard(title: string, nowMs: number): BoardSnapshot {
  return {
    board: { ...boardDefaults, schemaVersion: SCHEMA_VERSION, title, createdAt: nowMs },
    phases: evenOrderKeys(PHASE_COUNT).map((order, index) => ({
      ...phaseDefaults,
      id: demoPhaseId(index + 1),
      name: `Fase ${index + 1}`,
      order,
    })),
    lanes: standardLanes,
    personas: [],
    conclusions: [],
    followUps: [],
    notes: new Map(),
    curves: new Map(),
    reactions: new Map(),
    clusters: new Map(),
    comments: new Map(),
  };
}
