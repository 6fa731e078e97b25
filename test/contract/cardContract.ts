import type { Store } from '@samenreis/server/storage';
import { describe, expect, test } from 'vitest';
import { dialBatch } from './dialContract.ts';
import { liveStep } from './liveSessionContract.ts';
import { privateNote } from './privateNoteContract.ts';
import { account, batch, board, boardId, invitation, NOW_MS, participant, session, snapshot, withBoard } from './storeFixtures.ts';

type WithStore = (use: (store: Store) => Promise<void>) => () => Promise<void>;

/** What every adapter must do with boards as those who lead them keep them, and with the bin. */
export function describeCards(withStore: WithStore): void {
  const onBoard: WithStore = (use) => withStore(async (store) => use(await withBoard(store)));
  describe('cards', () => {
    describeFacts(onBoard);
    describeLeading(onBoard);
  });
  describe('the bin', () => {
    describeBin(onBoard);
    describePurge(onBoard);
  });
}

function describeFacts(onBoard: WithStore): void {
  test(
    'a new board is in preparation, and keeps what is said of it',
    onBoard(async ({ cards }) => {
      const card = { board: board(1), state: 'preparing', plannedOn: null, archivedAtMs: null, deletedAtMs: null };
      expect(await cards.listLedBy('a')).toEqual([card]);
      await cards.setFacts(boardId(1), { state: 'planned', plannedOn: '2026-11-25' });
      expect(await cards.find(boardId(1), 'a')).toEqual({ ...card, state: 'planned', plannedOn: '2026-11-25' });
      await cards.setFacts(boardId(1), { state: 'closed', plannedOn: null });
      expect(await cards.find(boardId(1), 'a')).toEqual({ ...card, state: 'closed' });
      expect(await cards.find(boardId(2), 'a')).toBeNull();
    }),
  );

  test(
    'I79 each leader puts a board away alone',
    onBoard(async ({ accounts, boards, cards }) => {
      await accounts.create(account('b'));
      await boards.addLeader(boardId(1), 'b');
      await cards.archive(boardId(1), 'a', NOW_MS);
      expect(await cards.find(boardId(1), 'a')).toMatchObject({ archivedAtMs: NOW_MS });
      expect(await cards.find(boardId(1), 'b')).toMatchObject({ archivedAtMs: null });
      await cards.archive(boardId(1), 'a', null);
      expect(await cards.find(boardId(1), 'a')).toMatchObject({ archivedAtMs: null });
    }),
  );

  test(
    'the first people with access come in order of arrival',
    onBoard(async ({ participants }) => {
      await participants.create(participant(1, { removedAtMs: NOW_MS }));
      await participants.create(participant(2, { accessUntilMs: NOW_MS }));
      for (const number of [3, 4, 5]) await participants.create(participant(number, { accessUntilMs: NOW_MS + 1 }));
      const first = await participants.firstWithAccess(boardId(1), NOW_MS, 2);
      expect(first).toEqual([3, 4].map((number) => participant(number, { accessUntilMs: NOW_MS + 1 })));
    }),
  );
}

function describeLeading(onBoard: WithStore): void {
  test(
    'I73 of two who stop leading at once one stays',
    onBoard(async ({ accounts, boards, cards }) => {
      await accounts.create(account('b', { name: 'Aad' }));
      await boards.addLeader(boardId(1), 'b');
      expect((await cards.leadersOf(boardId(1))).map(({ accountId }) => accountId)).toEqual(['b', 'a']);
      const gone = await Promise.all(['a', 'b', 'nobody'].map((id) => cards.removeLeader(boardId(1), id)));
      expect(gone).toEqual([true, false, false]);
      expect(await cards.leadersOf(boardId(1))).toEqual([{ accountId: 'b', name: 'Aad', email: account('b').email }]);
      expect(await boards.isLedBy(boardId(1), 'a')).toBe(false);
    }),
  );
}

function describeBin(onBoard: WithStore): void {
  test(
    'I71 a deleted board is nowhere but in the bin, and comes back as it was',
    onBoard(async ({ boards, cards, log }) => {
      await log.append(batch(boardId(1), 1));
      const marked = await Promise.all([cards.markDeleted(boardId(1), NOW_MS), cards.markDeleted(boardId(1), NOW_MS + 9)]);
      expect(marked).toEqual([true, false]);
      expect(await boards.find(boardId(1))).toBeNull();
      expect(await boards.listLedBy('a')).toEqual([]);
      expect(await cards.listLedBy('a')).toMatchObject([{ deletedAtMs: NOW_MS }]);
      expect([await cards.isDeleted(boardId(1)), await cards.isDeleted(boardId(2))]).toEqual([true, false]);
      expect(await Promise.all([cards.restore(boardId(1)), cards.restore(boardId(1))])).toEqual([true, false]);
      expect(await boards.find(boardId(1))).toEqual(board(1));
      expect(await cards.isDeleted(boardId(1))).toBe(false);
      expect((await log.load(boardId(1))).lastSeq).toBe(1);
    }),
  );

  test(
    'I72 the bin tells what has lain in it long enough, longest first',
    onBoard(async ({ boards, cards }) => {
      await boards.create(board(2));
      await boards.create(board(3));
      await cards.markDeleted(boardId(3), NOW_MS + 1);
      await cards.markDeleted(boardId(2), NOW_MS);
      expect(await cards.listDeletedUntil(NOW_MS)).toEqual([boardId(2)]);
      expect(await cards.listDeletedUntil(NOW_MS + 1)).toEqual([boardId(2), boardId(3)]);
    }),
  );
}

function describePurge(onBoard: WithStore): void {
  test(
    'I72 what is purged is gone with all that was kept of it, and another board keeps all of its own',
    onBoard(async (store) => {
      const { boards, cards, invitations, log, participants, sessions } = store;
      await boards.create(board(2));
      await boards.addLeader(boardId(2), 'a');
      await sessions.create(session('s'));
      for (const [number, id] of [boardId(1), boardId(2)].entries()) {
        await invitations.create(invitation(`i${number}`, { boardId: id }));
        const one = participant(number + 1, { boardId: id, sessionId: 's', invitationId: `i${number}` });
        await participants.create(one);
        const updates = [{ update: Uint8Array.of(7), participantId: one.id, atMs: NOW_MS }];
        await log.append({ boardId: id, firstSeq: 1, updates, bindings: [{ clientId: 5, participantId: one.id }] });
        await log.insertSnapshot(id, snapshot(1));
        await store.liveSessions.append(liveStep(0, { board: id }));
        await store.dials.append(dialBatch(0, { board: id }));
        await store.privateNotes.put(privateNote(1, { board: id, owner: one.id }));
      }
      expect(await store.purge(boardId(1))).toBe(false);
      await cards.markDeleted(boardId(1), NOW_MS);
      expect(await store.purge(boardId(1))).toBe(true);
      expect(await store.purge(boardId(1))).toBe(false);
      expect(await cards.isDeleted(boardId(1))).toBe(false);
      expect((await cards.listLedBy('a')).map((card) => card.board)).toEqual([board(2)]);
      expect(await participants.listBySession('s')).toMatchObject([{ boardId: boardId(2) }]);
      expect(await invitations.findByToken('hash-of-i0')).toBeNull();
      expect(await invitations.findByToken('hash-of-i1')).toMatchObject({ boardId: boardId(2) });
      expect(await log.load(boardId(1))).toMatchObject({ epoch: 0, snapshot: null, updates: [], bindings: [] });
      expect(await log.load(boardId(2))).toMatchObject({ lastSeq: 1, snapshot: { seq: 1 }, bindings: [{ clientId: 5 }] });
      expect(await store.liveSessions.list(boardId(1))).toEqual([]);
      expect(await store.liveSessions.list(boardId(2))).toHaveLength(1);
      expect([await store.dials.list(boardId(1), 1), await store.dials.list(boardId(2), 1)]).toEqual([[], [dialBatch(0).samples]]);
      expect(await store.privateNotes.list(boardId(1))).toEqual([]);
      expect(await store.privateNotes.list(boardId(2))).toHaveLength(1);
      // A board under the id of one that is gone would be a new one.
      await boards.create(board(1, { title: 'Nieuw' }));
      expect((await log.load(boardId(1))).lastSeq).toBe(0);
    }),
  );
}
