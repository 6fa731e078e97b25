import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { StoreOpenError } from '../storeOpenError.ts';
import { isCorruption, sqliteCode } from './sqliteErrors.ts';

/** "SRS1" as a number, in the file's header: a database of another program is refused, not migrated. */
const APPLICATION_ID = 0x53525331;
/** A server that was told to stop has ten seconds to do so; its successor waits a little for the lock. */
const BUSY_TIMEOUT_MS = 2_000;

/**
 * Opens `<dataDir>/samenreis.db` as the only process that may: the lock lasts as long as the connection.
 * @throws StoreOpenError with a message for the administrator
 */
export function openDatabase(dataDir: string): Database.Database {
  const file = join(dataDir, 'samenreis.db');
  let db: Database.Database | null = null;
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    db = new Database(file, { timeout: BUSY_TIMEOUT_MS });
    prepare(db, file);
    return db;
  } catch (error) {
    db?.close();
    throw explain(error, dataDir, file);
  }
}

function prepare(db: Database.Database, file: string): void {
  // Before the first read: an exclusive connection keeps the WAL's index in its own memory and lets nobody else in.
  db.pragma('locking_mode = EXCLUSIVE');
  db.pragma('journal_mode = WAL');
  // FULL syncs the WAL at each commit; NORMAL would only at checkpoints, and lose the last commits at a power cut.
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.pragma('trusted_schema = OFF');
  // A damaged page is reported when it is read, not followed.
  db.pragma('cell_size_check = ON');
  // What is taken away or sealed is overwritten, not left lying in a free page.
  db.pragma('secure_delete = ON');
  db.pragma('journal_size_limit = 16777216');
  // A write lock, so that the exclusive lock is taken now and not at the first write.
  db.exec('begin immediate; commit');
  claim(db, file);
}

function claim(db: Database.Database, file: string): void {
  const owner = db.pragma('application_id', { simple: true });
  if (owner === APPLICATION_ID) return;
  const tables = db.prepare('select count(*) from sqlite_schema').pluck().get();
  if (owner !== 0 || tables !== 0)
    throw new StoreOpenError('foreign', `${file} is a database of another program. Choose another data folder (DATA_DIR).`);
  db.pragma(`application_id = ${APPLICATION_ID}`);
}

/** Says what happened and what to do, for every way in which opening or migrating fails. */
export function explain(error: unknown, dataDir: string, file = join(dataDir, 'samenreis.db')): StoreOpenError {
  if (error instanceof StoreOpenError) return error;
  const reason = error instanceof Error ? error.message : String(error);
  if (sqliteCode(error)?.startsWith('SQLITE_BUSY')) {
    return new StoreOpenError(
      'inUse',
      `Another server uses the data folder ${dataDir}. Stop that one first, or choose another folder (DATA_DIR).`,
      { cause: error },
    );
  }
  if (isCorruption(error)) {
    return new StoreOpenError(
      'damaged',
      `${file} is damaged (${reason}). Stop the server, keep a copy of the data folder, and restore the last backup of it.`,
      { cause: error },
    );
  }
  return new StoreOpenError(
    'other',
    `${file} cannot be opened: ${reason}. Check that the folder exists, is writable and has room.`,
    { cause: error },
  );
}
