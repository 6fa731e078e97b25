import { type ClusterId, type NoteId, type ParticipantId, seededRandom } from '@samenreis/shared/base';
import { type BoardSnapshot, demoBoard, type Note, seedBoard } from '@samenreis/shared/board';
import { changedFrames, FRAME_MARGIN, groupFrames, layoutBoard } from '@samenreis/shared/layout';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { m } from '../../i18n/messages.ts';
import { createBoardStore } from '../store/boardStore.ts';
import { joinGroup, makeGroup } from './groupDeeds.ts';
import { groupingOf, landingsIn } from './groupsOf.ts';
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
    const landings = landingsIn(board, ids([...mates, ...elsewhere]), home);
    expect(landings.map(({ note, lane, phase }) => [note, lane, phase])).toEqual(
      ids(elsewhere).map((id) => [id, home.place.lane, home.place.phase]),
    );
    expect(landingsIn(board, ids(mates), home)).toEqual([]);
  });

  it('B59 makes and joins a group over cells in one command, which one undo takes back', () => {
    const doc = new Y.Doc();
    seedBoard(doc, board);
    const me = { participantId: 'p000000000000000' as ParticipantId, role: 'participant' } as const; // `p` and 15 of base 36
    const store = createBoardStore({ doc, actor: me, clock: { nowMs: () => 1 }, random: seededRandom(1) });
    const said: string[] = [];
    const talk = {
      source: store,
      dispatch: store.dispatch,
      onRejected: (reason: string) => said.push(reason),
      onNotice: (text: string) => said.push(text),
    };
    const [one, two] = ids(mates);
    const [far] = ids(elsewhere);
    if (one === undefined || two === undefined || far === undefined) throw new Error('The demo board has notes.');
    const places = () => [one, two, far].map((id) => store.snapshot().notes.get(id)?.place);
    const cells = () => new Set(places().map((place) => `${place?.lane}|${place?.phase}`)).size;
    const before = places();
    expect(makeGroup(talk, [far, one], 'Wachten')).toBe(true);
    expect([cells(), store.snapshot().clusters.size]).toEqual([1, 1]);
    store.undo();
    expect([places(), store.undo()]).toEqual([before, { ok: false, reason: 'nothingToUndo' }]);
    store.dispatch({ type: 'groupNotes', notes: [one, two] });
    expect(joinGroup(talk, [one, two, far])).toBe(true);
    expect(new Set([one, two, far].map((id) => store.snapshot().notes.get(id)?.cluster)).size).toBe(1);
    store.undo();
    expect([places(), store.snapshot().notes.get(far)?.cluster]).toEqual([before, null]);
    expect(said).toEqual([m.group_made(), m.group_joined({ name: m.group_nameless() })]);
  });

  it('C197 knows whether notes are in one group, beside one, or in none', () => {
    const { notes } = grouped(mates);
    const now = (some: readonly Note[]) => groupingOf(some.flatMap(({ id }) => notes.get(id) ?? []));
    expect(now(mates)).toEqual({ all: GROUP, joins: null, isAnyGrouped: true });
    expect(now([...mates, ...elsewhere]).joins).toEqual({ cluster: GROUP, notes: ids(elsewhere) });
    expect(now(elsewhere)).toEqual({ all: null, joins: null, isAnyGrouped: false });
  });
});
