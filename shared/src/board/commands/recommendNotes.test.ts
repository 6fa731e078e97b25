import { expect, it } from 'vitest';
import type { LaneId, NoteId, PhaseId } from '../../base/index.ts';
import { findViolations } from '../invariants.ts';
import { facilitator, participant, testBoard } from '../testing/testBoard.ts';

const spot = { lane: 'desired' as LaneId, phase: 'phase-4' as PhaseId, x: 6, y: 14 }; // ids of the demo board

function withTips() {
  const board = testBoard();
  const stick = (text: string, phase: string) => {
    const [id] = board.run(participant, {
      type: 'addNote',
      ...spot,
      phase: phase as PhaseId,
      kind: 'tip',
      perspective: 'client',
      text,
    }).created;
    return id as NoteId; // just made
  };
  const before = board.snapshot().followUps.length;
  const made = () => board.snapshot().followUps.slice(before);
  return { board, made, tips: [stick('Bel mij terug', 'phase-4'), stick('Zet een naam onder de brief', 'phase-7')] as const };
}

it('B72 makes a recommendation of each note, in order, with its words, its phase and its dots', () => {
  const { board, made, tips } = withTips();
  board.run(facilitator, {
    type: 'recommendNotes',
    notes: [
      { note: tips[1], votes: 6 },
      { note: tips[0], votes: null },
    ],
  });
  expect(made()).toMatchObject([
    { text: 'Zet een naam onder de brief', notes: [tips[1]], phase: 'phase-7', votes: 6, status: 'planned' },
    { text: 'Bel mij terug', notes: [tips[0]], phase: 'phase-4', votes: null, status: 'planned' },
  ]);
  expect(findViolations(board.doc)).toEqual([]);
});

it('B72 leaves a note that has a recommendation, until that is put away; all of it is one step to undo', () => {
  const { board, made, tips } = withTips();
  const both = { type: 'recommendNotes', notes: tips.map((note) => ({ note, votes: 2 })) } as const;
  board.run(facilitator, { type: 'recommendNotes', notes: [{ note: tips[0], votes: 2 }] });
  const { inverse } = board.run(facilitator, both);
  expect(made()).toHaveLength(2);
  if (inverse === null) throw new Error('it can be undone');
  board.run(facilitator, inverse);
  expect(made().map(({ archived }) => archived)).toEqual([false, true]);
  const [first] = made();
  if (first === undefined) throw new Error('one was made');
  board.run(facilitator, { type: 'archiveFollowUp', followUp: first.id });
  board.run(facilitator, both);
  expect(made().filter(({ archived }) => !archived)).toHaveLength(2);
});

it('B72 has the dots of a later round take the place of those of the first, and not where several notes are behind it', () => {
  const { board, made, tips } = withTips();
  const recommend = (votes: number) => ({ type: 'recommendNotes' as const, notes: tips.map((note) => ({ note, votes })) });
  board.run(facilitator, recommend(2));
  const [, second] = made();
  if (second === undefined) throw new Error('two were made');
  board.run(facilitator, { type: 'editFollowUp', followUp: second.id, notes: [...tips] });
  const { inverse } = board.run(facilitator, recommend(5));
  expect(made().map(({ votes }) => votes)).toEqual([5, 2]);
  if (inverse === null) throw new Error('it can be undone');
  board.run(facilitator, inverse);
  expect(made().map(({ votes }) => votes)).toEqual([2, 2]);
});

it('B72 refuses a note that is gone, a note named twice, and who takes part', () => {
  const { board, tips } = withTips();
  const of = (...notes: readonly NoteId[]) => ({
    type: 'recommendNotes' as const,
    notes: notes.map((note) => ({ note, votes: 1 })),
  });
  expect(board.try(participant, of(tips[0]))).toMatchObject({ ok: false, reason: 'facilitatorOnly' });
  expect(board.try(facilitator, of(tips[0], tips[0]))).toMatchObject({ ok: false });
  board.run(participant, { type: 'deleteNotes', notes: [tips[0]] });
  expect(board.try(facilitator, of(tips[0]))).toMatchObject({ ok: false, reason: 'notFound' });
});
