import { describe, expect, it } from 'vitest';
import { layoutBoard } from './layoutBoard.ts';
import { placeAt } from './placeAt.ts';
import { fixtureBoard, fixtureNote, laneId, phaseId } from './testing/fixtureBoard.ts';

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
