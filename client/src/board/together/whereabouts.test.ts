import { demoBoard } from '@samenreis/shared/board';
import { layoutColumns } from '@samenreis/shared/layout';
import { describe, expect, it } from 'vitest';
import { whereabouts } from './whereabouts.ts';

const board = demoBoard(0);
const columns = layoutColumns(board.phases);
const [first, second] = [...board.notes.values()];
const [column] = columns;
if (first === undefined || second === undefined || column === undefined) throw new Error('the demo has notes and phases');
const nowhere = { cursor: null, drags: [], selection: [], editing: null };
const where = (person: Partial<Parameters<typeof whereabouts>[0]>) => whereabouts({ ...nowhere, ...person }, board.notes, columns);

describe('whereabouts', () => {
  it('C164 is at the note that is written in, before the pointer and what is picked', () => {
    const cursor = { x: column.x + 10, y: 300 };
    const note = { type: 'note', note: second.id };
    expect(where({ cursor, editing: second.id, selection: [first.id] })).toEqual({ phase: second.place.phase, to: note });
    expect(where({ cursor, drags: [{ note: second.id, x: 0, y: 0, place: null }] })?.to).toEqual(note);
    expect(where({ selection: [second.id] })?.to).toEqual(note);
  });

  it('C164 is in the phase the pointer is in, or in none beside them all', () => {
    const { id } = column.phase;
    expect(where({ cursor: { x: column.x + 10, y: 300 } })).toEqual({
      phase: id,
      to: { type: 'point', x: column.x + 10, y: 300, phase: id },
    });
    expect(where({ cursor: { x: -5_000, y: 0 } })?.phase).toBeNull();
  });

  it('C164 is nowhere for who shows nothing, or a note that is gone', () => {
    expect(where({})).toBeNull();
    expect(whereabouts({ ...nowhere, editing: first.id }, new Map(), columns)).toBeNull();
  });
});
