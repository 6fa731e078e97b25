import { assertNever } from '../../base/index.ts';
import { demoPersonas } from '../demo/demoPersonas.ts';
import { demoPhases } from '../demo/demoPhases.ts';
import { boardDefaults, SCHEMA_VERSION } from '../records/board.ts';
import type { BoardSnapshot } from '../snapshot.ts';
import { bijzondereBijstandPersonas, bijzondereBijstandPhases } from './bijzondereBijstand.ts';
import { jeugdwetPersonas, jeugdwetPhases } from './jeugdwet.ts';
import { participatiewetPersonas, participatiewetPhases } from './participatiewet.ts';
import { standardLanes } from './standardLanes.ts';
import type { Template } from './template.ts';
import { templatePersonas } from './templatePersonas.ts';
import { templatePhases } from './templatePhases.ts';

/** Enough columns to show what a phase is, few enough to rename them all. */
const EMPTY_PHASES = Array.from({ length: 5 }, (_, index) => [`Fase ${index + 1}`, [], null] as const);

/**
 * A new board without notes: journeys, phases with their terms and, where the template has them, personas. It is a copy: what is
 * changed in a template later changes no board.
 * @param nowMs - when the board is made, milliseconds since 1970 UTC
 */
export function templateBoard(template: Template, title: string, nowMs: number): BoardSnapshot {
  return {
    board: { ...boardDefaults, schemaVersion: SCHEMA_VERSION, title, createdAt: nowMs },
    ...columnsOf(template),
    lanes: standardLanes,
    conclusions: [],
    followUps: [],
    notes: new Map(),
    curves: new Map(),
    reactions: new Map(),
    clusters: new Map(),
    comments: new Map(),
    votes: new Map(),
  };
}

function columnsOf(template: Template): Pick<BoardSnapshot, 'phases' | 'personas'> {
  switch (template) {
    case 'empty':
      return { phases: templatePhases(EMPTY_PHASES), personas: [] };
    case 'wmo':
      return { phases: demoPhases, personas: demoPersonas };
    case 'jeugdwet':
      return { phases: templatePhases(jeugdwetPhases), personas: templatePersonas(jeugdwetPersonas) };
    case 'participatiewet':
      return { phases: templatePhases(participatiewetPhases), personas: templatePersonas(participatiewetPersonas) };
    case 'bijzondereBijstand':
      return { phases: templatePhases(bijzondereBijstandPhases), personas: templatePersonas(bijzondereBijstandPersonas) };
    default:
      return assertNever(template);
  }
}
