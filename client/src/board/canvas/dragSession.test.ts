import { demoBoard } from '@samenreis/shared/board';
import { layoutBoard } from '@samenreis/shared/layout';
import { describe, expect, it } from 'vitest';
import { carryNotes, landingOf, liftNotes, presenceDrags, targetCells } from './dragSession.ts';

const board = demoBoard(0);
const layout = layoutBoard(board);
const ids = [...layout.notes.keys()];

describe('notes in the hand', () => {
  it('land where they were when they are not carried anywhere', () => {
    for (const { note, spot } of landingOf(liftNotes(layout, new Set(ids)), layout)) {
      const { z: _, ...place } = layout.notes.get(note)?.note.place ?? { z: 0 };
      expect(spot).toEqual(place);
    }
  });

  it('land a column further when carried a column', () => {
    const [id] = ids;
    const box = id === undefined ? undefined : layout.notes.get(id);
    const [first, second] = layout.columns;
    if (box === undefined || first === undefined || second === undefined) throw new Error('The demo board has notes and phases.');
    const carried = carryNotes(liftNotes(layout, new Set([box.id])), { x: second.x - first.x, y: 0 });
    const from = layout.columns.findIndex((column) => column.phase.id === box.phase);
    expect(landingOf(carried, layout)[0]?.spot.phase).toBe(layout.columns[from + 1]?.phase.id);
    expect(targetCells(carried, layout)).toHaveLength(1);
  });

  it('are left out of the drop when somebody deleted them meanwhile', () => {
    const session = liftNotes(layout, new Set(ids));
    const notes = new Map(board.notes);
    const [gone] = ids;
    if (gone !== undefined) notes.delete(gone);
    expect(landingOf(session, layoutBoard({ ...board, notes })).map(({ note }) => note)).not.toContain(gone);
  });

  it('C13 fit into one presence state', () => {
    const drags = presenceDrags(liftNotes(layout, new Set(ids)));
    expect(JSON.stringify({ drags, selection: ids.slice(0, 12) }).length).toBeLessThan(2_048);
  });
});
