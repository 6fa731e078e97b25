import { demoBoard } from '@samenreis/shared/board';
import { layoutBoard } from '@samenreis/shared/layout';
import { LIMITS, presenceSchema } from '@samenreis/shared/protocol';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { carryNotes, landingOf, liftNotes, presenceDrags, targetCells, withoutNotes } from './dragSession.ts';

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

  it('C222 stay in the hand when another of them goes from the board, until none is left', () => {
    const [first, second] = ids;
    if (first === undefined || second === undefined) throw new Error('The demo board has notes.');
    const held = withoutNotes(liftNotes(layout, new Set([first, second])), new Set([first]));
    expect([...(held?.notes.keys() ?? [])]).toEqual([second]);
    expect(held?.origins).toEqual([layout.notes.get(second)?.rect]);
    expect(withoutNotes(liftNotes(layout, new Set([first])), new Set([first, second]))).toBeNull();
  });

  it('C13 fit into one presence state, however long the ids and names and far the places', () => {
    const drags = presenceDrags(carryNotes(liftNotes(layout, new Set(ids)), { x: -99_999, y: -99_999 }), layout);
    const selection = ids.slice(0, 12);
    const user = {
      participantId: selection[0]?.slice(0, 16),
      name: 'x'.repeat(60),
      perspective: 'professional',
      role: 'facilitator',
    };
    const told = { drags, selection, editing: null, cursor: { x: -99_999, y: -99_999 }, user };
    expect(JSON.stringify(told).length).toBeLessThan(LIMITS.awarenessBytes);
  });

  it('C18 tell others the cell they would land in', () => {
    const [id] = ids;
    const box = id === undefined ? undefined : layout.notes.get(id);
    const [first, second] = layout.columns;
    if (box === undefined || first === undefined || second === undefined) throw new Error('The demo board has notes and phases.');
    const session = carryNotes(liftNotes(layout, new Set([box.id])), { x: second.x - first.x, y: 0 });
    const [drag] = presenceDrags(session, layout);
    const { spot } = landingOf(session, layout)[0] ?? {};
    expect(drag?.place).toEqual({ ...spot, z: box.note.place.z });
    expect(v.safeParse(presenceSchema, { drags: [drag] }).success).toBe(true);
  });
});
