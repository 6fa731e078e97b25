import { describe, expect, it } from 'vitest';
import type { ConclusionId, LaneId, NoteId, PhaseId } from '../base/index.ts';
import type { BoardCommand } from './commands/boardCommand.ts';
import { can, executeCommand } from './commands/executeCommand.ts';
import type { Asked } from './policy.ts';
import { isForNow } from './rejection.ts';
import { facilitator, participant, testBoard } from './testing/testBoard.ts';

function scene() {
  const board = testBoard();
  const [first, second] = board.snapshot().phases.map(({ id }) => id) as [PhaseId, PhaseId]; // the demo board has nine
  const lanes = board.snapshot().lanes;
  const laneOf = (kind: string) => lanes.find((lane) => lane.kind === kind)?.id as LaneId; // the demo board has both
  const add = (kind: 'tip' | 'moment', lane: LaneId, phase = first): BoardCommand => ({
    type: 'addNote',
    lane,
    phase,
    x: 0,
    y: 0,
    kind,
    perspective: 'client',
    text: 'Bel zelf',
  });
  const asked: Asked = { note: ({ kind, lane }) => kind === 'tip' && lane === laneOf('desired'), conclusions: false };
  const askedOf = (actor: typeof participant, command: BoardCommand) => can(board.doc, actor, command, asked);
  return { board, first, second, add, asked, askedOf, desired: laneOf('desired'), current: laneOf('current') };
}

describe('B62 what the present step asks', () => {
  it('is all that a participant sticks; who leads sticks anything, and without a session everybody does', () => {
    const { board, add, askedOf, desired: wished, current: now } = scene();
    expect(askedOf(participant, add('tip', wished))).toBeNull();
    expect(askedOf(participant, add('tip', now))).toBe('notAskedNow');
    expect(askedOf(participant, add('moment', wished))).toBe('notAskedNow');
    expect(askedOf(facilitator, add('moment', now))).toBeNull();
    expect(can(board.doc, participant, add('moment', now))).toBeNull();
    expect(isForNow('notAskedNow')).toBe(true);
  });

  it('is no way round by moving: a note goes where its kind is asked, or stays in its cell', () => {
    const { board, first, second, add, askedOf, desired: wished, current: now } = scene();
    const [tip] = board.run(participant, add('tip', wished)).created;
    const [moment] = board.run(participant, add('moment', now)).created;
    const move = (note: string | undefined, lane: LaneId, phase: PhaseId): BoardCommand => ({
      type: 'moveNotes',
      moves: [{ note: note as NoteId, lane, phase, x: 40, y: 4 }], // just made
    });
    expect(askedOf(participant, move(tip, wished, second))).toBeNull();
    expect(askedOf(participant, move(tip, now, first))).toBe('notAskedNow');
    expect(askedOf(participant, move(moment, now, first))).toBeNull();
    expect(askedOf(participant, move(moment, now, second))).toBe('notAskedNow');
  });

  it('leaves alone what is there: it is changed, taken away and put back', () => {
    const { board, add, asked, askedOf, current: now } = scene();
    const [note] = board.run(participant, add('moment', now)).created;
    expect(askedOf(participant, { type: 'setNoteText', note, text: 'Anders' } as BoardCommand)).toBeNull();
    const removed = executeCommand(
      board.doc,
      participant,
      { type: 'deleteNotes', notes: [note] },
      { nowMs: 1, random: () => 0.5, asked },
    );
    if (!removed.ok || removed.value.inverse === null) throw new Error('it is the own note');
    expect(askedOf(participant, removed.value.inverse)).toBeNull();
  });
});

describe('B77 who writes the conclusions', () => {
  const together: Asked = { note: () => false, conclusions: true };
  const rejections = (actor: typeof participant, asked: Asked) => {
    const board = testBoard();
    const [conclusion] = board.snapshot().conclusions; // the demo board has three
    const id = conclusion?.id as ConclusionId;
    const may = (command: BoardCommand) => can(board.doc, actor, command, asked);
    return {
      add: may({ type: 'addConclusion', text: 'Wij bellen zelf' }),
      word: may({ type: 'editConclusion', conclusion: id, text: 'Anders', notes: [] }),
      order: may({ type: 'reorderConclusion', conclusion: id, before: null }),
      withdraw: may({ type: 'archiveConclusion', conclusion: id }),
      recommend: may({ type: 'addFollowUp', text: 'Bel zelf' } as BoardCommand),
    };
  };

  it('is everybody where the step asks for them: a participant adds, words and orders, and takes none away', () => {
    expect(rejections(participant, together)).toEqual({
      add: null,
      word: null,
      order: null,
      withdraw: 'facilitatorOnly',
      recommend: 'facilitatorOnly',
    });
  });

  it('is who leads at any other time, and without a session', () => {
    const none = { add: 'facilitatorOnly', word: 'facilitatorOnly', order: 'facilitatorOnly' };
    expect(rejections(participant, { note: () => true, conclusions: false })).toMatchObject(none);
    expect(rejections(participant, null)).toMatchObject(none);
    expect(rejections(facilitator, null)).toMatchObject({ add: null, word: null, order: null, withdraw: null });
  });

  it('is not somebody who looks on, nor anybody but who leads on a locked board', () => {
    expect(rejections({ ...participant, role: 'viewer' } as typeof participant, together).add).toBe('viewerMayNotChange');
    const board = testBoard();
    board.run(facilitator, { type: 'lockBoard', locked: true });
    expect(can(board.doc, participant, { type: 'addConclusion', text: 'Te laat' }, together)).toBe('boardLocked');
  });
});
