import { type Kysely, Migrator } from 'kysely';
import { createMigrations } from '../../relational/migrations.ts';
import type { Schema } from '../../relational/schema.ts';
import { StoreOpenError } from '../storeOpenError.ts';
import { sqliteEngine } from './sqliteEngine.ts';

/** Brings the database to the schema of this version, in one transaction; a database of a later version is refused. */
export async function migrate(db: Kysely<Schema>, dataDir: string): Promise<void> {
  const migrations = createMigrations(sqliteEngine);
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrations) } });
  const { error } = await migrator.migrateToLatest();
  if (error instanceof Error && error.message.startsWith('corrupted migrations')) {
    throw new StoreOpenError(
      'foreign',
      `The data folder ${dataDir} was used by a newer version of Samenreis. Start that version, or restore a backup from before the update.`,
      { cause: error },
    );
  }
  if (error) throw error;
}
