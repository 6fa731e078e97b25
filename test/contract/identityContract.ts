import type { Store } from '@samenreis/server/storage';
import { describe, expect, test } from 'vitest';
import { account, board, boardId, invitation, NOW_MS, participant, participantId, session, withBoard } from './storeFixtures.ts';

type WithStore = (use: (store: Store) => Promise<void>) => () => Promise<void>;

const countTrue = (outcomes: readonly boolean[]): number => outcomes.filter(Boolean).length;

/** What every adapter must do with accounts, boards, sessions, invitations and participants. */
export function describeIdentity(withStore: WithStore): void {
  const onBoard: WithStore = (use) => withStore(async (store) => use(await withBoard(store)));
  describe('accounts', () => describeAccounts(withStore));
  describe('boards', () => describeBoards(withStore));
  describe('sessions', () => describeSessions(onBoard));
  describe('invitations', () => describeInvitations(onBoard));
  describe('participants', () => describeParticipants(onBoard));
}

function describeAccounts(withStore: WithStore): void {
  test(
    'D11 of many who create the first account at once, one does',
    withStore(async (store) => {
      const outcomes = await Promise.all(Array.from({ length: 8 }, (_, index) => store.accounts.createFirst(account(`a${index}`))));
      expect(countTrue(outcomes)).toBe(1);
      expect(await store.accounts.count()).toBe(1);
      expect(await store.accounts.createFirst(account('late'))).toBe(false);
    }),
  );

  test(
    'D11 an e-mail address belongs to one account',
    withStore(async (store) => {
      const outcomes = await Promise.all(
        ['a', 'b', 'c'].map((id) => store.accounts.create(account(id, { email: 'ans@x.example' }))),
      );
      expect(countTrue(outcomes)).toBe(1);
      expect(await store.accounts.create(account('d'))).toBe(true);
      expect(await store.accounts.count()).toBe(2);
      await expect(store.accounts.create(account('d', { email: 'other@x.example' }))).rejects.toThrow();
    }),
  );

  test(
    'an account is found by id and by e-mail address, whole',
    withStore(async (store) => {
      await store.accounts.create(account('a'));
      expect(await store.accounts.find('a')).toEqual(account('a'));
      expect(await store.accounts.findByEmail('a@wassenaar.example')).toEqual(account('a'));
      expect(await store.accounts.find('b')).toBeNull();
      expect(await store.accounts.findByEmail('b@wassenaar.example')).toBeNull();
    }),
  );
  test(
    'a browser is known to the account it signed in to last, until it expires',
    withStore(async (store) => {
      await store.accounts.create(account('a'));
      await store.accounts.create(account('b'));
      const tokenHash = 'hash-of-browser';
      await store.accounts.rememberBrowser({ tokenHash, accountId: 'a', expiresAtMs: NOW_MS + 1 });
      expect(await store.accounts.findBrowser(tokenHash, NOW_MS)).toBe('a');
      expect(await store.accounts.findBrowser(tokenHash, NOW_MS + 1)).toBeNull();
      expect(await store.accounts.findBrowser('another', NOW_MS)).toBeNull();
      await store.accounts.rememberBrowser({ tokenHash, accountId: 'b', expiresAtMs: NOW_MS + 2 });
      await store.accounts.forgetBrowsers(NOW_MS + 1);
      expect(await store.accounts.findBrowser(tokenHash, NOW_MS)).toBe('b');
      await store.accounts.forgetBrowsers(NOW_MS + 2);
      expect(await store.accounts.findBrowser(tokenHash, NOW_MS)).toBeNull();
    }),
  );
}

function describeBoards(withStore: WithStore): void {
  test(
    'a board is found whole, and its id is used once',
    withStore(async (store) => {
      await store.boards.create(board(1, { title: "Klantreis 'Wmo' ✓" }));
      expect(await store.boards.find(boardId(1))).toEqual(board(1, { title: "Klantreis 'Wmo' ✓" }));
      expect(await store.boards.find(boardId(2))).toBeNull();
      await expect(store.boards.create(board(1))).rejects.toThrow();
    }),
  );

  test(
    'the boards an account leads come most recently changed first',
    withStore(async (store) => {
      await store.accounts.create(account('a'));
      await store.accounts.create(account('b'));
      for (const number of [1, 2, 3, 4]) await store.boards.create(board(number));
      for (const number of [1, 2, 3]) await store.boards.addLeader(boardId(number), 'a');
      await store.boards.addLeader(boardId(1), 'a');
      await store.boards.touch(boardId(2), { title: 'Nieuw', changedAtMs: NOW_MS + 9 });
      const led = await store.boards.listLedBy('a');
      expect(led.map(({ id }) => id)).toEqual([boardId(2), boardId(1), boardId(3)]);
      expect(led[0]).toEqual(board(2, { title: 'Nieuw', changedAtMs: NOW_MS + 9 }));
      expect(await store.boards.listLedBy('b')).toEqual([]);
      expect([await store.boards.isLedBy(boardId(1), 'a'), await store.boards.isLedBy(boardId(4), 'a')]).toEqual([true, false]);
      expect(await store.boards.isLedBy(boardId(1), 'b')).toBe(false);
    }),
  );

  test(
    'I40 a board keeps that its names are hidden, and that they are shown again',
    withStore(async (store) => {
      for (const number of [1, 2]) await store.boards.create(board(number));
      const areHidden = () => Promise.all([1, 2, 9].map((number) => store.boards.hasHiddenNames(boardId(number))));
      expect(await areHidden()).toEqual([false, false, false]);
      await store.boards.hideNames(boardId(1), true);
      expect(await areHidden()).toEqual([true, false, false]);
      await store.boards.hideNames(boardId(1), false);
      expect(await areHidden()).toEqual([false, false, false]);
    }),
  );

  test(
    'I83 a board keeps that its door is closed, and that it is open again',
    withStore(async (store) => {
      for (const number of [1, 2]) await store.boards.create(board(number));
      const areClosed = () => Promise.all([1, 2, 9].map((number) => store.boards.hasClosedDoor(boardId(number))));
      expect(await areClosed()).toEqual([false, false, false]);
      await store.boards.closeDoor(boardId(2), true);
      await store.boards.closeDoor(boardId(9), true);
      expect(await areClosed()).toEqual([false, true, false]);
      await store.boards.closeDoor(boardId(2), false);
      expect(await areClosed()).toEqual([false, false, false]);
    }),
  );

  test(
    'D15 a board keeps when it was last open, which is not known before',
    withStore(async (store) => {
      for (const number of [1, 2]) await store.boards.create(board(number));
      await store.boards.noteVisit(boardId(1), NOW_MS);
      await store.boards.noteVisit(boardId(1), NOW_MS + 5);
      await store.boards.noteVisit(boardId(9), NOW_MS);
      const visits = await Promise.all([1, 2, 9].map((number) => store.boards.lastVisitMs(boardId(number))));
      expect(visits).toEqual([NOW_MS + 5, null, null]);
    }),
  );

  test(
    'a leader that does not exist, or of a board that does not exist, is a bug',
    withStore(async (store) => {
      await store.boards.create(board(1));
      await store.accounts.create(account('a'));
      await expect(store.boards.addLeader(boardId(1), 'nobody')).rejects.toThrow();
      await expect(store.boards.addLeader(boardId(9), 'a')).rejects.toThrow();
    }),
  );
}

function describeSessions(onBoard: WithStore): void {
  test(
    'a session is found by its token until it expires',
    onBoard(async (store) => {
      await store.sessions.create(session('s', { accountId: 'a' }));
      expect(await store.sessions.find('hash-of-s', NOW_MS + 999)).toEqual(session('s', { accountId: 'a' }));
      expect(await store.sessions.find('hash-of-s', NOW_MS + 1_000)).toBeNull();
      expect(await store.sessions.find('hash-of-t', NOW_MS)).toBeNull();
      await store.sessions.extend('s', NOW_MS + 5_000);
      expect(await store.sessions.find('hash-of-s', NOW_MS + 4_999)).not.toBeNull();
    }),
  );

  test(
    'a rotated session has a new token and an account; the old token is void',
    onBoard(async (store) => {
      await store.sessions.create(session('s'));
      await store.sessions.rotate('s', { tokenHash: 'new', accountId: 'a', expiresAtMs: NOW_MS + 9_000 });
      expect(await store.sessions.find('hash-of-s', NOW_MS)).toBeNull();
      expect(await store.sessions.find('new', NOW_MS)).toEqual(
        session('s', { tokenHash: 'new', accountId: 'a', expiresAtMs: NOW_MS + 9_000 }),
      );
    }),
  );

  test(
    'purging removes the expired sessions alone, and nobody resumes their participants',
    onBoard(async (store) => {
      for (const [id, expiresAtMs] of [
        ['old', NOW_MS],
        ['older', NOW_MS - 1],
        ['young', NOW_MS + 1],
      ] as const) {
        await store.sessions.create(session(id, { expiresAtMs }));
      }
      await store.participants.create(participant(1, { sessionId: 'old' }));
      await store.participants.create(participant(2, { sessionId: 'young' }));
      expect(await store.sessions.removeExpired(NOW_MS)).toBe(2);
      expect(await store.sessions.removeExpired(NOW_MS)).toBe(0);
      expect(await store.participants.find(participantId(1))).toEqual(participant(1));
      expect(await store.participants.findBySession(boardId(1), 'young')).toEqual(participant(2, { sessionId: 'young' }));
      await store.sessions.remove('young');
      expect(await store.participants.findBySession(boardId(1), 'young')).toBeNull();
      expect(await store.sessions.find('hash-of-young', NOW_MS)).toBeNull();
    }),
  );

  test(
    'a token hash or an account that cannot be is a bug',
    onBoard(async (store) => {
      await store.sessions.create(session('s'));
      await expect(store.sessions.create(session('t', { tokenHash: 'hash-of-s' }))).rejects.toThrow();
      await expect(store.sessions.create(session('u', { accountId: 'nobody' }))).rejects.toThrow();
    }),
  );
}

function describeInvitations(onBoard: WithStore): void {
  test(
    'D11 of many who take the last place at once, one does',
    onBoard(async (store) => {
      await store.invitations.create(invitation('i', { maxUses: 3, uses: 2 }));
      expect(countTrue(await Promise.all(Array.from({ length: 10 }, () => store.invitations.use('i'))))).toBe(1);
      expect((await store.invitations.findByToken('hash-of-i'))?.uses).toBe(3);
    }),
  );

  test(
    'an invitation without a maximum counts on; a revoked or unknown one counts nothing',
    onBoard(async (store) => {
      await store.invitations.create(invitation('i'));
      expect(countTrue(await Promise.all(Array.from({ length: 10 }, () => store.invitations.use('i'))))).toBe(10);
      expect(await store.invitations.revoke(boardId(1), 'i', NOW_MS)).toBe(true);
      expect(await store.invitations.use('i')).toBe(false);
      expect(await store.invitations.use('unknown')).toBe(false);
      expect((await store.invitations.findByToken('hash-of-i'))?.uses).toBe(10);
    }),
  );

  test(
    'revoking works once, and only on the own board',
    onBoard(async (store) => {
      await store.boards.create(board(2));
      await store.invitations.create(invitation('i'));
      expect(await store.invitations.revoke(boardId(2), 'i', NOW_MS)).toBe(false);
      expect(await store.invitations.revoke(boardId(1), 'unknown', NOW_MS)).toBe(false);
      expect(countTrue(await Promise.all([1, 2].map((later) => store.invitations.revoke(boardId(1), 'i', NOW_MS + later))))).toBe(
        1,
      );
      expect(await store.invitations.findByToken('hash-of-i')).toEqual(invitation('i', { revokedAtMs: NOW_MS + 1 }));
    }),
  );

  test(
    'I81 a code leads to one invitation, and a second one with it is not made; many have none',
    onBoard(async (store) => {
      const { invitations } = store;
      for (const id of ['none', 'none too']) expect(await invitations.create(invitation(id))).toBe(true);
      const made = await Promise.all(['a', 'b', 'c'].map((id) => invitations.create(invitation(id, { codeHash: 'one code' }))));
      expect(countTrue(made)).toBe(1);
      const found = await invitations.findByCode('one code');
      expect(found?.id).toBe(['a', 'b', 'c'][made.indexOf(true)]);
      expect(await invitations.findByCode('another code')).toBeNull();
      expect(await invitations.listByBoard(boardId(1))).toHaveLength(3);
      await expect(invitations.create(invitation('none', { codeHash: 'new' }))).rejects.toThrow();
    }),
  );

  test(
    'the invitations of a board come in order of creation',
    onBoard(async (store) => {
      for (const [id, atMs] of [
        ['b', 2],
        ['c', 1],
        ['a', 2],
      ] as const)
        await store.invitations.create(invitation(id, { createdAtMs: NOW_MS + atMs }));
      expect((await store.invitations.listByBoard(boardId(1))).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
      expect(await store.invitations.listByBoard(boardId(2))).toEqual([]);
      await expect(store.invitations.create(invitation('d', { boardId: boardId(9) }))).rejects.toThrow();
    }),
  );
}

function describeParticipants(onBoard: WithStore): void {
  test(
    'D11 a session, and an account, takes part in a board once',
    onBoard(async (store) => {
      await store.sessions.create(session('s'));
      const bySession = [1, 2, 3].map((number) => store.participants.create(participant(number, { sessionId: 's' })));
      const byAccount = [4, 5, 6].map((number) => store.participants.create(participant(number, { accountId: 'a' })));
      expect(countTrue(await Promise.all(bySession))).toBe(1);
      expect(countTrue(await Promise.all(byAccount))).toBe(1);
      expect(await store.participants.listByBoard(boardId(1))).toHaveLength(2);
    }),
  );

  test(
    'D11 also after being removed, and on another board as well',
    onBoard(async (store) => {
      await store.boards.create(board(2));
      await store.participants.create(participant(1, { accountId: 'a' }));
      await store.participants.update(participantId(1), { removedAtMs: NOW_MS });
      expect(await store.participants.create(participant(2, { accountId: 'a' }))).toBe(false);
      expect(await store.participants.create(participant(3, { accountId: 'a', boardId: boardId(2) }))).toBe(true);
      expect(await store.participants.create(participant(4))).toBe(true);
      expect(await store.participants.create(participant(5))).toBe(true);
      await expect(store.participants.create(participant(5))).rejects.toThrow();
    }),
  );

  test(
    'a participant is found in every way, whole, and lists are in order of arrival',
    onBoard(async (store) => {
      await store.sessions.create(session('s'));
      await store.invitations.create(invitation('i'));
      const ans = participant(2, { sessionId: 's', invitationId: 'i', accessUntilMs: NOW_MS + 7 });
      const daan = participant(1, { accountId: 'a', role: 'facilitator', perspective: 'lead' });
      await store.participants.create(ans);
      await store.participants.create(daan);
      expect(await store.participants.find(ans.id)).toEqual(ans);
      expect(await store.participants.findBySession(boardId(1), 's')).toEqual(ans);
      expect(await store.participants.findByAccount(boardId(1), 'a')).toEqual(daan);
      expect(await store.participants.findByAccount(boardId(2), 'a')).toBeNull();
      expect(await store.participants.listByBoard(boardId(1))).toEqual([daan, ans]);
      expect(await store.participants.pageByBoard(boardId(1), null, 1)).toEqual([daan]);
      expect(await store.participants.pageByBoard(boardId(1), daan, 5)).toEqual([ans]);
      expect(await store.participants.pageByBoard(boardId(1), ans, 5)).toEqual([]);
      expect(await store.participants.listByInvitation('i')).toEqual([ans]);
      expect(await store.participants.listBySession('s')).toEqual([ans]);
      expect(await store.participants.listByAccount('a')).toEqual([daan]);
      expect(await store.participants.find(participantId(9))).toBeNull();
    }),
  );

  test(
    'who has access to a board is counted, without who was removed or is over the end',
    onBoard(async (store) => {
      await store.boards.create(board(2));
      await store.participants.create(participant(1));
      await store.participants.create(participant(2, { accessUntilMs: NOW_MS + 1 }));
      await store.participants.create(participant(3, { accessUntilMs: NOW_MS }));
      await store.participants.create(participant(4, { removedAtMs: NOW_MS }));
      await store.participants.create(participant(5, { boardId: boardId(2) }));
      expect(await store.participants.countWithAccess(boardId(1), NOW_MS)).toBe(2);
      expect(await store.participants.countWithAccess(boardId(9), NOW_MS)).toBe(0);
    }),
  );

  test(
    'an update changes the named fields alone, also to null',
    onBoard(async (store) => {
      await store.invitations.create(invitation('i'));
      await store.participants.create(participant(1, { invitationId: 'i', accessUntilMs: NOW_MS }));
      await store.participants.update(participantId(1), { name: 'Piet', accessUntilMs: null });
      expect(await store.participants.find(participantId(1))).toEqual(participant(1, { invitationId: 'i', name: 'Piet' }));
      await store.participants.update(participantId(1), {});
      await store.participants.update(participantId(1), {
        perspective: 'lead',
        role: 'viewer',
        invitationId: null,
        removedAtMs: NOW_MS,
        blockedAtMs: NOW_MS,
      });
      expect(await store.participants.find(participantId(1))).toEqual(
        participant(1, { name: 'Piet', perspective: 'lead', role: 'viewer', removedAtMs: NOW_MS, blockedAtMs: NOW_MS }),
      );
      await store.participants.update(participantId(9), { name: 'niemand' });
    }),
  );

  test.each(['boardId', 'accountId', 'sessionId', 'invitationId'] as const)('a %s that does not exist is a bug', (field) =>
    onBoard(async (store) => {
      const value = field === 'boardId' ? { boardId: boardId(9) } : { [field]: 'nothing' };
      await expect(store.participants.create(participant(1, value))).rejects.toThrow();
      expect(await store.participants.listByBoard(boardId(1))).toEqual([]);
    })(),
  );
}
