import type { BoardId, CommandId, NoteId, ParticipantId, VoteId } from '@samenreis/shared/base';
import { boardDoc, demoBoard, seedBoard } from '@samenreis/shared/board';
import type { SessionActor, SessionCommand } from '@samenreis/shared/session';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { createInTurn } from '../identity/inTurn.ts';
import { createMemoryStore } from '../storage/memory/index.ts';
import type { SyncServer } from '../sync/index.ts';
import { createLiveSessions } from './liveSessions.ts';
import { createVoteDesk } from './voteDesk.ts';

// Ids of their patterns.
const board = 'b00000000000000z' as BoardId;
const leader: SessionActor = { participantId: 'p111111111111111' as ParticipantId, role: 'facilitator' };
const vote = 'vote-1' as VoteId;

/** A vote that was closed, on a server that may go down at any moment. */
async function closed() {
  const { boards, liveSessions } = createMemoryStore();
  await boards.create({ id: board, title: 'Bord', epoch: 1, createdAtMs: 0, changedAtMs: 0 });
  const doc = new Y.Doc();
  const content = demoBoard(0);
  seedBoard(doc, content);
  const [note = '' as NoteId] = content.notes.keys();
  let [updates, drawn, isOut, dies] = [0, 0, false, false];
  doc.on('update', () => {
    updates += 1;
  });
  const newCommandId = () => `command-of-test-${drawn++}` as CommandId; // of its pattern
  const asServer: SyncServer['asServer'] = async (_, work) =>
    isOut ? { ok: false, reason: 'unavailable' } : { ok: true, value: work(boardDoc(doc)) };
  const open = () => {
    const clock = { nowMs: () => 0 };
    const sessions = createLiveSessions({
      ...{ store: liveSessions, clock, newCommandId, inTurn: createInTurn() },
      haveNotes: async () => true,
    });
    // The moment between the board and the note that it is done.
    const note: typeof sessions.note = (...args) => (dies ? Promise.reject(new Error('gone')) : sessions.note(...args));
    const desk = createVoteDesk({ sessions: { of: sessions.of, note }, asServer, inTurn: createInTurn() });
    const ask = (command: SessionCommand) => sessions.command(board, leader, newCommandId(), command);
    return { desk, ask, unmarked: async () => (await sessions.of(board)).vote.unmarked };
  };
  const { ask } = open();
  await ask({ type: 'openVote', id: vote, candidates: [note], dots: 3, several: true, secrecy: 'secret' });
  await ask({ type: 'setDots', vote, note, dots: 2 });
  await ask({ type: 'closeVote', vote });
  return {
    open,
    dots: () => boardDoc(doc).entry('votes', note),
    updates: () => updates,
    be(state: { readonly out?: boolean; readonly dying?: boolean }) {
      [isOut, dies] = [state.out ?? false, state.dying ?? false];
    },
  };
}

it('J39 marks the notes of a vote that was closed, once', async () => {
  const { open, dots, updates } = await closed();
  const { desk, unmarked } = open();
  expect(dots()).toBeUndefined();
  expect([await desk.settle(board), await desk.settle(board)]).toEqual([true, false]);
  expect([dots(), await unmarked(), updates()]).toEqual([2, [], 1]);
});

it('J39 mends after a crash: what stands on the board is not written again, and noted', async () => {
  const { open, dots, updates, be } = await closed();
  be({ dying: true });
  await expect(open().desk.settle(board)).rejects.toThrow('gone');
  be({});
  const after = open();
  expect(await after.unmarked()).toEqual([vote]);
  expect(await after.desk.settle(board)).toBe(true);
  expect([dots(), await after.unmarked(), updates()]).toEqual([2, [], 1]);
});

it('J39 waits for a board that cannot be written now', async () => {
  const { open, dots, be } = await closed();
  const { desk, unmarked } = open();
  be({ out: true });
  expect(await desk.settle(board)).toBe(false);
  expect(await unmarked()).toEqual([vote]);
  be({});
  expect(await desk.settle(board)).toBe(true);
  expect(dots()).toBe(2);
});
