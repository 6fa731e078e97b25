import { isShardedMap, shardedMap } from '@samenreis/shared/base';
import { type BoardSnapshot, demoBoard, unplacedNotes } from '@samenreis/shared/board';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createUnplacedCounter } from './createUnplacedCounter.ts';

const first = demoBoard(0);
const ids = [...first.notes.keys()];
const anyStep = fc.oneof(
  fc.record({
    type: fc.constant('move'),
    note: fc.constantFrom(...ids),
    phase: fc.constantFrom(...first.phases).map(({ id }) => id),
  }),
  fc.record({ type: fc.constant('remove'), note: fc.constantFrom(...ids) }),
  fc.record({ type: fc.constant('archive'), phase: fc.constantFrom(...first.phases).map(({ id }) => id) }),
);
type Step = typeof anyStep extends fc.Arbitrary<infer Made> ? Made : never;

function changed(board: BoardSnapshot, step: Step): BoardSnapshot {
  if (step.type === 'archive') {
    const phases = board.phases.map((one) => (one.id === step.phase ? { ...one, archived: !one.archived } : one));
    return { ...board, phases };
  }
  const note = board.notes.get(step.note);
  if (note === undefined || !isShardedMap(board.notes)) return board;
  const next = step.type === 'remove' ? undefined : { ...note, place: { ...note.place, phase: step.phase } };
  return { ...board, notes: board.notes.with([[note.id, next]]) };
}

it('C211 counts after any changes as many notes without a place as there are', () => {
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 20 }), (steps) => {
      const count = createUnplacedCounter();
      let board: BoardSnapshot = { ...first, notes: shardedMap(first.notes) };
      for (const step of steps) {
        board = changed(board, step);
        expect(count(board)).toBe(unplacedNotes(board).length);
      }
    }),
  );
});
