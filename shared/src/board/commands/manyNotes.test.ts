import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LaneId, type NoteId, type PersonaId, type PhaseId, seededRandom } from '../../base/index.ts';
import { canonicalJson } from '../canonicalJson.ts';
import { demoNoteId } from '../demo/demoNotes.ts';
import { PERSPECTIVES } from '../records/fields.ts';
import { propertyRun } from '../testing/propertyRun.ts';
import { facilitator, participant, type TestBoard, testActor, testBoard } from '../testing/testBoard.ts';
import { createUndoHistory } from '../undoHistory.ts';
import type { BoardCommand } from './boardCommand.ts';
import { can } from './executeCommand.ts';

const spot = { lane: 'current' as LaneId, phase: 'phase-4' as PhaseId, x: 6, y: 14 };
const someone = testActor('sanne', 'participant');
const feeling = { ...spot, kind: 'emotion', perspective: 'client', value: -1 } as const;

function feelings(board: TestBoard, count: number): readonly NoteId[] {
  const { created } = board.run(participant, { type: 'addNotes', notes: Array.from({ length: count }, () => feeling) });
  return created as readonly NoteId[]; // addNotes makes notes and names them
}
const noteOf = (board: TestBoard, note: NoteId | undefined) => (note === undefined ? null : board.snapshot().notes.get(note));

describe('editNotes', () => {
  it('B50 changes several notes, each its own way, in one step to take back', () => {
    const board = testBoard();
    const [first, second] = feelings(board, 2);
    if (first === undefined || second === undefined) throw new Error('two were made');
    const history = createUndoHistory((command) => board.try(participant, command));
    const before = canonicalJson(board.doc);
    const edits = [
      { note: first, value: 2, persona: 'daan' as PersonaId },
      { note: second, perspective: 'lead', linkTo: 'phase-5' as PhaseId },
    ] as const;
    expect(history.execute({ type: 'editNotes', edits }).ok).toBe(true);
    expect(noteOf(board, first)).toMatchObject({ value: 2, persona: 'daan', perspective: 'client' });
    expect(noteOf(board, second)).toMatchObject({ value: -1, linkTo: 'phase-5', perspective: 'lead' });
    history.undo();
    expect(canonicalJson(board.doc)).toBe(before);
  });

  it('B50 is done for all its notes or for none', () => {
    const board = testBoard();
    const [own = demoNoteId(1)] = feelings(board, 1);
    const before = canonicalJson(board.doc);
    const both = (edit: object): unknown => ({ type: 'editNotes', edits: [own, demoNoteId(1)].map((note) => ({ note, ...edit })) });
    expect(board.try(participant, both({ perspective: 'lead' }))).toEqual({ ok: false, reason: 'notYours' });
    expect(board.try(facilitator, both({ persona: 'nobody' }))).toEqual({ ok: false, reason: 'notFound' });
    const twice = [own, own].map((note) => ({ note, value: 1 }));
    expect(board.try(participant, { type: 'editNotes', edits: twice })).toEqual({ ok: false, reason: 'invalid' });
    expect(board.try(participant, { type: 'editNotes', edits: [] })).toEqual({ ok: false, reason: 'invalid' });
    expect(canonicalJson(board.doc)).toBe(before);
    expect(board.try(facilitator, both({ perspective: 'lead' })).ok).toBe(true);
  });

  it('B50 does what as many single edits do, on any board', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const random = seededRandom(seed);
        const [one, many] = [testBoard(seededRandom(1)), testBoard(seededRandom(1))];
        const ids = [...one.snapshot().notes.keys()].filter(() => random() < 0.4);
        if (ids.length === 0) return;
        const edits = ids.map((note) => ({
          note,
          perspective: PERSPECTIVES[Math.floor(random() * PERSPECTIVES.length)],
          persona: random() < 0.5 ? null : ('daan' as PersonaId),
        }));
        for (const edit of edits) one.run(facilitator, { type: 'editNote', ...edit });
        const { inverse } = many.run(facilitator, { type: 'editNotes', edits });
        expect(many.snapshot().notes).toEqual(one.snapshot().notes);
        if (inverse !== null) many.run(facilitator, inverse);
        expect(canonicalJson(many.doc)).toBe(canonicalJson(testBoard(seededRandom(1)).doc));
      }),
      propertyRun(10),
    );
  }, 30_000);
});

describe('moveNotes with a value', () => {
  it('B51 gives an emotion its place and its value in one step to take back', () => {
    const board = testBoard();
    const [note = demoNoteId(1), other = demoNoteId(1)] = feelings(board, 2);
    const history = createUndoHistory((command) => board.try(participant, command));
    const before = canonicalJson(board.doc);
    const moves = [
      { note, ...spot, x: 126, value: 2 as const },
      { note: other, ...spot, y: 200 },
    ];
    expect(history.execute({ type: 'moveNotes', moves }).ok).toBe(true);
    expect(noteOf(board, note)).toMatchObject({ value: 2, place: { x: 126 } });
    expect(noteOf(board, other)).toMatchObject({ value: -1, place: { y: 200 } });
    history.undo();
    expect(canonicalJson(board.doc)).toBe(before);
  });

  it("B51 moving another's note is no leave to change what it says was felt", () => {
    const board = testBoard();
    const [note = demoNoteId(1)] = feelings(board, 1);
    const moveOf = (value?: 2): BoardCommand => ({ type: 'moveNotes', moves: [{ note, ...spot, x: 50, value }] });
    expect(can(board.doc, someone, moveOf())).toBeNull();
    expect(can(board.doc, someone, moveOf(2))).toBe('notYours');
    expect(can(board.doc, participant, moveOf(2))).toBeNull();
    expect(can(board.doc, facilitator, moveOf(2))).toBeNull();
  });

  it('B51 refuses a value for what is no emotion', () => {
    const board = testBoard();
    const { created } = board.run(participant, { type: 'addNote', ...spot, kind: 'tip', perspective: 'client' });
    const moves = created.map((note) => ({ note, ...spot, x: 50, value: 1 }));
    expect(board.try(participant, { type: 'moveNotes', moves })).toEqual({ ok: false, reason: 'invalid' });
  });
});
