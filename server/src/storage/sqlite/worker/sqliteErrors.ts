import type { BoardId } from '@samenreis/shared/base';
import Database from 'better-sqlite3';
import { DamagedBoardError } from '../../ports/boardLog.ts';
import { StoreFailedError, type StoreFailure } from '../../ports/storeFailedError.ts';

/** SQLite's extended result code, or null for an error that is not SQLite's. */
export function sqliteCode(error: unknown): string | null {
  return error instanceof Database.SqliteError ? error.code : null;
}

export function isCorruption(error: unknown): boolean {
  const code = sqliteCode(error);
  return code !== null && (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB');
}

/** The port's error for one of SQLite's; anything else, a constraint included, stays what it is: a bug. */
export function asPortError(error: unknown): unknown {
  const code = sqliteCode(error);
  if (code === null || code.startsWith('SQLITE_CONSTRAINT')) return error;
  return new StoreFailedError(failureOf(code), `the database refused: ${code}`, { cause: error });
}

/** As `asPortError`, and damage met while one board was read or written is that board's. */
export function asBoardError(error: unknown, boardId: BoardId): unknown {
  if (isCorruption(error))
    return new DamagedBoardError(`board ${boardId}: the database file is damaged (${sqliteCode(error)})`, { cause: error });
  return asPortError(error);
}

function failureOf(code: string): StoreFailure {
  if (code === 'SQLITE_FULL') return 'full';
  return /^SQLITE_(?:IOERR|READONLY|CANTOPEN)/.test(code) ? 'io' : 'other';
}
