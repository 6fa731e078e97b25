import type { ClusterId, NoteId } from '@samenreis/shared/base';
import { type BoardSnapshot, demoBoard, type Note } from '@samenreis/shared/board';
import { changedFrames, FRAME_MARGIN, groupFrames, layoutBoard } from '@samenreis/shared/layout';
import { describe, expect, it } from 'vitest';
import { gathering, groupingOf } from './groupsOf.ts';
import { createGroupPicker, withGroups } from './pickGroups.ts';

const board = demoBoard(0);
const all = [...board.notes.values()].filter(({ kind }) => kind === 'moment').sort((a, b) => (a.id < b.id ? -1 : 1));
const cellOf = ({ place }: Note) => `${place.lane}|${place.phase}`;
const [first] = all;
const mates = all.filter((note) => first !== undefined && cellOf(note) === cellOf(first)).slice(0, 2);
const elsewhere = all.filter((note) => first !== undefined && note.place.phase !== first.place.phase).slice(0, 1);
const GROUP = mates[0]?.id as unknown as ClusterId; // a cluster's id has the shape of a note's
const ids = (notes: readonly Note[]) => notes.map(({ id }) => id);

/** The demo board with these notes in one group. */
function grouped(notes: readonly Note[], name = 'Wachten'): BoardSnapshot {
  const members = new Set(ids(notes));
  const changed = [...board.notes].map(([id, note]) => [id, members.has(id) ? { ...note, cluster: GROUP } : note] as const);
  return { ...board, notes: new Map(changed), clusters: new Map([[GROUP, { id: GROUP, name, createdAt: 0 }]]) };
}

describe('frames round groups', () => {
  it('C195 go round all notes of a group in a cell, with its name', () => {
    const snapshot = grouped(mates);
    const layout = layoutBoard(snapshot);
    const [frame, ...more] = groupFrames(layout, snapshot.clusters);
    expect(more).toEqual([]);
    expect(frame?.name).toBe('Wachten');
    for (const id of ids(mates)) {
      const rect = layout.notes.get(id)?.rect;
      if (rect === undefined || frame === undefined) throw new Error('The group is on the board.');
      expect(frame.rect.x).toBeLessThanOrEqual(rect.x - FRAME_MARGIN);
      expect(frame.rect.y + frame.rect.height).toBeGreaterThanOrEqual(rect.y + rect.height + FRAME_MARGIN);
    }
  });

  it('C195 are one a cell where an older program left a group in two', () => {
    const snapshot = grouped([...mates, ...elsewhere]);
    const frames = groupFrames(layoutBoard(snapshot), snapshot.clusters);
    expect(frames.map(({ notes }) => notes.length).sort()).toEqual([1, 2]);
    expect(frames.map(({ name }) => name)).toEqual(['Wachten', 'Wachten']);
  });

  it('C195 stay the same while they look the same, and name what has to be painted once they do not', () => {
    const snapshot = grouped(mates);
    const before = groupFrames(layoutBoard(snapshot), snapshot.clusters);
    expect(groupFrames(layoutBoard(snapshot), snapshot.clusters, before)).toBe(before);
    const renamed = grouped(mates, 'Stil');
    const after = groupFrames(layoutBoard(renamed), renamed.clusters, before);
    expect(changedFrames(before, after)).toHaveLength(2);
  });
});

describe('picking by hand', () => {
  it('C196 brings the group along, and the second tap singles one note out', () => {
    const { notes } = grouped(mates);
    const picker = createGroupPicker(() => notes);
    const [one] = ids(mates);
    if (one === undefined) throw new Error('The demo board has notes.');
    const only = new Set([one]);
    const pressed = picker.pick(only, new Set());
    expect([...pressed].sort()).toEqual([...ids(mates)].sort());
    // The release of the same press asks again.
    expect(picker.pick(only, pressed)).toBe(pressed);
    expect(picker.pick(only, pressed)).toBe(only);
  });

  it('C196 leaves out what the same group has in another cell', () => {
    const { notes } = grouped([...mates, ...elsewhere]);
    expect([...withGroups(new Set(ids(elsewhere)), notes)]).toEqual(ids(elsewhere));
  });

  it('C196 takes single notes as they are', () => {
    const some = new Set<NoteId>(ids(elsewhere));
    expect(withGroups(some, board.notes)).toBe(some);
  });
});

describe('putting together', () => {
  it('C197 brings notes from elsewhere to the cell of the group, and leaves those that are there', () => {
    const [home] = mates;
    if (home === undefined) throw new Error('The demo board has notes.');
    const move = gathering(board, ids([...mates, ...elsewhere]), home);
    expect(move?.type === 'moveNotes' ? move.moves.map(({ note }) => note) : []).toEqual(ids(elsewhere));
    expect(gathering(board, ids(mates), home)).toBeNull();
  });

  it('C197 knows whether notes are in one group, beside one, or in none', () => {
    const { notes } = grouped(mates);
    const now = (some: readonly Note[]) => groupingOf(some.flatMap(({ id }) => notes.get(id) ?? []));
    expect(now(mates)).toEqual({ all: GROUP, joins: null, isAnyGrouped: true });
    expect(now([...mates, ...elsewhere]).joins).toEqual({ cluster: GROUP, notes: ids(elsewhere) });
    expect(now(elsewhere)).toEqual({ all: null, joins: null, isAnyGrouped: false });
  });
});
