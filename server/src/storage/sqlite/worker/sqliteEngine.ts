import { sql } from 'kysely';
import type { Engine } from '../../relational/engine.ts';

/** All that is SQLite's own in the migrations. */
export const sqliteEngine: Engine = {
  bytes: 'blob',
  serialType: 'integer',
  serial: (column) => column.primaryKey(),
  clustered: sql`without rowid`,
};
