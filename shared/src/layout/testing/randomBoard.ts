import fc from 'fast-check';
import { type BoardSnapshot, LANE_KINDS, NOTE_KINDS, PERSPECTIVES } from '../../board/index.ts';
import { fixtureBoard, fixtureLane, fixtureNote, fixturePhase } from './fixtureBoard.ts';

const PHASES = 4;

const anyPhases = fc.array(
  fc.record({
    width: fc.double({ min: 120, max: 400, noNaN: true }),
    archived: fc.boolean(),
    name: fc.string({ minLength: 1, maxLength: 80 }),
  }),
  {
    maxLength: PHASES,
  },
);
const anyLanes = fc.uniqueArray(fc.record({ kind: fc.constantFrom(...LANE_KINDS), hidden: fc.boolean(), archived: fc.boolean() }), {
  selector: (lane) => lane.kind,
});
const anyNote = fc.record({
  lane: fc.constantFrom(...LANE_KINDS),
  phase: fc.nat({ max: PHASES }),
  kind: fc.constantFrom(...NOTE_KINDS),
  perspective: fc.constantFrom(...PERSPECTIVES),
  x: fc.double({ min: -10_000, max: 10_000, noNaN: true }),
  y: fc.double({ min: -10_000, max: 10_000, noNaN: true }),
  z: fc.nat({ max: 5 }),
  text: fc.string({ unit: 'grapheme', maxLength: 60 }),
});
const anyValues = fc.array(fc.option(fc.double({ min: -2, max: 2, noNaN: true })), { maxLength: PHASES });

/** Any board a document can hold: archived and hidden parts, places far outside, texts of any script, gaps in curves. */
export const anyBoard: fc.Arbitrary<BoardSnapshot> = fc
  .record({ phases: anyPhases, lanes: anyLanes, notes: fc.array(anyNote, { maxLength: 25 }), ans: anyValues, daan: anyValues })
  .map(({ phases, lanes, notes, ans, daan }) =>
    fixtureBoard({
      phases: phases.map((phase, index) => fixturePhase(index, phase)),
      lanes: lanes.map(({ kind, ...lane }) => fixtureLane(kind, lane)),
      notes: notes.map((note, index) => fixtureNote({ index, ...note })),
      curves: [
        { lane: 'current', persona: 'ans', values: ans },
        { lane: 'current', persona: 'daan', values: daan },
      ],
    }),
  );
