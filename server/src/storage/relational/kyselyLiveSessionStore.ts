import type { Kysely } from 'kysely';
import type { LiveSessionStore } from '../ports/liveSessionStore.ts';
import type { Schema } from './schema.ts';

export function createKyselyLiveSessionStore(db: Kysely<Schema>): Omit<LiveSessionStore, 'appendSealing'> {
  return {
    async append({ board, after, command, participant, atMs, events }) {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('live_steps')
        .values({ board_id: board, after, command_id: command, participant_id: participant, at_ms: atMs, events })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirstOrThrow();
      if (numInsertedOrUpdatedRows === 1n) return 'stored';
      const known = await db
        .selectFrom('live_steps')
        .select('after')
        .where('board_id', '=', board)
        .where('command_id', '=', command)
        .executeTakeFirst();
      return known === undefined ? 'stale' : 'known';
    },
    async list(board) {
      const rows = await db.selectFrom('live_steps').selectAll().where('board_id', '=', board).orderBy('after').execute();
      return rows.map((row) => ({
        board,
        after: row.after,
        command: row.command_id,
        participant: row.participant_id,
        atMs: row.at_ms,
        events: row.events,
      }));
    },
  };
}
