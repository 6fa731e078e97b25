import { describe, expect, it } from 'vitest';
import { COORDINATE_MAX } from '../board/index.ts';
import { layoutBoard } from './layoutBoard.ts';
import { createPacker, freePlace } from './packNotes.ts';
import { overlaps } from './rect.ts';
import { fixtureBoard, fixtureNote, fixturePhase, laneId, noteId, phaseId } from './testing/fixtureBoard.ts';

const board = fixtureBoard({ notes: [fixtureNote({ index: 1 })] });
const layout = layoutBoard(board);
const cell = { lane: laneId('current'), phase: phaseId(0), kind: 'moment' } as const;

describe('createPacker', () => {
  it('L18 gives each of many notes a place of its own, which a board takes, however many they are', () => {
    const packer = createPacker(layout);
    const places = Array.from({ length: 500 }, (_, index) => {
      const place = packer.place({ ...cell, text: index % 2 === 0 ? 'Kort' : 'lang '.repeat(100) });
      if (place === null) throw new Error('the cell is there');
      return place;
    });
    const notes = places.map(({ x, y }, index) =>
      fixtureNote({ index: index + 2, x, y, text: index % 2 === 0 ? 'Kort' : 'lang '.repeat(100) }),
    );
    const boxes = layoutBoard(fixtureBoard({ notes: [fixtureNote({ index: 1 }), ...notes] })).notesInOrder;
    for (const [index, { rect }] of boxes.entries())
      for (const other of boxes.slice(index + 1)) if (overlaps(rect, other.rect)) throw new Error(`${index} lies on another`);
    expect(Math.max(...places.map(({ y }) => y))).toBeLessThanOrEqual(COORDINATE_MAX);
  });

  it('L18 takes the places of notes that are lifted as free', () => {
    const place = (lifted: readonly number[]) =>
      createPacker(layout, new Set(lifted.map((index) => noteId(index)))).place({ ...cell, text: 'Kort' });
    expect([place([])?.x, place([1])?.x]).toEqual([126, 6]);
  });

  it('L18 has no place in a phase that is not shown', () => {
    expect(createPacker(layout).place({ ...cell, phase: phaseId(99), text: 'Kort' })).toBeNull();
  });
});

describe('freePlace', () => {
  it('L13 goes beside the first note, then to the next row', () => {
    let grown = board;
    const places = [2, 3, 4].map((index) => {
      const at = freePlace(layoutBoard(grown), laneId('current'), phaseId(0), 'moment');
      const note = fixtureNote({ index, x: at?.x ?? -1, y: at?.y ?? -1 });
      grown = { ...grown, notes: new Map(grown.notes).set(noteId(index), note) };
      return at;
    });
    expect(places).toEqual([
      { x: 126, y: 14 },
      { x: 6, y: 122 },
      { x: 126, y: 122 },
    ]);
  });

  it('L13 goes below what fills the cell, however high it is', () => {
    const tall = [6, 126].map((x, index) => fixtureNote({ index, x, text: 'woord '.repeat(80) }));
    const full = layoutBoard(fixtureBoard({ notes: tall }));
    const lowest =
      Math.max(...full.notesInOrder.map((box) => box.rect.y + box.rect.height)) - (full.lanes[0]?.bands[1].notes.y ?? 0);
    expect(freePlace(full, laneId('current'), phaseId(0), 'moment')?.y).toBeGreaterThanOrEqual(lowest);
  });

  it('L13 uses one place a row in a narrow column and more in a wide one', () => {
    const phases = [fixturePhase(0, { width: 120 }), fixturePhase(1, { width: 400 })];
    const notes = [fixtureNote({ index: 1 }), fixtureNote({ index: 2, phase: 1 }), fixtureNote({ index: 3, phase: 1, x: 126 })];
    const sized = layoutBoard(fixtureBoard({ phases, notes }));
    expect(freePlace(sized, laneId('current'), phaseId(0), 'moment')).toEqual({ x: 6, y: 122 });
    expect(freePlace(sized, laneId('current'), phaseId(1), 'moment')).toEqual({ x: 246, y: 14 });
  });

  it('L13 has no place in a lane that is not shown', () => {
    expect(freePlace(layout, laneId('shadow'), phaseId(0), 'moment')).toBeNull();
  });
});
