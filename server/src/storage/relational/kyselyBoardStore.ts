import type { Kysely, Selectable } from 'kysely';
import type { BoardStore, StoredBoard } from '../ports/boardStore.ts';
import type { BoardRow, Schema } from './schema.ts';

export function createKyselyBoardStore(db: Kysely<Schema>): BoardStore {
  return {
    async create({ id, title, epoch, createdAtMs, changedAtMs }) {
      await db.insertInto('boards').values({ id, title, epoch, created_at_ms: createdAtMs, changed_at_ms: changedAtMs }).execute();
    },
    async find(id) {
      const row = await db
        .selectFrom('boards')
        .selectAll()
        .where('id', '=', id)
        .where('deleted_at_ms', 'is', null)
        .executeTakeFirst();
      return row ? boardFromRow(row) : null;
    },
    async listLedBy(accountId) {
      const rows = await db
        .selectFrom('boards')
        .innerJoin('board_leaders', 'board_leaders.board_id', 'boards.id')
        .selectAll('boards')
        .where('board_leaders.account_id', '=', accountId)
        .where('boards.deleted_at_ms', 'is', null)
        .orderBy('boards.changed_at_ms', 'desc')
        .orderBy('boards.id')
        .execute();
      return rows.map(boardFromRow);
    },
    async addLeader(board, accountId) {
      await db
        .insertInto('board_leaders')
        .values({ board_id: board, account_id: accountId })
        .onConflict((conflict) => conflict.columns(['account_id', 'board_id']).doNothing())
        .execute();
    },
    async isLedBy(board, accountId) {
      const row = await db
        .selectFrom('board_leaders')
        .select('board_id')
        .where('account_id', '=', accountId)
        .where('board_id', '=', board)
        .executeTakeFirst();
      return row !== undefined;
    },
    async hasHiddenNames(board) {
      const row = await db.selectFrom('boards').select('names_hidden').where('id', '=', board).executeTakeFirst();
      return row !== undefined && row.names_hidden !== 0;
    },
    async hideNames(board, isHidden) {
      await db
        .updateTable('boards')
        .set({ names_hidden: isHidden ? 1 : 0 })
        .where('id', '=', board)
        .execute();
    },
    async hasClosedDoor(board) {
      const row = await db.selectFrom('boards').select('joins_closed').where('id', '=', board).executeTakeFirst();
      return row !== undefined && row.joins_closed !== 0;
    },
    async closeDoor(board, isClosed) {
      await db
        .updateTable('boards')
        .set({ joins_closed: isClosed ? 1 : 0 })
        .where('id', '=', board)
        .execute();
    },
    async lastVisitMs(board) {
      const row = await db.selectFrom('boards').select('visited_at_ms').where('id', '=', board).executeTakeFirst();
      return row?.visited_at_ms ?? null;
    },
    async noteVisit(board, atMs) {
      await db.updateTable('boards').set({ visited_at_ms: atMs }).where('id', '=', board).execute();
    },
    async touch(board, { title, changedAtMs }) {
      await db.updateTable('boards').set({ title, changed_at_ms: changedAtMs }).where('id', '=', board).execute();
    },
  };
}

export function boardFromRow(row: Selectable<BoardRow>): StoredBoard {
  return { id: row.id, title: row.title, epoch: row.epoch, createdAtMs: row.created_at_ms, changedAtMs: row.changed_at_ms };
}
