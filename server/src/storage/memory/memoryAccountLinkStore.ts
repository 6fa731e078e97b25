import type { AccountLinkStore } from '../ports/accountLinkStore.ts';
import { insertNew, mustExist, type Tables } from './tables.ts';

export function createMemoryAccountLinkStore({ accounts, accountLinks }: Tables): AccountLinkStore {
  return {
    async create(link) {
      mustExist(accounts, link.accountId);
      insertNew(accountLinks, link.id, link);
    },
    async findByToken(tokenHash) {
      return [...accountLinks.values()].find((link) => link.tokenHash === tokenHash) ?? null;
    },
    async listByAccount(accountId, kind) {
      return [...accountLinks.values()]
        .filter((link) => link.accountId === accountId && link.kind === kind)
        .sort((a, b) => a.createdAtMs - b.createdAtMs || (a.id < b.id ? -1 : 1));
    },
    async use(id, atMs) {
      const link = accountLinks.get(id);
      if (link === undefined || link.usedAtMs !== null || link.revokedAtMs !== null) return false;
      accountLinks.set(id, { ...link, usedAtMs: atMs });
      return true;
    },
    async revoke(accountId, id, atMs) {
      const link = accountLinks.get(id);
      if (link?.accountId !== accountId || link.usedAtMs !== null || link.revokedAtMs !== null) return false;
      accountLinks.set(id, { ...link, revokedAtMs: atMs });
      return true;
    },
    async forgetExpiredBefore(ms) {
      for (const [id, { expiresAtMs }] of accountLinks) if (expiresAtMs < ms) accountLinks.delete(id);
    },
  };
}
