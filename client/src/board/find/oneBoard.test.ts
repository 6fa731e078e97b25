import { type NoteId, seededRandom } from '@samenreis/shared/base';
import {
  type BoardSnapshot,
  NOTE_KINDS,
  type Note,
  type NoteFilter,
  noteFilter,
  PERSPECTIVES,
  unplacedNotes,
} from '@samenreis/shared/board';
import { propertyRun, randomBoard } from '@samenreis/shared/board/testing';
import { layoutBoard } from '@samenreis/shared/layout';
import { type BoardList, listBoard } from '@samenreis/shared/list';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPicking } from '../list/picking.ts';
import { soughtList } from '../list/soughtList.ts';
import { soughtOf } from '../many/sought.ts';
import { createSelectionStore } from '../store/selectionStore.ts';
import { hitsInOrder } from './hitsInOrder.ts';

const run = propertyRun(25);
const anyBoard = fc.integer().map((seed) => randomBoard(seed));

/** A filter that asks for some of what this board has, in any of its parts. */
function filterOf(board: BoardSnapshot, seed: number): NoteFilter {
  const random = seededRandom(seed);
  const some = <Value>(values: readonly Value[]): ReadonlySet<Value> =>
    new Set(random() < 0.75 ? [] : values.filter(() => random() < 0.6));
  const texts = ['', '', 'ik', 'hulp', 'WACHT', '😀', 'komt niet voor'];
  return {
    text: texts[Math.floor(random() * texts.length)] ?? '',
    kinds: some(NOTE_KINDS),
    perspectives: some(PERSPECTIVES),
    personas: some(board.personas.map(({ id }) => id)),
    authors: some([...new Set([...board.notes.values()].map(({ author }) => author))]),
    lanes: some(board.lanes.map(({ id }) => id)),
  };
}

function listed({ phases, unplaced }: BoardList): readonly NoteId[] {
  const placed = phases.flatMap(({ lanes }) => lanes.flatMap(({ kinds }) => kinds.flatMap(({ notes }) => notes)));
  return [...placed, ...unplaced].map(({ note }) => note.id);
}

const ids = (notes: readonly Pick<Note, 'id'>[]) => notes.map(({ id }) => id);

describe(`canvas, list and finding, of any board and filter (SEED=${run.seed})`, () => {
  it('V28 V29 show, count and choose the same notes', () => {
    fc.assert(
      fc.property(anyBoard, fc.integer(), (board, seed) => {
        const filter = filterOf(board, seed);
        const test = noteFilter(filter);
        const list = listed(soughtList(listBoard(board), test, null));
        const hits = hitsInOrder(board, test);
        expect(list).toEqual(ids([...hits.placed, ...hits.unplaced]));
        const bright = soughtOf(layoutBoard(board).notesInOrder, test);
        expect(list.slice(0, hits.placed.length).toSorted()).toEqual(ids(bright).toSorted());
        const lanes = list.flatMap((id) => board.notes.get(id)?.place.lane ?? []);
        expect(lanes).toHaveLength(list.length);
        if (filter.lanes.size > 0) expect(lanes.every((lane) => filter.lanes.has(lane))).toBe(true);
      }),
      run,
    );
  }, 60_000);

  it('V28 the boards are worth looking at: some have notes without a place, filters hit, and no two are alike', () => {
    const seeds = Array.from({ length: 12 }, (_, index) => run.seed + index);
    const boards = seeds.map((seed) => randomBoard(seed));
    const hits = boards.map((board, index) => hitsInOrder(board, noteFilter(filterOf(board, index))));
    expect(boards.some((board) => unplacedNotes(board).length > 0)).toBe(true);
    expect(hits.some(({ placed }) => placed.length > 0)).toBe(true);
    expect(new Set(boards.map((board) => JSON.stringify([...board.notes]))).size).toBe(boards.length);
    expect(randomBoard(run.seed)).toEqual(boards[0]);
  }, 60_000);

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
  }, 60_000);
});
