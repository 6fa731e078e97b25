import type { NoteId } from '@samenreis/shared/base';
import {
  type BoardSnapshot,
  demoBoard,
  emptyNoteFilter,
  NOTE_KINDS,
  type Note,
  type NoteFilter,
  noteFilter,
  PERSPECTIVES,
} from '@samenreis/shared/board';
import { layoutBoard } from '@samenreis/shared/layout';
import { type BoardList, listBoard } from '@samenreis/shared/list';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPicking } from '../list/picking.ts';
import { soughtList } from '../list/soughtList.ts';
import { soughtOf } from '../many/sought.ts';
import { createSelectionStore } from '../store/selectionStore.ts';
import { hitsInOrder } from './hitsInOrder.ts';

const demo = demoBoard(0);
const LANES = demo.lanes.map(({ id }) => id);
const PHASES = demo.phases.map(({ id }) => id);

const anyPlace = fc.record({
  lane: fc.constantFrom(...LANES),
  phase: fc.constantFrom(...PHASES),
  x: fc.integer({ min: 0, max: 240 }),
  y: fc.integer({ min: 0, max: 900 }),
  z: fc.nat({ max: 3 }),
});

/** The demo board, its notes anywhere, some phases and journeys put away. */
const anyBoard: fc.Arbitrary<BoardSnapshot> = fc
  .record({
    places: fc.array(anyPlace, { minLength: demo.notes.size, maxLength: demo.notes.size }),
    away: fc.array(fc.constantFrom(...PHASES), { maxLength: 3 }),
    hidden: fc.array(fc.constantFrom(...LANES), { maxLength: 2 }),
  })
  .map(({ places, away, hidden }) => ({
    ...demo,
    notes: new Map([...demo.notes].map(([id, note], i) => [id, { ...note, place: places[i] ?? note.place }])),
    phases: demo.phases.map((phase) => ({ ...phase, archived: away.includes(phase.id) })),
    lanes: demo.lanes.map((lane) => ({ ...lane, hidden: hidden.includes(lane.id) })),
  }));

const anySet = <Value>(values: readonly Value[]) => fc.uniqueArray(fc.constantFrom(...values)).map((chosen) => new Set(chosen));
const anyFilter: fc.Arbitrary<NoteFilter> = fc.record({
  text: fc.constantFrom('', 'ik', 'hulp', 'BEL', 'komt niet voor'),
  kinds: anySet(NOTE_KINDS),
  perspectives: anySet(PERSPECTIVES),
  personas: fc.constant(emptyNoteFilter.personas),
  authors: fc.constant(emptyNoteFilter.authors),
  lanes: anySet(LANES),
});

function listed({ phases, unplaced }: BoardList): readonly NoteId[] {
  const placed = phases.flatMap(({ lanes }) => lanes.flatMap(({ kinds }) => kinds.flatMap(({ notes }) => notes)));
  return [...placed, ...unplaced].map(({ note }) => note.id);
}

const run = { seed: Number(process.env.SEED ?? 428_585) };
const ids = (notes: readonly Pick<Note, 'id'>[]) => notes.map(({ id }) => id);

describe('canvas, list and finding, of any board and filter', () => {
  it('V28 V29 show, count and choose the same notes', () => {
    fc.assert(
      fc.property(anyBoard, anyFilter, (board, filter) => {
        const test = noteFilter(filter);
        const list = listed(soughtList(listBoard(board), test, null));
        const hits = hitsInOrder(board, test);
        expect(list).toEqual(ids([...hits.placed, ...hits.unplaced]));
        const bright = soughtOf(layoutBoard(board).notesInOrder, test);
        expect(list.slice(0, hits.placed.length).toSorted()).toEqual(ids(bright).toSorted());
        if (filter.lanes.size > 0)
          expect(list.every((id) => filter.lanes.has(board.notes.get(id)?.place.lane ?? LANES[0] ?? never()))).toBe(true);
      }),
      run,
    );
  });

  it('V28 V22 what the list chooses is chosen on the canvas, in the order chosen', () => {
    fc.assert(
      fc.property(anyBoard, fc.array(fc.nat()), (board, steps) => {
        const order = listed(listBoard(board));
        const selection = createSelectionStore();
        const picking = createPicking(selection);
        const expected = new Set<NoteId>();
        for (const step of steps) {
          const note = order[step % order.length];
          if (note === undefined) continue;
          const wasOnlyOne = expected.size === 1 && expected.has(note);
          picking.toggle(note);
          if (!expected.delete(note) || wasOnlyOne) expected.add(note);
          if (wasOnlyOne) expected.clear();
        }
        expect(selection.get().size).toBeGreaterThanOrEqual(expected.size);
        if (picking.isOn()) expect(new Set(selection.get())).toEqual(expected);
        else expect(expected.size).toBe(0);
      }),
      run,
    );
  });
});

function never(): never {
  throw new Error('the demo has journeys');
}
