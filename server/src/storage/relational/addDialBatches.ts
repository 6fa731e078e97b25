import type { Kysely } from 'kysely';
import type { Engine } from './engine.ts';

/** Recordings of the role-play. */
export function addDialBatches({ bytes }: Engine) {
  return async (db: Kysely<unknown>): Promise<void> => {
    await db.schema
      .createTable('dial_batches')
      .addColumn('board_id', 'text', (column) => column.notNull().references('boards.id'))
      .addColumn('take', 'integer', (column) => column.notNull())
      .addColumn('seq', 'integer', (column) => column.notNull())
      .addColumn('samples', bytes, (column) => column.notNull())
      .addPrimaryKeyConstraint('dial_batches_key', ['board_id', 'take', 'seq'])
      .execute();
  };
}
