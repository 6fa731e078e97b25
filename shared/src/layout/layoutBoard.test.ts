import { describe, expect, it } from 'vitest';
import { layoutBoard } from './layoutBoard.ts';
import { fixtureBoard, fixtureLane, fixtureNote, fixturePhase, noteId } from './testing/fixtureBoard.ts';

describe('layoutBoard', () => {
  it('L1 puts a note at its place, counted from the left top of its column and its band', () => {
    const layout = layoutBoard(fixtureBoard({ notes: [fixtureNote({ index: 1, phase: 1, kind: 'tip', x: 20, y: 12 })] }));
    const tips = layout.lanes[0]?.bands[2].notes;
    expect(layout.notes.get(noteId(1))?.rect).toMatchObject({ x: (layout.columns[1]?.x ?? 0) + 20, y: (tips?.y ?? 0) + 12 });
  });

  it('L2 leaves notes of hidden or archived lanes and phases unplaced, oldest first', () => {
    const board = fixtureBoard({
      phases: [fixturePhase(0), fixturePhase(1, { archived: true })],
      lanes: [fixtureLane('current'), fixtureLane('desired', { hidden: true }), fixtureLane('shadow', { archived: true })],
      notes: [
        fixtureNote({ index: 4, phase: 1 }),
        fixtureNote({ index: 3, lane: 'desired' }),
        fixtureNote({ index: 2, lane: 'shadow' }),
        fixtureNote({ index: 1, lane: 'gone' }),
        fixtureNote({ index: 0 }),
      ],
    });
    const layout = layoutBoard(board);
    expect(layout.unplaced).toEqual([1, 2, 3, 4].map(noteId));
    expect(layout.notesInOrder.map((box) => box.id)).toEqual([noteId(0)]);
  });

  it('L70 shows a term in words, in days and with its source in the head of its phase, as far as there are any', () => {
    const term = { label: 'binnen 8 weken', days: 56, source: 'Wmo 2015' };
    const phases = [
      fixturePhase(0, { touchpoints: [], term }),
      fixturePhase(1, { touchpoints: [], term: { ...term, label: '', source: '' } }),
      fixturePhase(2, { touchpoints: [], term: null }),
    ];
    const { columns } = layoutBoard(fixtureBoard({ phases }));
    const shown = columns.map(({ details }) => details.map(({ lines }) => lines.join('')));
    expect(shown).toEqual([['binnen 8 weken', '56 d · Wmo 2015'], ['56 d'], []]);
  });

  it('L3 paints by z and, where two are equal, by id', () => {
    const notes = [fixtureNote({ index: 1, z: 9 }), fixtureNote({ index: 3, z: 2 }), fixtureNote({ index: 2, z: 2 })];
    expect(layoutBoard(fixtureBoard({ notes })).notesInOrder.map((box) => box.id)).toEqual([2, 3, 1].map(noteId));
  });

  it('L4 lets a band grow with its notes and moves what is below it', () => {
    const empty = layoutBoard(fixtureBoard({}));
    const grown = layoutBoard(fixtureBoard({ notes: [fixtureNote({ index: 1, y: 400 })] }));
    expect(grown.lanes[0]?.bands[1].rect.height).toBe(400 + 100 + 14);
    const growth = 514 - (empty.lanes[0]?.bands[1].rect.height ?? 0);
    expect(grown.lanes[1]?.rect.y).toBe((empty.lanes[1]?.rect.y ?? 0) + growth);
    expect(grown.height).toBe(empty.height + growth);
  });

  it('L5 keeps every object that did not change when one note moves', () => {
    const notes = [0, 1, 2].map((index) => fixtureNote({ index, phase: index }));
    const board = fixtureBoard({ notes, curves: [{ lane: 'current', persona: 'ans', values: [1, 0, -1] }] });
    const before = layoutBoard(board);
    const moved = fixtureNote({ index: 1, phase: 2, y: 20, z: 50 });
    const after = layoutBoard({ ...board, notes: new Map(board.notes).set(moved.id, moved) }, {}, before);
    expect(after.notes.get(noteId(0))).toBe(before.notes.get(noteId(0)));
    expect(after.notes.get(noteId(1))?.lines).toBe(before.notes.get(noteId(1))?.lines);
    expect(after.notesInOrder.map((box) => box.id)).toEqual([0, 2, 1].map(noteId));
    expect(after.columns).toBe(before.columns);
    expect(after.lanes).toBe(before.lanes);
    expect(after).toEqual(layoutBoard({ ...board, notes: new Map(board.notes).set(moved.id, moved) }));
  });

  it('L5 gives the same lists back when nothing changed', () => {
    const board = fixtureBoard({ notes: [fixtureNote({ index: 1 })] });
    const before = layoutBoard(board);
    const after = layoutBoard(board, {}, before);
    expect(after.notesInOrder).toBe(before.notesInOrder);
    expect(after.notes).toBe(before.notes);
    expect(after.unplaced).toBe(before.unplaced);
  });

  it('L6 draws a board without phases or lanes as an empty one', () => {
    const layout = layoutBoard(fixtureBoard({ phases: [], lanes: [], notes: [fixtureNote({ index: 1 })] }));
    expect(layout.unplaced).toEqual([noteId(1)]);
    expect(layout.height).toBeGreaterThan(0);
  });
});
