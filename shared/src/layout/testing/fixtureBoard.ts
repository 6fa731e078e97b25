import type { LaneId, NoteId, ParticipantId, PersonaId, PhaseId } from '../../base/index.ts';
import {
  type BoardSnapshot,
  boardDefaults,
  type CurvePoint,
  curvePointKey,
  type EmotionValue,
  type Lane,
  type LaneKind,
  laneDefaults,
  type Note,
  type NoteKind,
  noteDefaults,
  type Perspective,
  type Phase,
  personaDefaults,
  phaseDefaults,
  SCHEMA_VERSION,
} from '../../board/index.ts';

/** Boards for the tests of this folder; the ids follow their patterns, so the brands hold. */

export const laneId = (name: string) => name as LaneId;
export const phaseId = (index: number) => `phase-${index}` as PhaseId;
export const personaId = (name: string) => name as PersonaId;
const AUTHOR = 'p000000000000000' as ParticipantId;
export const noteId = (index: number) => `${AUTHOR}_${String(index).padStart(26, '0')}` as NoteId;

export function fixturePhase(index: number, fields: Partial<Phase> = {}): Phase {
  return { ...phaseDefaults, touchpoints: [], id: phaseId(index), name: `Fase ${index + 1}`, order: `a${index}`, ...fields };
}

export function fixtureLane(kind: LaneKind, fields: Partial<Lane> = {}): Lane {
  return { ...laneDefaults, id: laneId(kind), kind, name: `Reis ${kind}`, order: 'a', ...fields };
}

export interface FixtureNote {
  readonly index: number;
  readonly lane?: string;
  readonly phase?: number;
  readonly kind?: NoteKind;
  readonly x?: number;
  readonly y?: number;
  readonly z?: number;
  readonly text?: string;
  readonly perspective?: Perspective;
  readonly value?: EmotionValue;
}

export function fixtureNote({ index, lane = 'current', phase = 0, x = 6, y = 14, z = index, ...note }: FixtureNote): Note {
  return {
    ...noteDefaults,
    id: noteId(index),
    place: { lane: laneId(lane), phase: phaseId(phase), x, y, z },
    kind: note.kind ?? 'moment',
    perspective: note.perspective ?? 'client',
    value: note.value ?? null,
    author: AUTHOR,
    createdAt: 1_700_000_000_000 + index,
    text: note.text ?? 'Op de site zie ik alleen ouderen.',
  };
}

export function fixtureBoard(fields: {
  readonly phases?: readonly Phase[];
  readonly lanes?: readonly Lane[];
  readonly notes?: readonly Note[];
  /** Values per lane and persona, one per phase; a persona is made for every name. */
  readonly curves?: readonly { readonly lane: string; readonly persona: string; readonly values: readonly (number | null)[] }[];
}): BoardSnapshot {
  const { curves = [] } = fields;
  return {
    board: { ...boardDefaults, schemaVersion: SCHEMA_VERSION, title: 'Proefbord', createdAt: 0 },
    phases: fields.phases ?? [0, 1, 2].map((index) => fixturePhase(index)),
    lanes: fields.lanes ?? [fixtureLane('current'), fixtureLane('desired')],
    personas: [...new Set(curves.map((curve) => curve.persona))].map((name) => ({
      ...personaDefaults,
      id: personaId(name),
      name,
      order: name,
    })),
    conclusions: [],
    followUps: [],
    notes: new Map((fields.notes ?? []).map((note) => [note.id, note])),
    curves: new Map(
      curves.flatMap(({ lane, persona, values }) =>
        values.flatMap((value, i) => {
          const point: CurvePoint | null = value === null ? null : { value, source: 'hand' };
          return point ? [[curvePointKey(laneId(lane), personaId(persona), phaseId(i)), point] as const] : [];
        }),
      ),
    ),
    reactions: new Map(),
    clusters: new Map(),
    comments: new Map(),
    votes: new Map(),
  };
}
