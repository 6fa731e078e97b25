import type { AuditEntry, AuditQuery, Store, StoredAccountLink } from '@samenreis/server/storage';
import { describe, expect, test } from 'vitest';
import { account, boardId, NOW_MS, participantId, session } from './storeFixtures.ts';

type WithStore = (use: (store: Store) => Promise<void>) => () => Promise<void>;

/** What every adapter must do with accounts as their owners keep them, with one-time links and with the audit trail. */
export function describeAccounts(withStore: WithStore): void {
  const withAccounts: WithStore = (use) =>
    withStore(async (store) => {
      await store.accounts.create(account('a'));
      await store.accounts.create(account('b'));
      await use(store);
    });
  describe('accounts of people', () => {
    describeOwn(withAccounts);
    describeLinks(withAccounts);
  });
  describe('the audit trail', () => describeAudit(withStore));
}

function describeOwn(withAccounts: WithStore): void {
  test(
    'I90 a name and a password change for that account alone',
    withAccounts(async ({ accounts }) => {
      await accounts.rename('a', 'Anneke');
      await accounts.setPassword('a', '$argon2id$y');
      await accounts.rename('nobody', 'Niemand');
      expect(await accounts.find('a')).toEqual(account('a', { name: 'Anneke', passwordHash: '$argon2id$y' }));
      expect(await accounts.find('b')).toEqual(account('b'));
      expect(await accounts.listByName('Anneke')).toEqual([await accounts.find('a')]);
      expect(await accounts.listByName('anneke')).toEqual([]);
      expect(await accounts.count()).toBe(2);
    }),
  );

  test(
    'I91 all sessions of an account are found, and no other',
    withAccounts(async ({ sessions }) => {
      for (const id of ['s1', 's2']) await sessions.create(session(id, { accountId: 'a' }));
      await sessions.create(session('s3', { accountId: 'b' }));
      await sessions.create(session('s4'));
      expect((await sessions.listByAccount('a')).map(({ id }) => id).sort()).toEqual(['s1', 's2']);
      expect(await sessions.listByAccount('b')).toEqual([session('s3', { accountId: 'b' })]);
    }),
  );
}

function link(id: string, change: Partial<StoredAccountLink> = {}): StoredAccountLink {
  const times = { createdAtMs: NOW_MS, expiresAtMs: NOW_MS + 1_000, usedAtMs: null, revokedAtMs: null };
  return { id, kind: 'colleague', accountId: 'a', tokenHash: `hash-of-${id}`, ...times, ...change };
}

function describeLinks(withAccounts: WithStore): void {
  test(
    'I92 of several who use a link at once one wins, and a used one is not revoked',
    withAccounts(async ({ accountLinks }) => {
      await accountLinks.create(link('l'));
      expect((await Promise.all([1, 2, 3].map((at) => accountLinks.use('l', NOW_MS + at)))).filter(Boolean)).toHaveLength(1);
      expect(await accountLinks.revoke('a', 'l', NOW_MS)).toBe(false);
      expect(await accountLinks.findByToken('hash-of-l')).toEqual(link('l', { usedAtMs: NOW_MS + 1 }));
      expect(await accountLinks.findByToken('hash-of-x')).toBeNull();
    }),
  );

  test(
    'I93 who invites revokes a link, nobody else, and it cannot be used then',
    withAccounts(async ({ accountLinks }) => {
      await accountLinks.create(link('l2', { createdAtMs: NOW_MS + 1 }));
      await accountLinks.create(link('l1'));
      await accountLinks.create(link('r', { kind: 'reset' }));
      await accountLinks.create(link('o', { accountId: 'b' }));
      expect(await accountLinks.revoke('b', 'l1', NOW_MS)).toBe(false);
      expect(await accountLinks.revoke('a', 'l1', NOW_MS + 5)).toBe(true);
      expect(await accountLinks.revoke('a', 'l1', NOW_MS + 6)).toBe(false);
      expect(await accountLinks.use('l1', NOW_MS)).toBe(false);
      const mine = [link('l1', { revokedAtMs: NOW_MS + 5 }), link('l2', { createdAtMs: NOW_MS + 1 })];
      expect(await accountLinks.listByAccount('a', 'colleague')).toEqual(mine);
      await expect(accountLinks.create(link('x', { accountId: 'nobody' }))).rejects.toThrow();
    }),
  );

  test(
    'I92 links that expired long ago are forgotten, others are not',
    withAccounts(async ({ accountLinks }) => {
      await accountLinks.create(link('old', { expiresAtMs: NOW_MS - 1 }));
      await accountLinks.create(link('new', { expiresAtMs: NOW_MS }));
      await accountLinks.forgetExpiredBefore(NOW_MS);
      expect((await accountLinks.listByAccount('a', 'colleague')).map(({ id }) => id)).toEqual(['new']);
    }),
  );
}

function describeAudit(withStore: WithStore): void {
  const entry = (atMs: number, change: Partial<AuditEntry> = {}): AuditEntry => ({
    atMs,
    deed: 'signedIn',
    accountId: 'long gone',
    participantId: null,
    boardId: null,
    subjectId: null,
    ...change,
  });

  test(
    'I94 the trail is read in the order of writing, from a moment on, and forgets by age alone',
    withStore(async ({ audit }) => {
      const rows = [
        entry(NOW_MS + 5),
        entry(NOW_MS, { deed: 'personRemoved', participantId: participantId(1), boardId: boardId(9), subjectId: participantId(2) }),
        entry(NOW_MS - 5),
        entry(NOW_MS),
      ] as const;
      for (const row of rows) await audit.append(row);
      const list = async (change: Partial<AuditQuery> = {}) =>
        (await audit.list({ sinceMs: 0, afterSeq: 0, deeds: null, limit: 100, ...change })).map(({ seq, ...row }) => ({
          seq,
          row,
        }));
      const all = await list();
      expect(all.map(({ row }) => row)).toEqual(rows);
      expect(await list({ sinceMs: NOW_MS, limit: 2 })).toEqual(all.slice(0, 2));
      expect(await list({ afterSeq: all[1]?.seq ?? 0 })).toEqual(all.slice(2));
      expect(await list({ deeds: ['personRemoved', 'boardDeleted'] })).toEqual([all[1]]);
      await audit.forgetBefore(NOW_MS);
      expect(await list()).toEqual([all[0], all[1], all[3]]);
    }),
  );
}
