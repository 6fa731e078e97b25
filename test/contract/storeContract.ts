import type { Store } from '@samenreis/server/storage';
import { describe, expect, test } from 'vitest';
import { describeAccounts } from './accountContract.ts';
import { describeCards } from './cardContract.ts';
import { describeDials } from './dialContract.ts';
import { describeIdentity } from './identityContract.ts';
import { describeLiveSessions, liveStep } from './liveSessionContract.ts';
import { describeLog } from './logContract.ts';
import { describePrivateNotes, privateNote } from './privateNoteContract.ts';
import { account, batch, board, boardId, invitation, NOW_MS, participant, session, snapshot, withBoard } from './storeFixtures.ts';

/** How a suite gets at a store; `reopen` only where the data outlives the handle. */
export interface StoreHandle {
  readonly store: Store;
  readonly reopen?: () => Promise<Store>;
  readonly dispose: () => Promise<void>;
}

/** The one suite that every adapter passes. `open` gives a fresh, empty store. */
export function describeStore(name: string, open: () => Promise<StoreHandle>): void {
  const withStore = (use: (store: Store) => Promise<void>) => async () => {
    const { store, dispose } = await open();
    try {
      await use(store);
    } finally {
      await store.close();
      await dispose();
    }
  };
  describe(name, () => {
    describeIdentity(withStore);
    describeAccounts(withStore);
    describeCards(withStore);
    describeLiveSessions(withStore);
    describeDials(withStore);
    describeLog(withStore);
    describePrivateNotes(withStore);
  });
}

/** What holds on top for an adapter that keeps its data. */
export function describeDurableStore(name: string, open: () => Promise<Required<StoreHandle>>): void {
  describe(`${name}, closed and opened again`, () => {
    test('D1 everything is there', async () => {
      const { store, reopen, dispose } = await open();
      await withBoard(store);
      await store.cards.setFacts(boardId(1), { state: 'planned', plannedOn: '2026-11-25' });
      await store.cards.archive(boardId(1), 'a', NOW_MS);
      await store.sessions.create(session('s'));
      await store.invitations.create(invitation('i'));
      await store.participants.create(participant(1, { sessionId: 's', invitationId: 'i' }));
      await store.log.append(batch(boardId(1), 1, 20, { bindings: [{ clientId: 5, participantId: participant(1).id }] }));
      await store.log.insertSnapshot(boardId(1), snapshot(10));
      await store.log.dropCovered(boardId(1), 10);
      await store.liveSessions.append(liveStep(0));
      await store.privateNotes.put(privateNote(1));
      const before = await contentOf(store);
      await store.close();
      const again = await reopen();
      expect(await contentOf(again)).toEqual(before);
      await again.log.append(batch(boardId(1), 21));
      await again.close();
      await dispose();
    });

    test('D14 closing stores what was accepted before it, refuses what comes after, and may be asked twice', async () => {
      const { store, reopen, dispose } = await open();
      void store.boards.create(board(1));
      const appended = Promise.all(Array.from({ length: 30 }, (_, index) => store.log.append(batch(boardId(1), index + 1))));
      await Promise.all([store.close(), store.close()]);
      await appended;
      await expect(store.log.load(boardId(1))).rejects.toThrow();
      const again = await reopen();
      expect((await again.log.load(boardId(1))).lastSeq).toBe(30);
      await again.close();
      await dispose();
    });
  });
}

async function contentOf(store: Store): Promise<unknown> {
  return {
    boards: await store.boards.listLedBy('a'),
    cards: await store.cards.listLedBy('a'),
    account: await store.accounts.findByEmail(account('a').email),
    session: await store.sessions.find('hash-of-s', NOW_MS),
    invitations: await store.invitations.listByBoard(boardId(1)),
    participants: await store.participants.listByBoard(boardId(1)),
    log: await store.log.load(boardId(1)),
    live: await store.liveSessions.list(boardId(1)),
    privateNotes: await store.privateNotes.list(boardId(1)),
  };
}
