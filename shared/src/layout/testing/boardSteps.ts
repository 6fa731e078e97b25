import fc from 'fast-check';
import { isShardedMap, type PersonaId } from '../../base/index.ts';
import { type BoardSnapshot, curvePointKey, type EmotionValue, type Note } from '../../board/index.ts';

const VALUES = [null, -2, -1, 0, 1, 2] as const satisfies readonly (EmotionValue | null)[];
const PERSONAS = ['ans', 'daan'] as PersonaId[]; // those of the fixture

/** One thing that somebody does to a board. */
export type Step =
  | {
      readonly type: 'move';
      readonly note: number;
      readonly to: number;
      readonly x: number;
      readonly y: number;
      readonly staysInCell: boolean;
    }
  | { readonly type: 'feel'; readonly note: number; readonly value: (typeof VALUES)[number]; readonly persona: PersonaId | null }
  | { readonly type: 'write'; readonly note: number; readonly text: string }
  | { readonly type: 'remove'; readonly note: number }
  | { readonly type: 'setPoint'; readonly persona: PersonaId; readonly phase: number; readonly value: number | null }
  | { readonly type: 'archivePersona'; readonly persona: PersonaId }
  | { readonly type: 'renameLane'; readonly lane: number }
  | { readonly type: 'widen'; readonly phase: number; readonly width: number }
  | { readonly type: 'choose'; readonly persona: PersonaId | null };

const at = fc.nat({ max: 40 });
const anyPersona = fc.constantFrom(...PERSONAS);
export const anyStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant('move'),
      note: at,
      to: at,
      x: fc.nat({ max: 300 }),
      y: fc.nat({ max: 900 }),
      staysInCell: fc.boolean(),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('feel'),
      note: at,
      value: fc.constantFrom(...VALUES),
      persona: fc.option(anyPersona),
    }),
  },
  fc.record({ type: fc.constant('write'), note: at, text: fc.string({ maxLength: 200 }) }),
  fc.record({ type: fc.constant('remove'), note: at }),
  fc.record({
    type: fc.constant('setPoint'),
    persona: anyPersona,
    phase: at,
    value: fc.option(fc.double({ min: -2, max: 2, noNaN: true })),
  }),
  fc.record({ type: fc.constant('archivePersona'), persona: anyPersona }),
  fc.record({ type: fc.constant('renameLane'), lane: at }),
  fc.record({ type: fc.constant('widen'), phase: at, width: fc.integer({ min: 120, max: 400 }) }),
  fc.record({ type: fc.constant('choose'), persona: fc.option(anyPersona) }),
);

const pick = <T>(items: readonly T[], index: number): T | undefined => items[index % Math.max(1, items.length)];

/** The board with one note changed, or gone; its map shares what did not change, as the reader of a document has it. */
function withNote(board: BoardSnapshot, index: number, change: (note: Note) => Note | undefined): BoardSnapshot {
  const note = pick(
    [...board.notes.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    index,
  );
  if (note === undefined || !isShardedMap(board.notes)) return board;
  return { ...board, notes: board.notes.with([[note.id, change(note)]]) };
}

function withPoint(board: BoardSnapshot, step: Extract<Step, { readonly type: 'setPoint' }>): BoardSnapshot {
  const [lane, phase] = [board.lanes[0]?.id, pick(board.phases, step.phase)?.id];
  if (lane === undefined || phase === undefined) return board;
  const curves = new Map(board.curves);
  const key = curvePointKey(lane, step.persona, phase);
  if (step.value === null) curves.delete(key);
  else curves.set(key, { value: step.value, source: 'hand' });
  return { ...board, curves };
}

export function changed(board: BoardSnapshot, step: Step): BoardSnapshot {
  switch (step.type) {
    case 'move': {
      const [lane, phase] = [pick(board.lanes, step.to)?.id, pick(board.phases, step.to)?.id];
      const cell = step.staysInCell || lane === undefined || phase === undefined ? {} : { lane, phase };
      return withNote(board, step.note, (note) => ({ ...note, place: { ...note.place, ...cell, x: step.x, y: step.y } }));
    }
    case 'feel':
      return withNote(board, step.note, (note) => ({ ...note, value: step.value, persona: step.persona }));
    case 'write':
      return withNote(board, step.note, (note) => ({ ...note, text: step.text }));
    case 'remove':
      return withNote(board, step.note, () => undefined);
    case 'setPoint':
      return withPoint(board, step);
    case 'archivePersona':
      return {
        ...board,
        personas: board.personas.map((one) => (one.id === step.persona ? { ...one, archived: !one.archived } : one)),
      };
    case 'renameLane':
      return {
        ...board,
        lanes: board.lanes.map((lane) => (lane === pick(board.lanes, step.lane) ? { ...lane, name: `${lane.name} anders` } : lane)),
      };
    case 'widen':
      return {
        ...board,
        phases: board.phases.map((phase) => (phase === pick(board.phases, step.phase) ? { ...phase, width: step.width } : phase)),
      };
    case 'choose':
      return board;
  }
}
