import type { BoardId } from '@samenreis/shared/base';
import type Database from 'better-sqlite3';
import { logPosition } from './logPosition.ts';
import { asBoardError } from './sqliteErrors.ts';

/**
 * Removes a board from the bin with every row of it, and its bytes from the file: what was erased is overwritten, in the
 * write-ahead log as well. @returns false for a board that is not in the bin
 */
export function createBoardPurge(db: Database.Database): (boardId: BoardId) => boolean {
  const pkInBin = db.prepare<[BoardId], number>('select pk from boards where id = ? and deleted_at_ms is not null').pluck();
  const statements = prepareStatements(db);

  const purge = (boardId: BoardId): boolean => {
    const board = pkInBin.get(boardId);
    if (board === undefined) return false;
    statements.countUpdates.run(board);
    // Before the participants: the log tells which authors were theirs.
    statements.dropRows.run(logPosition(board, 0), logPosition(board + 1, 0) - 1);
    for (const drop of statements.byPk) drop.run(board);
    statements.dropAuthors.run(boardId);
    for (const drop of statements.byId) drop.run(boardId);
    return true;
  };

  return (boardId) => {
    try {
      const isGone = db.transaction(purge).immediate(boardId);
      if (isGone) db.pragma('wal_checkpoint(TRUNCATE)');
      return isGone;
    } catch (error) {
      throw asBoardError(error, boardId);
    }
  };
}

function prepareStatements(db: Database.Database) {
  const all = (...statements: readonly string[]) => statements.map((statement) => db.prepare<[number | BoardId]>(statement));
  return {
    countUpdates: db.prepare<[number]>('insert into purged_logs (updates) select last_seq from log_heads where board = ?'),
    dropRows: db.prepare<[number, number]>('delete from board_log where position between ? and ?'),
    byPk: all(
      'delete from board_snapshots where board = ?',
      'delete from client_bindings where board = ?',
      'delete from log_heads where board = ?',
    ),
    /** Authors are participants, and each of those is on one board. */
    dropAuthors: db.prepare<[BoardId]>(
      'delete from log_authors where participant_id in (select id from participants where board_id = ?)',
    ),
    byId: all(
      'delete from live_steps where board_id = ?',
      'delete from dial_batches where board_id = ?',
      'delete from private_notes where board_id = ?',
      'delete from private_reveals where board_id = ?',
      'delete from participants where board_id = ?',
      'delete from invitations where board_id = ?',
      'delete from board_leaders where board_id = ?',
      'delete from boards where id = ?',
    ),
  };
}
