import type { AccountStore, StoredAccount } from '../ports/accountStore.ts';
import { insertNew, type Tables } from './tables.ts';

export function createMemoryAccountStore({ accounts }: Tables): AccountStore {
  const byEmail = (email: string): StoredAccount | null =>
    [...accounts.values()].find((account) => account.email === email) ?? null;

  return {
    async create(account) {
      if (byEmail(account.email)) return false;
      insertNew(accounts, account.id, account);
      return true;
    },
    async createFirst(account) {
      if (accounts.size > 0) return false;
      accounts.set(account.id, account);
      return true;
    },
    async find(id) {
      return accounts.get(id) ?? null;
    },
    async findByEmail(email) {
      return byEmail(email);
    },
    async count() {
      return accounts.size;
    },
  };
}
