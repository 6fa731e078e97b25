import type { BoardId } from '@samenreis/shared/base';
import type { BoardLeader, CardFacts, CardStore, StoredCard } from '../ports/cardStore.ts';
import { byLastChange } from './byLastChange.ts';
import type { Tables } from './tables.ts';

const NEW_BOARD: CardFacts = { state: 'preparing', plannedOn: null };

export function createMemoryCardStore({ accounts, boards, leaders, facts, archived, deleted }: Tables): CardStore {
  const cardOf = (id: BoardId, accountId: string): StoredCard | null => {
    const board = boards.get(id);
    const leading = leaders.get(id);
    if (!board || !leading?.has(accountId)) return null;
    return {
      board,
      ...(facts.get(id) ?? NEW_BOARD),
      archivedAtMs: archived.get(`${id} ${accountId}`) ?? null,
      deletedAtMs: deleted.get(id) ?? null,
    };
  };

  return {
    async listLedBy(accountId) {
      const sorted = [...boards.values()].sort(byLastChange);
      return sorted.map(({ id }) => cardOf(id, accountId)).filter((card) => card !== null);
    },
    async find(id, accountId) {
      return cardOf(id, accountId);
    },
    async setFacts(id, { state, plannedOn }) {
      if (boards.has(id)) facts.set(id, { state, plannedOn });
    },
    async archive(id, accountId, atMs) {
      if (atMs === null) archived.delete(`${id} ${accountId}`);
      else if (leaders.get(id)?.has(accountId)) archived.set(`${id} ${accountId}`, atMs);
    },
    async markDeleted(id, atMs) {
      if (!boards.has(id) || deleted.has(id)) return false;
      deleted.set(id, atMs);
      return true;
    },
    async restore(id) {
      return deleted.delete(id);
    },
    async isDeleted(id) {
      return deleted.has(id);
    },
    async listDeletedUntil(atMs) {
      const due = [...deleted].filter(([, deletedAtMs]) => deletedAtMs <= atMs);
      return due.sort((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1)).map(([id]) => id);
    },
    async leadersOf(id) {
      const found = [...(leaders.get(id) ?? [])]
        .map((accountId) => accounts.get(accountId))
        .filter((account) => account !== undefined);
      return found.map(({ id: accountId, name, email }) => ({ accountId, name, email })).sort(byName);
    },
    async removeLeader(id, accountId) {
      const leading = leaders.get(id);
      if (!leading || leading.size < 2 || !leading.delete(accountId)) return false;
      archived.delete(`${id} ${accountId}`);
      return true;
    },
  };
}

function byName(a: BoardLeader, b: BoardLeader): number {
  if (a.name !== b.name) return a.name < b.name ? -1 : 1;
  return a.email < b.email ? -1 : 1;
}
