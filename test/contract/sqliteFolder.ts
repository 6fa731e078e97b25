import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteStore, type SqliteStore, type SqliteStoreOptions } from '@samenreis/server/storage/sqlite';

const nothing = (): void => {};
/** For stores that are expected to have nothing to say. */
export const silentLog = { fatal: nothing, error: nothing, warn: nothing, info: nothing, debug: nothing, trace: nothing };

export type OpenOptions = Partial<Omit<SqliteStoreOptions, 'dataDir'>>;

/** A data folder of its own for one test, and stores in it. */
export interface SqliteFolder {
  readonly dataDir: string;
  readonly file: string;
  readonly open: (options?: OpenOptions) => Promise<SqliteStore>;
  readonly remove: () => Promise<void>;
}

export async function createSqliteFolder(): Promise<SqliteFolder> {
  const dataDir = await mkdtemp(join(tmpdir(), 'samenreis-store-'));
  return {
    dataDir,
    file: join(dataDir, 'samenreis.db'),
    open: (options = {}) => openSqliteStore({ dataDir, log: silentLog, ...options }),
    remove: () => rm(dataDir, { recursive: true, force: true }),
  };
}
