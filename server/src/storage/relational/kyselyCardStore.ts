import type { Kysely, Selectable } from 'kysely';
import type { CardStore, StoredCard } from '../ports/cardStore.ts';
import { boardFromRow } from './kyselyBoardStore.ts';
import type { BoardRow, Schema } from './schema.ts';

export function createKyselyCardStore(db: Kysely<Schema>): CardStore {
  const cardsOf = (accountId: string) =>
    db
      .selectFrom('boards')
      .innerJoin('board_leaders', 'board_leaders.board_id', 'boards.id')
      .selectAll('boards')
      .select('board_leaders.archived_at_ms')
      .where('board_leaders.account_id', '=', accountId)
      .orderBy('boards.changed_at_ms', 'desc')
      .orderBy('boards.id');

  return {
    async listLedBy(accountId) {
      return (await cardsOf(accountId).execute()).map(fromRow);
    },
    async find(board, accountId) {
      const row = await cardsOf(accountId).where('boards.id', '=', board).executeTakeFirst();
      return row ? fromRow(row) : null;
    },
    async setFacts(board, { state, plannedOn }) {
      await db.updateTable('boards').set({ state, planned_on: plannedOn }).where('id', '=', board).execute();
    },
    async archive(board, accountId, atMs) {
      await db
        .updateTable('board_leaders')
        .set({ archived_at_ms: atMs })
        .where('board_id', '=', board)
        .where('account_id', '=', accountId)
        .execute();
    },
    async leadersOf(board) {
      return db
        .selectFrom('board_leaders')
        .innerJoin('accounts', 'accounts.id', 'board_leaders.account_id')
        .select(['accounts.id as accountId', 'accounts.name', 'accounts.email'])
        .where('board_leaders.board_id', '=', board)
        .orderBy('accounts.name')
        .orderBy('accounts.email')
        .execute();
    },
    async removeLeader(board, accountId) {
      // One statement: the count and the removal cannot be parted.
      const { numDeletedRows } = await db
        .deleteFrom('board_leaders')
        .where('board_id', '=', board)
        .where('account_id', '=', accountId)
        .where(({ exists, selectFrom }) =>
          exists(
            selectFrom('board_leaders as other')
              .select('other.account_id')
              .where('other.board_id', '=', board)
              .where('other.account_id', '<>', accountId),
          ),
        )
        .executeTakeFirstOrThrow();
      return numDeletedRows === 1n;
    },
    ...createBin(db),
  };
}

function createBin(db: Kysely<Schema>): Pick<CardStore, 'markDeleted' | 'restore' | 'isDeleted' | 'listDeletedUntil'> {
  return {
    async markDeleted(board, atMs) {
      const { numUpdatedRows } = await db
        .updateTable('boards')
        .set({ deleted_at_ms: atMs })
        .where('id', '=', board)
        .where('deleted_at_ms', 'is', null)
        .executeTakeFirstOrThrow();
      return numUpdatedRows === 1n;
    },
    async restore(board) {
      const { numUpdatedRows } = await db
        .updateTable('boards')
        .set({ deleted_at_ms: null })
        .where('id', '=', board)
        .where('deleted_at_ms', 'is not', null)
        .executeTakeFirstOrThrow();
      return numUpdatedRows === 1n;
    },
    async isDeleted(board) {
      const row = await db.selectFrom('boards').select('deleted_at_ms').where('id', '=', board).executeTakeFirst();
      return row !== undefined && row.deleted_at_ms !== null;
    },
    async listDeletedUntil(atMs) {
      const rows = await db
        .selectFrom('boards')
        .select('id')
        .where('deleted_at_ms', '<=', atMs)
        .orderBy('deleted_at_ms')
        .orderBy('id')
        .execute();
      return rows.map(({ id }) => id);
    },
  };
}

function fromRow(row: Selectable<BoardRow> & { readonly archived_at_ms: number | null }): StoredCard {
  return {
    board: boardFromRow(row),
    state: row.state,
    plannedOn: row.planned_on,
    archivedAtMs: row.archived_at_ms,
    deletedAtMs: row.deleted_at_ms,
  };
}
