import type { Kysely } from 'kysely';
import type { DialStore } from '../ports/dialStore.ts';
import type { Schema } from './schema.ts';

export function createKyselyDialStore(db: Kysely<Schema>): DialStore {
  return {
    async append({ board, take, seq, samples }) {
      await db.insertInto('dial_batches').values({ board_id: board, take, seq, samples }).execute();
    },
    async list(board, take) {
      const rows = await db
        .selectFrom('dial_batches')
        .select('samples')
        .where('board_id', '=', board)
        .where('take', '=', take)
        .orderBy('seq')
        .execute();
      return rows.map(({ samples }) => new Uint8Array(samples));
    },
  };
}
