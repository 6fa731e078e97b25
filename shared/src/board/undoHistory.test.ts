import { describe, expect, it } from 'vitest';
import type { LaneId, NoteId, PhaseId } from '../base/index.ts';
import type { Actor } from './actor.ts';
import { boardDoc } from './boardDoc.ts';
import { demoNoteId } from './demo/demoNotes.ts';
import { BOARD_LIMITS } from './limits.ts';
import { facilitator, participant, testActor, testBoard } from './testing/testBoard.ts';
import { createUndoHistory, type UndoStep } from './undoHistory.ts';

const lane = 'current' as LaneId;
const spot = { lane, phase: 'phase-4' as PhaseId, x: 6, y: 14 };
const someone = testActor('sanne', 'participant');

function start(actor: Actor = participant) {
  const board = testBoard();
  const history = createUndoHistory((command) => board.try(actor, command));
  const note = (number: number) => board.snapshot().notes.get(demoNoteId(number));
  return { board, history, note };
}

describe('undo of my own', () => {
  it('B17 takes back the part of a move that nobody changed since, and names the rest', () => {
    const { board, history, note } = start();
    const before = [note(1)?.place, note(2)?.place];
    history.execute({ type: 'moveNotes', moves: [1, 2].map((number) => ({ note: demoNoteId(number), ...spot })) });
    board.run(someone, { type: 'moveNotes', moves: [{ note: demoNoteId(2), ...spot, x: 126 }] });
    expect(history.undo()).toMatchObject({ ok: true, value: { changedByOthers: [demoNoteId(2)] } });
    expect(note(1)?.place).toEqual(before[0]);
    expect(note(2)?.place).toMatchObject({ x: 126 });
    // Only what was taken back can come again.
    expect(history.redo()).toMatchObject({ ok: true, value: { changedByOthers: [] } });
    expect(note(1)?.place).toMatchObject({ phase: 'phase-4', x: 6 });
    expect(note(2)?.place).toMatchObject({ x: 126 });
  });

  it('B17 brings a deleted note back under its own id, with its text', () => {
    const { history, note } = start(facilitator);
    const before = note(3);
    history.execute({ type: 'deleteNotes', notes: [demoNoteId(3)] });
    expect(note(3)).toBeUndefined();
    expect(history.undo().ok).toBe(true);
    expect(note(3)).toEqual(before);
    expect(history.redo().ok).toBe(true);
    expect(note(3)).toBeUndefined();
  });

  it('B17 leaves a note that somebody wrote in since I made it', () => {
    const { board, history } = start();
    board.run(facilitator, { type: 'setOthersNotes', move: true, edit: true });
    const made = history.execute({ type: 'addNote', ...spot, kind: 'tip', perspective: 'client', text: 'Bel' });
    const [id] = made.ok ? made.value.created : [];
    const text = boardDoc(board.doc).text('notes', id ?? '');
    text?.insert(3, ' mij');
    expect(history.undo()).toMatchObject({ ok: true, value: { changedByOthers: [id], inverse: null } });
    expect(text?.toString()).toBe('Bel mij');
    expect(history.canRedo).toBe(false);
  });

  it('takes back what was remembered in its turn, and lets go of what leaves it', () => {
    const { history } = start(facilitator);
    const told: string[] = [];
    const step = (name: string): UndoStep => ({
      take() {
        told.push(`take ${name}`);
        return { ok: true, value: { inverse: step(`${name} again`), changedByOthers: [], refused: [], later: null, unplaced: [] } };
      },
      drop: () => told.push(`drop ${name}`),
    });
    history.remember(step('typing'));
    history.execute({ type: 'setBoardTitle', title: 'Een' });
    history.undo();
    history.undo();
    expect(told).toEqual(['take typing', 'drop typing']);
    history.redo();
    expect(told.slice(2)).toEqual(['take typing again', 'drop typing again']);
    history.undo();
    told.length = 0;
    history.execute({ type: 'setBoardTitle', title: 'Twee' });
    expect(told).toEqual(['drop typing again again again']);
    history.remember(step('more'));
    history.clear();
    expect(told.at(-1)).toBe('drop more');
  });

  it('drops a step that falls off its far end', () => {
    const { history } = start(facilitator);
    let dropped = 0;
    history.remember({ take: () => ({ ok: false, reason: 'notFound' }), drop: () => dropped++ });
    for (let index = 0; index < 200; index++) history.execute({ type: 'setBoardTitle', title: `Titel ${index}` });
    expect(dropped).toBe(1);
  });

  it('forgets what was undone once something new is done', () => {
    const { history } = start(facilitator);
    history.execute({ type: 'setBoardTitle', title: 'Een' });
    history.undo();
    expect(history.canRedo).toBe(true);
    history.execute({ type: 'setBoardTitle', title: 'Twee' });
    expect(history.canRedo).toBe(false);
    expect(history.redo()).toEqual({ ok: false, reason: 'nothingToRedo' });
  });

  it('B6 keeps a step while a journey is locked, and takes it back once it is open', () => {
    const { board, history, note } = start();
    const before = note(1)?.place;
    if (before === undefined) throw new Error('the demo has notes');
    history.execute({ type: 'moveNotes', moves: [{ note: demoNoteId(1), ...spot }] });
    board.run(facilitator, { type: 'lockLane', lane: before.lane, locked: true });
    expect(history.undo()).toEqual({ ok: false, reason: 'laneLocked' });
    board.run(facilitator, { type: 'lockLane', lane: before.lane, locked: false });
    expect(history.undo().ok).toBe(true);
    expect(note(1)?.place).toEqual(before);
  });

  it('B5 keeps a step while the board is locked, and drops one that is refused for good', () => {
    const { board, history, note } = start();
    const before = note(1)?.place;
    history.execute({ type: 'moveNotes', moves: [{ note: demoNoteId(1), ...spot }] });
    board.run(facilitator, { type: 'lockBoard', locked: true });
    expect(history.undo()).toEqual({ ok: false, reason: 'boardLocked' });
    board.run(facilitator, { type: 'lockBoard', locked: false });
    expect(history.undo().ok).toBe(true);
    expect(note(1)?.place).toEqual(before);
    history.redo();
    board.run(facilitator, { type: 'setOthersNotes', move: false, edit: false });
    expect(history.undo()).toEqual({ ok: false, reason: 'notYours' });
    expect(history.undo()).toEqual({ ok: false, reason: 'nothingToUndo' });
  });

  it('B57 takes back what may be taken back, names why the rest may not, and keeps what a lock forbids for now', () => {
    const { board, history, note } = start();
    const here = note(1);
    const there = [...board.snapshot().notes.values()].find(({ place }) => place.lane !== here?.place.lane);
    if (here === undefined || there === undefined) throw new Error('the demo has notes in two journeys');
    const target = { phase: spot.phase, x: 6, y: 900 };
    history.execute({
      type: 'moveNotes',
      moves: [here, there].map(({ id, place }) => ({ note: id, lane: place.lane, ...target })),
    });
    board.run(facilitator, { type: 'lockLane', lane: there.place.lane, locked: true });
    const placeOf = ({ id }: typeof here) => board.snapshot().notes.get(id)?.place;
    expect(history.undo()).toMatchObject({ ok: true, value: { refused: ['laneLocked'], changedByOthers: [], unplaced: [] } });
    expect([placeOf(here), placeOf(there)]).toEqual([here.place, expect.objectContaining(target)]);
    // Locked still: there is nothing left of it but what the lock forbids.
    expect(history.undo()).toEqual({ ok: false, reason: 'laneLocked' });
    board.run(facilitator, { type: 'lockLane', lane: there.place.lane, locked: false });
    expect(history.undo()).toMatchObject({ ok: true, value: { refused: [], later: null } });
    expect(placeOf(there)).toEqual(there.place);
    expect(history.canUndo).toBe(false);
    for (let steps = 0; steps < 2; steps++) expect(history.redo().ok).toBe(true);
    expect([placeOf(here), placeOf(there)]).toEqual([target, target].map((cell) => expect.objectContaining(cell)));
  });

  it('B57 drops the part that is refused for good, and a record goes back as a whole or not at all', () => {
    const { board, history, note } = start();
    const made = history.execute({ type: 'addNote', ...spot, kind: 'tip', perspective: 'client', text: 'Van mij' });
    const mine = made.ok ? board.snapshot().notes.get(made.value.created[0] as NoteId) : undefined; // just made
    const theirs = note(1);
    if (mine === undefined || theirs === undefined) throw new Error('two notes');
    history.execute({ type: 'groupNotes', notes: [mine.id, theirs.id], name: 'Samen' });
    board.run(facilitator, { type: 'setOthersNotes', move: false, edit: false });
    expect(history.undo()).toMatchObject({ ok: true, value: { refused: ['notYours'], later: null } });
    const clusterOf = (id: NoteId) => board.snapshot().notes.get(id)?.cluster;
    expect(clusterOf(mine.id)).toBeNull();
    expect(clusterOf(theirs.id)).not.toBeNull();
    expect(history.undo().ok).toBe(true);
    expect(board.snapshot().notes.has(mine.id)).toBe(false);
  });

  it('B57 brings back what there is room for, and keeps the rest until there is more', () => {
    const { board, history } = start();
    const made = history.execute({
      type: 'addNotes',
      notes: ['Een', 'Twee'].map((text) => ({ ...spot, kind: 'tip', perspective: 'client', text })),
    });
    const ids = (made.ok ? made.value.created : []) as NoteId[]; // just made
    history.execute({ type: 'deleteNotes', notes: ids });
    const notes = board.doc.getMap('notes');
    const fillers = Array.from({ length: BOARD_LIMITS.notes - notes.size - 1 }, (_, index) => `vol-${index}`);
    board.doc.transact(() => {
      for (const filler of fillers) notes.set(filler, 0);
    });
    const there = () => ids.filter((id) => notes.has(id));
    expect(history.undo()).toMatchObject({ ok: true, value: { refused: ['boardFull'] } });
    expect(there()).toHaveLength(1);
    expect(history.undo()).toEqual({ ok: false, reason: 'boardFull' });
    notes.delete('vol-0');
    expect(history.undo()).toMatchObject({ ok: true, value: { refused: [] } });
    expect(there()).toEqual(ids);
  });

  it('B58 names the notes that it brings back to a phase or a journey that was put away since', () => {
    const { board, history, note } = start();
    const before = note(1)?.place;
    if (before === undefined) throw new Error('the demo has notes');
    history.execute({ type: 'moveNotes', moves: [{ note: demoNoteId(1), ...spot }] });
    board.run(facilitator, { type: 'archivePhase', phase: before.phase });
    expect(history.undo()).toMatchObject({ ok: true, value: { unplaced: [demoNoteId(1)] } });
    expect(note(1)?.place).toEqual(before);
    expect(history.redo()).toMatchObject({ ok: true, value: { unplaced: [] } });
  });

  it('tells its listeners, and is bounded', () => {
    const { board, history } = start(facilitator);
    let told = 0;
    const unsubscribe = history.subscribe(() => told++);
    for (let index = 0; index < 210; index++) history.execute({ type: 'setBoardTitle', title: `Titel ${index}` });
    expect(told).toBe(210);
    unsubscribe();
    let steps = 0;
    while (history.undo().ok) steps++;
    expect([steps, told]).toEqual([200, 210]);
    expect(board.snapshot().board.title).toBe('Titel 9');
    history.clear();
    expect(history.canRedo).toBe(false);
  });
});
