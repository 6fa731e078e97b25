import { describe, expect, it } from 'vitest';
import type { ClusterId, CommentKey, LaneId, NoteId, PhaseId } from '../../base/index.ts';
import { demoNoteId } from '../demo/demoNotes.ts';
import { BOARD_LIMITS } from '../limits.ts';
import { commentsByNote } from '../records/comment.ts';
import { facilitator, participant, type TestBoard, testActor, testBoard, viewer } from '../testing/testBoard.ts';
import { createUndoHistory } from '../undoHistory.ts';
import { can } from './executeCommand.ts';
import { ADD_NOTES_MAX } from './noteCommands.ts';

const lane = 'current' as LaneId;
const phase = 'phase-4' as PhaseId;
const spot = { lane, phase, x: 6, y: 14 };
const elsewhere = { ...spot, phase: 'phase-5' as PhaseId };
const tip = { ...spot, kind: 'tip', perspective: 'client' } as const;
const someone = testActor('sanne', 'participant');

/** Three notes of the participant in one cell. */
function three(board: TestBoard): readonly [NoteId, NoteId, NoteId] {
  const { created } = board.run(participant, {
    type: 'addNotes',
    notes: ['Eén', 'Twee', 'Drie'].map((text) => ({ ...tip, text })),
  });
  return created as never; // keys of the three notes just made
}
const clusterOf = (board: TestBoard, note: NoteId) => board.snapshot().notes.get(note)?.cluster;
function group(board: TestBoard, notes: readonly NoteId[]): ClusterId {
  return board.run(participant, { type: 'groupNotes', notes, name: 'Wachten' }).created[0] as ClusterId; // the cluster just made
}

describe('a group over cells', () => {
  it('B59 comes together in one step, its notes on top of their cell, and goes back in one', () => {
    const board = testBoard();
    const history = createUndoHistory((command) => board.try(participant, command));
    const [one, two] = three(board);
    const placeOf = (note: NoteId) => board.snapshot().notes.get(note)?.place;
    const before = placeOf(one);
    const landings = [{ note: one, ...elsewhere }];
    expect(history.execute({ type: 'groupNotes', notes: [one, two], landings, name: 'Wachten' }).ok).toBe(true);
    expect(placeOf(one)).toMatchObject(elsewhere);
    expect(clusterOf(board, one)).toBe(clusterOf(board, two));
    expect(clusterOf(board, one)).not.toBeNull();
    history.undo();
    expect([placeOf(one), clusterOf(board, one), history.canUndo]).toEqual([before, null, false]);
  });

  it('B59 moves its own notes alone, each once, to a cell that is there, and asks for both', () => {
    const board = testBoard();
    const [one, two, other] = three(board);
    const attempt = (landings: readonly object[]) => board.try(participant, { type: 'groupNotes', notes: [one, two], landings });
    expect(attempt([{ note: other, ...elsewhere }])).toEqual({ ok: false, reason: 'invalid' });
    expect(attempt([one, one].map((note) => ({ note, ...elsewhere })))).toEqual({ ok: false, reason: 'invalid' });
    expect(attempt([{ note: one, ...elsewhere, phase: 'phase-99' }])).toEqual({ ok: false, reason: 'notFound' });
    board.run(facilitator, { type: 'lockLane', lane: 'desired' as LaneId, locked: true });
    expect(attempt([{ note: one, ...elsewhere, lane: 'desired' }])).toEqual({ ok: false, reason: 'laneLocked' });
    expect(clusterOf(board, one)).toBeNull();
  });
});

describe('a note stuck again', () => {
  it('B60 joins a group that is there, and no other', () => {
    const board = testBoard();
    const [one, two] = three(board);
    const cluster = group(board, [one, two]);
    const [made] = board.run(participant, { type: 'addNote', ...tip, text: 'Weer', cluster }).created;
    expect(clusterOf(board, made as NoteId)).toBe(cluster); // just made
    const lost = { type: 'addNote', ...tip, text: 'Weer', cluster: one };
    expect(board.try(participant, lost)).toEqual({ ok: false, reason: 'notFound' });
  });
});

describe('addNotes', () => {
  it('B41 makes several notes in their order and on top, in one step to undo', () => {
    const board = testBoard();
    const history = createUndoHistory((command) => board.try(participant, command));
    const notes = ['Eén', 'Twee', 'Drie'].map((text) => ({ ...tip, text, linkTo: phase }));
    const result = history.execute({ type: 'addNotes', notes });
    const made = result.ok ? result.value.created.map((key) => board.snapshot().notes.get(key as NoteId)) : [];
    expect(made.map((note) => note?.text)).toEqual(['Eén', 'Twee', 'Drie']);
    expect(made.map((note) => note?.id)).toEqual(made.map((note) => note?.id).toSorted());
    const heights = made.map((note) => note?.place.z ?? 0);
    expect(heights).toEqual(heights.toSorted((a, b) => a - b));
    history.undo();
    expect(board.snapshot().notes.size).toBe(22);
  });

  it('B41 is bounded, and refused as a whole where one does not fit', () => {
    const board = testBoard();
    const many = (count: number) => ({ type: 'addNotes', notes: Array.from({ length: count }, () => tip) });
    expect(board.try(participant, many(ADD_NOTES_MAX + 1))).toEqual({ ok: false, reason: 'invalid' });
    expect(board.try(participant, many(0))).toEqual({ ok: false, reason: 'invalid' });
    const long = { type: 'addNotes', notes: [tip, { ...tip, text: 'x'.repeat(501) }] };
    expect(board.try(participant, long)).toEqual({ ok: false, reason: 'textTooLong' });
    const lost = { type: 'addNotes', notes: [tip, { ...tip, linkTo: 'phase-99' }] };
    expect(board.try(participant, lost)).toEqual({ ok: false, reason: 'notFound' });
    expect(board.snapshot().notes.size).toBe(22);
    board.run(facilitator, { type: 'lockLane', lane, locked: true });
    expect(board.try(participant, many(2))).toEqual({ ok: false, reason: 'laneLocked' });
  });

  it('C228 makes groups of those notes that name one together, and all of it in one step to undo', () => {
    const board = testBoard();
    const history = createUndoHistory((command) => board.try(participant, command));
    const notes = [{ ...tip, cluster: 0 }, tip, { ...tip, cluster: 0 }, { ...tip, cluster: 1 }, { ...tip, cluster: 7 }];
    const result = history.execute({ type: 'addNotes', notes, clusters: ['Wachten', 'Alleen', 'Niemand'] });
    const created = result.ok ? result.value.created : [];
    const clusters = created.slice(0, 5).map((key) => board.snapshot().notes.get(key as NoteId)?.cluster);
    expect(created).toHaveLength(6);
    expect(clusters).toEqual([created[5], null, created[5], null, null]);
    expect([...board.snapshot().clusters.values()].map(({ name }) => name)).toEqual(['Wachten']);
    history.undo();
    expect(board.snapshot().notes.size).toBe(22);
  });

  it('B13 never brings more than the board holds', () => {
    const board = testBoard();
    const notes = board.doc.getMap('notes');
    // Only counted here: what stands under the keys does not matter.
    board.doc.transact(() => {
      for (let index = notes.size; index < BOARD_LIMITS.notes - 2; index++) notes.set(`x${index}`, 0);
    });
    const add = (count: number) =>
      can(board.doc, participant, { type: 'addNotes', notes: Array.from({ length: count }, () => tip) });
    expect(add(2)).toBeNull();
    expect(add(3)).toBe('boardFull');
  });
});

describe('clusters', () => {
  it('B42 are made, named, joined and left, and undone', () => {
    const board = testBoard();
    const [one, two, drie] = three(board);
    const cluster = group(board, [one, two]);
    expect([one, two, drie].map((note) => clusterOf(board, note))).toEqual([cluster, cluster, null]);
    board.run(someone, { type: 'addToCluster', cluster, notes: [drie] });
    board.run(someone, { type: 'renameCluster', cluster, name: 'Lang wachten' });
    expect(board.snapshot().clusters.get(cluster)?.name).toBe('Lang wachten');
    const history = createUndoHistory((command) => board.try(someone, command));
    history.execute({ type: 'ungroupNotes', notes: [one, two, drie] });
    expect(clusterOf(board, one)).toBeNull();
    history.undo();
    expect(clusterOf(board, drie)).toBe(cluster);
    expect(can(board.doc, viewer, { type: 'ungroupNotes', notes: [one] })).toBe('viewerMayNotChange');
    board.run(facilitator, { type: 'setOthersNotes', move: false, edit: true });
    expect(can(board.doc, someone, { type: 'groupNotes', notes: [one] })).toBe('notYours');
    expect(can(board.doc, someone, { type: 'renameCluster', cluster, name: 'X' })).toBe('notYours');
    board.run(facilitator, { type: 'lockLane', lane, locked: true });
    expect(can(board.doc, participant, { type: 'renameCluster', cluster, name: 'X' })).toBe('laneLocked');
  });

  it('B42 a note that moves to another cell leaves its cluster, unless the whole cluster goes there', () => {
    const board = testBoard();
    const notes = three(board);
    const cluster = group(board, notes);
    const [one, two, drie] = notes;
    board.run(someone, { type: 'moveNotes', moves: [{ note: one, ...spot, x: 60 }] });
    expect(clusterOf(board, one)).toBe(cluster);
    board.run(someone, { type: 'moveNotes', moves: notes.map((note) => ({ note, ...elsewhere })) });
    expect(clusterOf(board, two)).toBe(cluster);
    board.run(someone, { type: 'moveNotes', moves: [one, two].map((note) => ({ note, ...spot })) });
    expect(notes.map((note) => clusterOf(board, note))).toEqual([null, null, cluster]);
    board.run(someone, { type: 'moveNotes', moves: [{ note: drie, ...spot }] });
    expect(clusterOf(board, drie)).toBe(cluster);
  });

  it('B42 a copied group is a group of its own with the same name', () => {
    const board = testBoard();
    const notes = three(board);
    const cluster = group(board, notes);
    const { created } = board.run(someone, { type: 'copyNotes', copies: notes.map((note) => ({ note, ...elsewhere })) });
    const copies = created.flatMap((key) => board.snapshot().notes.get(key as NoteId) ?? []);
    expect(copies).toHaveLength(3);
    const [copied] = copies;
    expect(new Set(copies.map((note) => note.cluster))).toEqual(new Set([copied?.cluster]));
    expect(copied?.cluster).not.toBe(cluster);
    expect(copied?.cluster && board.snapshot().clusters.get(copied.cluster)?.name).toBe('Wachten');
  });
});

describe('comments', () => {
  it('B43 are made, changed by their author alone and deleted by a facilitator too', () => {
    const board = testBoard();
    const note = demoNoteId(1);
    const add = (text: string) => board.try(participant, { type: 'addComment', note, text });
    expect(add('  ')).toEqual({ ok: false, reason: 'invalid' });
    expect(add('x'.repeat(501))).toEqual({ ok: false, reason: 'textTooLong' });
    const [comment] = board.run(participant, { type: 'addComment', note, text: 'Herkenbaar' }).created as readonly [CommentKey];
    expect(commentsByNote(board.snapshot().comments).get(note)).toMatchObject([{ key: comment, text: 'Herkenbaar' }]);
    for (const actor of [someone, facilitator])
      expect(can(board.doc, actor, { type: 'editComment', comment, text: 'Anders' })).toBe('notYours');
    expect(can(board.doc, someone, { type: 'deleteComment', comment })).toBe('notYours');
    board.run(participant, { type: 'editComment', comment, text: 'Toch niet' });
    const before = board.snapshot().comments.get(comment);
    const history = createUndoHistory((command) => board.try(facilitator, command));
    history.execute({ type: 'deleteComment', comment });
    expect(board.snapshot().comments.size).toBe(0);
    history.undo();
    expect(board.snapshot().comments.get(comment)).toEqual(before);
  });

  it('B43 wait for a deleted note, and are there again when it comes back', () => {
    const board = testBoard();
    const note = demoNoteId(1);
    board.run(participant, { type: 'addComment', note, text: 'Herkenbaar' });
    const history = createUndoHistory((command) => board.try(facilitator, command));
    history.execute({ type: 'deleteNotes', notes: [note] });
    expect(board.try(participant, { type: 'addComment', note, text: 'Ook' })).toEqual({ ok: false, reason: 'notFound' });
    history.undo();
    expect(board.snapshot().notes.has(note)).toBe(true);
    expect(commentsByNote(board.snapshot().comments).get(note)).toHaveLength(1);
  });
});

describe('removeNotesOf', () => {
  it('B45 takes away all of one person, and gives it back in one undo', () => {
    const board = testBoard();
    const [one] = three(board);
    board.run(someone, { type: 'addNote', ...tip, text: 'Van Sanne' });
    board.run(someone, { type: 'addComment', note: one, text: 'Van Sanne' });
    board.run(participant, { type: 'addComment', note: demoNoteId(1), text: 'Van Piet' });
    board.run(participant, { type: 'react', note: demoNoteId(1), kind: 'heart' });
    const remove = { type: 'removeNotesOf', participant: participant.participantId } as const;
    expect(can(board.doc, someone, remove)).toBe('notYours');
    expect(can(board.doc, participant, remove)).toBeNull();
    expect(can(board.doc, viewer, remove)).toBe('viewerMayNotChange');
    const before = board.snapshot();
    const history = createUndoHistory((command) => board.try(facilitator, command));
    history.execute(remove);
    const { notes, comments, reactions } = board.snapshot();
    expect([notes.size, comments.size, reactions.size]).toEqual([23, 1, 0]);
    history.undo();
    expect(board.snapshot()).toEqual(before);
  });

  it.each(['board', 'lane'] as const)('B78 takes away all of the own in a locked %s, where nothing of it comes back', (locked) => {
    const board = testBoard();
    const [one] = three(board);
    board.run(participant, { type: 'react', note: demoNoteId(1), kind: 'heart' });
    board.run(someone, { type: 'addNote', ...tip, text: 'Van Sanne' });
    if (locked === 'board') board.run(facilitator, { type: 'lockBoard', locked: true });
    else board.run(facilitator, { type: 'lockLane', lane, locked: true });
    const refusal = locked === 'board' ? 'boardLocked' : 'laneLocked';
    const others = board.snapshot().notes.size - 3;
    expect(can(board.doc, participant, { type: 'deleteNotes', notes: [one] })).toBe(refusal);
    expect(can(board.doc, participant, { type: 'removeNotesOf', participant: someone.participantId })).toBe(refusal);

    const history = createUndoHistory((command) => board.try(participant, command));
    expect(history.execute({ type: 'removeNotesOf', participant: participant.participantId }).ok).toBe(true);
    expect(board.snapshot().notes.size).toBe(others);
    expect(board.snapshot().reactions.size).toBe(0);
    history.undo();
    expect(board.snapshot().notes.size).toBe(others);
  });
});
