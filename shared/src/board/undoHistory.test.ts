import { describe, expect, it } from 'vitest';
import type { LaneId, PhaseId } from '../base/index.ts';
import type { Actor } from './actor.ts';
import { boardDoc } from './boardDoc.ts';
import { demoNoteId } from './demo/demoNotes.ts';
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
        return { ok: true, value: { inverse: step(`${name} again`), changedByOthers: [] } };
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
