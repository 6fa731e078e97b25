import { describe, expect, it } from 'vitest';
import { hitTest, notesIn } from './hitTest.ts';
import { layoutBoard } from './layoutBoard.ts';
import type { Point, Rect } from './rect.ts';
import { fixtureBoard, fixtureNote, laneId, noteId, personaId, phaseId } from './testing/fixtureBoard.ts';

const board = fixtureBoard({
  notes: [
    fixtureNote({ index: 1, z: 1 }),
    fixtureNote({ index: 2, z: 2, x: 40 }),
    fixtureNote({ index: 3, phase: 2, kind: 'tip' }),
  ],
  curves: [{ lane: 'current', persona: 'ans', values: [1, 0, -1] }],
});
const layout = layoutBoard(board);
const [lane] = layout.lanes;
const [column] = layout.columns;
if (!lane || !column) throw new Error('the fixture has lanes and columns');
const middleOf = ({ x, y, width, height }: Rect): Point => ({ x: x + width / 2, y: y + height / 2 });
const rectOf = (index: number) => layout.notes.get(noteId(index))?.rect ?? column.header;

describe('hitTest', () => {
  it('L11 finds the foremost of two notes that overlap', () => {
    expect(hitTest(layout, middleOf(rectOf(2)))).toEqual({ kind: 'note', id: noteId(2) });
    expect(hitTest(layout, { x: rectOf(1).x + 1, y: rectOf(1).y + 1 })).toEqual({ kind: 'note', id: noteId(1) });
  });

  it('L11 finds phases, heads of lanes and points of curves', () => {
    expect(hitTest(layout, middleOf(column.header))).toEqual({ kind: 'phaseHeader', phase: phaseId(0) });
    expect(hitTest(layout, middleOf(lane.head))).toEqual({ kind: 'laneHead', lane: laneId('current') });
    const point = lane.curves[0]?.points[1] ?? { x: 0, y: 0 };
    expect(hitTest(layout, { x: point.x + 10, y: point.y })).toEqual({
      kind: 'curvePoint',
      lane: laneId('current'),
      persona: personaId('ans'),
      phase: phaseId(1),
    });
  });

  it('L11 finds the band of a cell, with the place a note would have there', () => {
    const { notes } = lane.bands[2];
    expect(hitTest(layout, { x: column.x + 30, y: notes.y + 20 })).toEqual({
      kind: 'cell',
      lane: laneId('current'),
      phase: phaseId(0),
      band: 'tip',
      x: 30,
      y: 20,
    });
  });

  it("L11 counts the curve's strip to the band of emotions, above its first place", () => {
    const hit = hitTest(layout, { x: column.x + 3, y: lane.strip.y + 5 });
    expect(hit).toMatchObject({ kind: 'cell', band: 'emotion', y: 5 - lane.strip.height });
  });

  it('L11 finds nothing beside the board', () => {
    expect(hitTest(layout, { x: -5, y: -5 })).toEqual({ kind: 'none' });
    expect(hitTest(layout, { x: lane.rect.x + lane.rect.width - 2, y: lane.rect.y + 40 })).toEqual({ kind: 'none' });
  });
});

describe('notesIn', () => {
  it('finds the notes that a rectangle touches, from back to front', () => {
    const all = { x: 0, y: 0, width: layout.width, height: layout.height };
    expect(notesIn(layout, all)).toEqual(layout.notesInOrder);
    expect(notesIn(layout, { ...rectOf(3), width: 1, height: 1 }).map((box) => box.id)).toEqual([noteId(3)]);
  });
});
