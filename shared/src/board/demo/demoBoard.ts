import { boardDefaults, SCHEMA_VERSION } from '../records/board.ts';
import type { BoardSnapshot } from '../snapshot.ts';
import { standardLanes } from '../templates/standardLanes.ts';
import { demoNotes } from './demoNotes.ts';
import { demoConclusions, demoFollowUps } from './demoOutcome.ts';
import { demoCurves, demoPersonas } from './demoPersonas.ts';
import { demoPhases } from './demoPhases.ts';

/**
 * The fictional Wmo journey of a newcomer's first board, and the fixture of many tests. Its ids are the same every time.
 * @param nowMs - when the board is made, milliseconds since 1970 UTC
 */
export function demoBoard(nowMs: number): BoardSnapshot {
  return {
    board: {
      ...boardDefaults,
      schemaVersion: SCHEMA_VERSION,
      title: 'Wmo-klantreis: hulp vragen en krijgen',
      description: 'Voorbeeldbord met verzonnen mensen. Plak gerust briefjes, of begin met een leeg bord.',
      createdAt: nowMs,
    },
    phases: demoPhases,
    lanes: standardLanes,
    personas: demoPersonas,
    conclusions: demoConclusions,
    followUps: demoFollowUps,
    notes: new Map(demoNotes(nowMs).map((note) => [note.id, note])),
    curves: demoCurves,
    reactions: new Map(),
    clusters: new Map(),
    comments: new Map(),
    votes: new Map(),
  };
}
