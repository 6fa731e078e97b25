import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shardedMap } from '../base/index.ts';
import { propertyRun } from '../base/testing/propertyRun.ts';
import { type BoardSnapshot, demoBoard, type Note, unplacedNotes } from '../board/index.ts';
import { journeyInsight } from '../insight/index.ts';
import { layoutBoard } from '../layout/index.ts';
import { changed as afterStep, anyStep } from '../layout/testing/boardSteps.ts';
import { fixtureBoard, fixtureLane, fixtureNote, fixturePhase, noteId } from '../layout/testing/fixtureBoard.ts';
import { anyBoard } from '../layout/testing/randomBoard.ts';
import type { BoardList } from './boardList.ts';
import { listBoard } from './listBoard.ts';

/** Every note of a list with the headings above it. */
function cellsOf({ phases }: BoardList): readonly string[] {
  return phases.flatMap(({ phase, lanes }) =>
    lanes.flatMap(({ lane, kinds }) =>
      kinds.flatMap(({ kind, notes }) => notes.map(({ note }) => `${phase.id} ${lane.id} ${kind} ${note.id}`)),
    ),
  );
}

function changed(board: BoardSnapshot, change: (note: Note) => Note): BoardSnapshot {
  const [first] = [...board.notes.values()];
  if (first === undefined) throw new Error('the board has a note');
  return { ...board, notes: new Map(board.notes).set(first.id, change(first)) };
}

describe('any board', () => {
  it('C210 lists after any steps of work what a list from scratch has', () => {
    const shown = ({ phases, unplaced, source }: BoardList) => ({ phases, unplaced, notes: new Map(source.notes) });
    fc.assert(
      fc.property(anyBoard, fc.array(anyStep, { maxLength: 12 }), (first, steps) => {
        let board: BoardSnapshot = { ...first, notes: shardedMap(first.notes) };
        let list = listBoard(board);
        for (const step of steps) {
          board = afterStep(board, step);
          list = listBoard(board, list);
          expect(shown(list)).toEqual(shown(listBoard(board)));
        }
      }),
      { ...propertyRun, numRuns: 40 },
    );
  });

  it('V1 has the same notes in the list as on the canvas, each in its phase, lane and kind', () => {
    fc.assert(
      fc.property(anyBoard, (board) => {
        const list = listBoard(board);
        const drawn = layoutBoard(board).notesInOrder.map(({ id, phase, lane, note }) => `${phase} ${lane} ${note.kind} ${id}`);
        expect(cellsOf(list).toSorted()).toEqual(drawn.toSorted());
        expect(list.phases.map(({ noteCount }) => noteCount).reduce((a, b) => a + b, 0)).toBe(drawn.length);
        expect(list.unplaced.map(({ note }) => note)).toEqual(unplacedNotes(board));
      }),
      propertyRun,
    );
  });

  it('V1 has the same phases and lanes in the same order', () => {
    fc.assert(
      fc.property(anyBoard, (board) => {
        const { phases } = listBoard(board);
        const { columns, lanes } = layoutBoard(board);
        expect(phases.map(({ phase, ordinal }) => [phase, ordinal])).toEqual(columns.map(({ phase, ordinal }) => [phase, ordinal]));
        for (const one of phases) expect(one.lanes.map(({ lane }) => lane)).toEqual(lanes.map(({ lane }) => lane));
      }),
      propertyRun,
    );
  });

  it('V3 is the same list again after a change that the list does not show', () => {
    fc.assert(
      fc.property(anyBoard, (board) => {
        const before = listBoard(board);
        const after = listBoard({ ...board, conclusions: [] }, before);
        expect(after.phases).toBe(before.phases);
        expect(after.unplaced).toBe(before.unplaced);
      }),
      propertyRun,
    );
  });
});

describe('a list that follows a board', () => {
  const board = demoBoard(0);

  it('V3 keeps every phase, lane and note but the one that changed', () => {
    const before = listBoard(board);
    const after = listBoard(
      changed(board, (note) => ({ ...note, text: 'anders' })),
      before,
    );
    expect(after.phases.map((phase, index) => phase === before.phases[index])).toEqual([false, ...Array(8).fill(true)]);
    const [lane, ...otherLanes] = after.phases[0]?.lanes ?? [];
    expect(otherLanes).toEqual(before.phases[0]?.lanes.slice(1));
    expect(lane?.kinds[0]?.notes[1]).toBe(before.phases[0]?.lanes[0]?.kinds[0]?.notes[1]);
  });

  it('V3 shows a reaction at its note alone', () => {
    const [first, second] = [...board.notes.values()];
    if (first === undefined || second === undefined) throw new Error('the demo has notes');
    const before = listBoard(board);
    // A key is a note, a bar and a participant.
    const reactions = new Map([[`${first.id}|${first.author}` as never, { kind: 'heart' as const }]]);
    const after = listBoard({ ...board, reactions }, before);
    expect(after.source.notes.get(first.id)?.reactions).toEqual([{ participant: first.author, kind: 'heart' }]);
    expect(after.source.notes.get(second.id)).toBe(before.source.notes.get(second.id));
  });

  it('V40 tells in each journey whose feeling it is, and where what was lived through stands out', () => {
    const [current] = listBoard(board).phases[3]?.lanes ?? [];
    // Nobody set the mean of what was set for each.
    expect(current?.curves.map(({ from }) => from)).toEqual(['personas', 'interviewed', 'interviewed']);
    expect(current?.curves[0]).toMatchObject({ persona: null, value: -1.5, gap: 1.5 });
    const { personas } = board;
    expect(current?.curves.map(({ persona }) => persona)).toEqual([null, ...personas.map(({ id }) => id)]);
    const everyones = listBoard(board).phases.map(({ phase, lanes }) => ({ phase: phase.id, curve: lanes[0]?.curves[0] }));
    const [lived, wanted] = (['current', 'desired'] as const).map(
      (journey) => board.lanes.find(({ kind }) => kind === journey)?.id,
    );
    if (lived === undefined || wanted === undefined) throw new Error('the demo has two journeys');
    const insight = journeyInsight(board, lived, wanted, null);
    for (const mark of ['best', 'worst', 'widest'] as const) {
      expect(insight[mark].length).toBeGreaterThan(0);
      expect(everyones.filter(({ curve }) => curve?.marks.includes(mark)).map(({ phase }) => phase)).toEqual(insight[mark]);
    }
    expect(everyones.map(({ curve }) => curve?.gap)).toEqual(insight.steps.map(({ gap }) => gap));
  });

  it('V40 tells the feelings of a shadow journey too, and compares those of an individual one', () => {
    const lanes = [fixtureLane('desired'), fixtureLane('individual'), fixtureLane('shadow')];
    const notes = lanes.map(({ kind }, index) =>
      fixtureNote({ index, lane: kind, kind: 'emotion', value: kind === 'desired' ? 2 : -1 }),
    );
    const listed = listBoard(fixtureBoard({ phases: [fixturePhase(0)], lanes, notes })).phases[0]?.lanes;
    expect(listed?.map(({ curves }) => [curves[0]?.value, curves[0]?.from, curves[0]?.gap])).toEqual([
      [2, 'notes', null],
      [-1, 'notes', 3],
      [-1, 'notes', null],
    ]);
  });

  it('leaves out hidden lanes and archived phases, and numbers on', () => {
    const list = listBoard(
      fixtureBoard({
        phases: [fixturePhase(0, { archived: true }), fixturePhase(1)],
        lanes: [fixtureLane('current', { hidden: true }), fixtureLane('desired')],
        notes: [
          fixtureNote({ index: 0 }),
          fixtureNote({ index: 1, phase: 1 }),
          fixtureNote({ index: 2, phase: 1, lane: 'desired' }),
        ],
      }),
    );
    expect(list.phases.map(({ ordinal, noteCount }) => [ordinal, noteCount])).toEqual([[1, 1]]);
    expect(list.unplaced.map(({ note }) => note.id)).toEqual([noteId(0)]);
  });
});

it('V61 tells under a phase which notes of others belong there as well, and of none that is not shown', () => {
  const link = (index: number, phase: number, to: number, lane = 'current') => ({
    ...fixtureNote({ index, phase, lane, text: `Briefje ${index}` }),
    linkTo: fixturePhase(to).id,
  });
  const lanes = [fixtureLane('current'), fixtureLane('desired', { hidden: true })];
  const notes = [link(0, 2, 1), link(1, 0, 1), link(2, 1, 1), link(3, 0, 1, 'desired')];
  const { phases } = listBoard(fixtureBoard({ lanes, notes }));
  expect(phases.map(({ pointing }) => pointing.map(({ text, from }) => `${from} ${text}`))).toEqual([
    [],
    ['1 Briefje 1', '3 Briefje 0'],
    [],
  ]);
});
