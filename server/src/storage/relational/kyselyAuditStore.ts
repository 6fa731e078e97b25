import type { Kysely } from 'kysely';
import type { AuditStore } from '../ports/auditStore.ts';
import type { Schema } from './schema.ts';

export function createKyselyAuditStore(db: Kysely<Schema>): AuditStore {
  return {
    async append({ atMs, deed, accountId, participantId, boardId, subjectId }) {
      await db
        .insertInto('audit')
        .values({
          at_ms: atMs,
          deed,
          account_id: accountId,
          participant_id: participantId,
          board_id: boardId,
          subject_id: subjectId,
        })
        .execute();
    },
    async list({ sinceMs, afterSeq, deeds, limit }) {
      let query = db.selectFrom('audit').selectAll().where('at_ms', '>=', sinceMs).where('seq', '>', afterSeq);
      if (deeds !== null) query = query.where('deed', 'in', deeds);
      const rows = await query.orderBy('seq').limit(limit).execute();
      return rows.map((row) => ({
        seq: row.seq,
        atMs: row.at_ms,
        deed: row.deed,
        accountId: row.account_id,
        participantId: row.participant_id,
        boardId: row.board_id,
        subjectId: row.subject_id,
      }));
    },
    async forgetBefore(ms) {
      await db.deleteFrom('audit').where('at_ms', '<', ms).execute();
    },
  };
}
