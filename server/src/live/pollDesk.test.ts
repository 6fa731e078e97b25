import type { BoardId, CommandId, ConclusionId, ParticipantId } from '@samenreis/shared/base';
import { type BoardDoc, boardDoc, demoBoard, readSnapshot, seedBoard } from '@samenreis/shared/board';
import type { SessionActor, SessionCommand } from '@samenreis/shared/session';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { createInTurn } from '../identity/inTurn.ts';
import { createMemoryStore } from '../storage/memory/index.ts';
import { createLiveSessions } from './liveSessions.ts';
import { createPollDesk } from './pollDesk.ts';

// Ids of their patterns.
const board = 'b00000000000000z' as BoardId;
const leader: SessionActor = { participantId: 'p111111111111111' as ParticipantId, role: 'facilitator' };
const conclusion = 'conclusion-2' as ConclusionId;
const [first, second] = ['Wie wacht, wil weten hoe lang.', 'Wie wacht, hoort hoe lang nog.'];

/** A board with the example, on a server that may go down at any moment. */
async function desk() {
  const { boards, liveSessions } = createMemoryStore();
  await boards.create({ id: board, title: 'Bord', epoch: 1, createdAtMs: 0, changedAtMs: 0 });
  const doc = new Y.Doc();
  seedBoard(doc, demoBoard(0));
  let drawn = 0;
  let writes = 0;
  let isThere = true;
  let dies = false;
  const newCommandId = () => `command-of-test-${drawn++}` as CommandId; // of its pattern
  const open = () => {
    const sessions = createLiveSessions({
      store: liveSessions,
      clock: { nowMs: () => 1_000 },
      haveNotes: async () => true,
      inTurn: createInTurn(),
      newCommandId,
    });
    return {
      sessions,
      ...createPollDesk({
        // The moment between the board and the note that it is done.
        sessions: { of: sessions.of, note: (...args) => (dies ? Promise.reject(new Error('gone')) : sessions.note(...args)) },
        async asServer<Value>(_: BoardId, work: (onBoard: BoardDoc) => Value) {
          if (!isThere) return { ok: false, reason: 'unavailable' } as const;
          writes += 1;
          return { ok: true, value: work(boardDoc(doc)) } as const;
        },
        inTurn: createInTurn(),
      }),
    };
  };
  const ask = async (sessions: ReturnType<typeof open>['sessions'], command: SessionCommand) =>
    expect(await sessions.command(board, leader, newCommandId(), command)).toMatchObject({ ok: true });
  return {
    open,
    /** Asks about it, says the same as last time, and closes. */
    async poll(
      { sessions }: Pick<ReturnType<typeof open>, 'sessions'>,
      asked: string,
      answer: 'agree' | 'doubt',
      about = conclusion,
    ) {
      await ask(sessions, { type: 'openPoll', conclusion: about, asked });
      const openedAtMs = (await sessions.of(board)).poll.open?.openedAtMs ?? 0;
      await ask(sessions, { type: 'answerPoll', openedAtMs, answer });
      await ask(sessions, { type: 'closePoll', openedAtMs });
    },
    consensus: () => readSnapshot(doc).conclusions.find(({ id }) => id === conclusion)?.consensus,
    writes: () => writes,
    there(is: boolean) {
      isThere = is;
    },
    die(does: boolean) {
      dies = does;
    },
  };
}

it('J87 writes what was counted to its conclusion with the words that were asked, once', async () => {
  const { open, poll, consensus, writes } = await desk();
  const server = open();
  expect(consensus()).toBeNull();
  await poll(server, first, 'doubt');
  expect([await server.settle(board), await server.settle(board)]).toEqual([true, false]);
  expect(consensus()).toEqual({ agree: 0, doubt: 1, disagree: 0, asked: first });
  expect(writes()).toBe(1);
});

it('J87 mends after a crash, and waits for a board that cannot be written now: of two polls the later one stays', async () => {
  const { open, poll, consensus, there, die } = await desk();
  const before = open();
  await poll(before, first, 'doubt');
  die(true);
  await expect(before.settle(board)).rejects.toThrow('gone');
  die(false);
  const after = open();
  there(false);
  await poll(after, second, 'agree');
  expect(await after.settle(board)).toBe(false);
  there(true);
  expect([await after.settle(board), await after.settle(board)]).toEqual([true, false]);
  expect(consensus()).toEqual({ agree: 1, doubt: 0, disagree: 0, asked: second });
});

it('J87 passes over a conclusion that the board does not have', async () => {
  const { open, poll, consensus } = await desk();
  const server = open();
  await poll(server, first, 'agree', 'conclusion-unknown' as ConclusionId);
  expect([await server.settle(board), await server.settle(board)]).toEqual([true, false]);
  expect((await server.sessions.of(board)).poll.results).toMatchObject([{ written: 'gone' }]);
  expect(consensus()).toBeNull();
});
