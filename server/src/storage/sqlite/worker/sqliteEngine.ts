import { sql } from 'kysely';
import type { Engine } from '../../relational/engine.ts';

/** All that is SQLite's own in the migrations. */
export const sqliteEngine: Engine = {
  bytes: 'blob',
  serialType: 'integer',
  serial: (column) => column.primaryKey(),
  // An `integer primary key` is the rowid itself: no column and no index of its own.
  positionType: 'integer',
  clustered: sql`without rowid`,
};
