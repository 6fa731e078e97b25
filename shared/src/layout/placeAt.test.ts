import { describe, expect, it } from 'vitest';
import { layoutBoard } from './layoutBoard.ts';
import { freePlace, placeAt } from './placeAt.ts';
import { fixtureBoard, fixtureNote, fixturePhase, laneId, noteId, phaseId } from './testing/fixtureBoard.ts';

const board = fixtureBoard({ notes: [fixtureNote({ index: 1 })] });
const layout = layoutBoard(board);
const [current, desired] = layout.lanes;
const [, second] = layout.columns;
if (!current || !desired || !second) throw new Error('the fixture has two lanes and three columns');

describe('placeAt', () => {
  it('L12 keeps a note of its kind where it was dropped, across lanes and phases', () => {
    const { notes } = desired.bands[1];
    expect(placeAt(layout, { x: second.x + 30.4, y: notes.y + 41.2 }, 'moment')).toEqual({
      lane: laneId('desired'),
      phase: phaseId(1),
      x: 30,
      y: 41,
    });
  });

  it('L12 takes the column under the middle of the note, and keeps it inside', () => {
    const y = current.bands[1].notes.y + 20;
    expect(placeAt(layout, { x: second.x - 40, y }, 'moment')).toMatchObject({ phase: phaseId(1), x: 0 });
    expect(placeAt(layout, { x: second.x - 70, y }, 'moment')).toMatchObject({ phase: phaseId(0), x: 132 });
  });

  it('L12 takes a note that is dropped in another band to the near end of its own', () => {
    const [, moment, tip] = current.bands;
    expect(placeAt(layout, { x: second.x, y: moment.notes.y }, 'tip')).toMatchObject({ y: 0 });
    const low = placeAt(layout, { x: second.x, y: tip.notes.y + 20 }, 'moment');
    expect(low?.y).toBe(moment.notes.height - 100 - 14);
  });

  it("L12 puts an emotion that is dropped on the curve's strip right below it", () => {
    expect(placeAt(layout, { x: second.x, y: current.strip.y + 10 }, 'emotion')).toMatchObject({ lane: laneId('current'), y: 0 });
  });

  it('L12 finds the nearest cell from far outside, and none where there is none', () => {
    expect(placeAt(layout, { x: -9_000, y: -9_000 }, 'moment')).toMatchObject({
      lane: laneId('current'),
      phase: phaseId(0),
      x: 0,
      y: 0,
    });
    expect(placeAt(layout, { x: 9_000, y: 9_000 }, 'tip')).toMatchObject({ lane: laneId('desired'), phase: phaseId(2), x: 132 });
    expect(placeAt(layoutBoard(fixtureBoard({ lanes: [] })), { x: 0, y: 0 }, 'tip')).toBeNull();
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
