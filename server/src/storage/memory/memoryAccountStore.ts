import type { AccountStore, StoredAccount } from '../ports/accountStore.ts';
import { insertNew, mustExist, type Tables } from './tables.ts';

export function createMemoryAccountStore({ accounts, browsers }: Tables): AccountStore {
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
    async listByName(name) {
      return [...accounts.values()].filter((account) => account.name === name);
    },
    async rename(id, name) {
      const account = accounts.get(id);
      if (account) accounts.set(id, { ...account, name });
    },
    async setPassword(id, passwordHash) {
      const account = accounts.get(id);
      if (account) accounts.set(id, { ...account, passwordHash });
    },
    async count() {
      return accounts.size;
    },
    async rememberBrowser(browser) {
      mustExist(accounts, browser.accountId);
      browsers.set(browser.tokenHash, browser);
    },
    async findBrowser(tokenHash, nowMs) {
      const browser = browsers.get(tokenHash);
      return browser !== undefined && browser.expiresAtMs > nowMs ? browser.accountId : null;
    },
    async forgetBrowsers(nowMs) {
      for (const [tokenHash, { expiresAtMs }] of browsers) if (expiresAtMs <= nowMs) browsers.delete(tokenHash);
    },
  };
}
