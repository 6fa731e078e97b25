import { describe, expect, it } from 'vitest';
import type { LaneId, NoteId, PhaseId } from '../../base/index.ts';
import { seededRandom } from '../../base/seededRandom.ts';
import { canonicalJson } from '../canonicalJson.ts';
import { demoNoteId } from '../demo/demoNotes.ts';
import { duplicateBoard } from '../duplicateBoard.ts';
import { findViolations } from '../invariants.ts';
import { facilitator, participant, type TestBoard, testActor, testBoard } from '../testing/testBoard.ts';
import { createUndoHistory } from '../undoHistory.ts';
import { executeCommand } from './executeCommand.ts';

const spot = { lane: 'current' as LaneId, phase: 'phase-4' as PhaseId, x: 6, y: 14 };
const marked = { type: 'addNote', ...spot, kind: 'tip', perspective: 'client', text: 'Bel mij terug', onBehalf: true } as const;
const colleague = testActor('marjan', 'facilitator');

function made(board: TestBoard, actor = facilitator): NoteId {
  const [note] = board.run(actor, marked).created;
  return note as NoteId; // addNote makes one note and names it
}
const markOf = (board: TestBoard, note: string | undefined) => board.snapshot().notes.get(note as NoteId)?.onBehalf; // of a note or undefined

describe('a note for somebody else', () => {
  it('B61 is marked by a facilitator when it is made or later, as the own note, and the mark goes again', () => {
    const board = testBoard();
    const note = made(board);
    expect(board.snapshot().notes.get(note)).toMatchObject({ onBehalf: true, author: facilitator.participantId });
    board.run(facilitator, { type: 'editNote', note, onBehalf: null });
    expect(markOf(board, note)).toBeNull();
    board.run(facilitator, { type: 'editNote', note, onBehalf: true });
    expect(markOf(board, note)).toBe(true);
    expect(findViolations(board.doc)).toEqual([]);
  });

  it('B61 a participant marks none, and a facilitator none of somebody else', () => {
    const board = testBoard();
    const [own] = board.run(participant, { ...marked, onBehalf: null }).created;
    expect(board.try(participant, marked)).toEqual({ ok: false, reason: 'facilitatorOnly' });
    expect(board.try(participant, { type: 'editNote', note: own, onBehalf: true })).toEqual({
      ok: false,
      reason: 'facilitatorOnly',
    });
    expect(board.try(facilitator, { type: 'editNote', note: own, onBehalf: true })).toEqual({ ok: false, reason: 'notYours' });
    expect(board.try(colleague, { type: 'editNote', note: made(board), onBehalf: null })).toEqual({
      ok: false,
      reason: 'notYours',
    });
    expect(board.try(facilitator, { ...marked, onBehalf: false })).toEqual({ ok: false, reason: 'invalid' });
  });

  it("B61 a facilitator's copy keeps the mark, a participant's is as any note of theirs", () => {
    const board = testBoard();
    const copies = [{ note: made(board), ...spot }];
    expect(markOf(board, board.run(colleague, { type: 'copyNotes', copies }).created[0])).toBe(true);
    expect(markOf(board, board.run(participant, { type: 'copyNotes', copies }).created[0])).toBeNull();
  });

  it('B61 a copy of the board keeps it', () => {
    const board = testBoard();
    made(board);
    const random = seededRandom(3);
    const randomByte = () => Math.floor(random() * 256);
    const copy = duplicateBoard(board.snapshot(), { title: 'Kopie', withNotes: true, nowMs: 1, randomByte });
    expect([...copy.notes.values()].filter(({ onBehalf }) => onBehalf)).toHaveLength(1);
  });

  it('B61 making, marking and taking away are taken back one by one', () => {
    const board = testBoard();
    const before = canonicalJson(board.doc);
    const history = createUndoHistory((command) => board.try(facilitator, command));
    history.execute({ ...marked, onBehalf: null });
    const [note = demoNoteId(1)] = [...board.snapshot().notes.values()]
      .filter(({ text }) => text === marked.text)
      .map(({ id }) => id);
    history.execute({ type: 'editNote', note, onBehalf: true });
    history.execute({ type: 'deleteNotes', notes: [note] });
    history.undo();
    expect(markOf(board, note)).toBe(true);
    history.undo();
    expect(markOf(board, note)).toBeNull();
    history.undo();
    expect(canonicalJson(board.doc)).toBe(before);
  });

  it("B61 another facilitator's comes back with its mark while the server knows that it had one, and else says why not", () => {
    const board = testBoard();
    const note = made(board);
    const { inverse } = board.run(colleague, { type: 'deleteNotes', notes: [note] });
    const putBack = (canBePutBack: boolean) =>
      executeCommand(board.doc, colleague, inverse, { nowMs: 1, random: seededRandom(1), canBePutBack: () => canBePutBack });
    expect(putBack(false)).toEqual({ ok: false, reason: 'notAsItWas' });
    expect(markOf(board, note)).toBeUndefined();
    expect(putBack(true)).toMatchObject({ ok: true, value: { left: null } });
    expect(markOf(board, note)).toBe(true);
  });
});
