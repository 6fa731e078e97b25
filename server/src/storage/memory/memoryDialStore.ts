import type { DialStore } from '../ports/dialStore.ts';
import { mustExist, type Tables } from './tables.ts';

export function createMemoryDialStore({ boards, dialBatches }: Tables): DialStore {
  return {
    async append(batch) {
      mustExist(boards, batch.board);
      const batches = dialBatches.get(batch.board) ?? [];
      if (batches.some(({ take, seq }) => take === batch.take && seq === batch.seq)) throw new Error('primary key exists already');
      dialBatches.set(batch.board, [...batches, batch]);
    },
    async list(board, take) {
      const batches = (dialBatches.get(board) ?? []).filter((batch) => batch.take === take);
      return batches.sort((one, other) => one.seq - other.seq).map(({ samples }) => samples);
    },
  };
}
