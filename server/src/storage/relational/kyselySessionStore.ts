import type { Kysely } from 'kysely';
import type { SessionStore, StoredSession } from '../ports/sessionStore.ts';
import type { Schema, SessionRow } from './schema.ts';

/** Removing a session clears it from its participants by the foreign key (`on delete set null`). */
export function createKyselySessionStore(db: Kysely<Schema>): SessionStore {
  return {
    async create({ id, tokenHash, accountId, createdAtMs, expiresAtMs }) {
      await db
        .insertInto('sessions')
        .values({ id, token_hash: tokenHash, account_id: accountId, created_at_ms: createdAtMs, expires_at_ms: expiresAtMs })
        .execute();
    },
    async find(tokenHash, nowMs) {
      const row = await db
        .selectFrom('sessions')
        .selectAll()
        .where('token_hash', '=', tokenHash)
        .where('expires_at_ms', '>', nowMs)
        .executeTakeFirst();
      return row ? fromRow(row) : null;
    },
    async extend(id, expiresAtMs) {
      await db.updateTable('sessions').set({ expires_at_ms: expiresAtMs }).where('id', '=', id).execute();
    },
    async rotate(id, { tokenHash, accountId, expiresAtMs }) {
      await db
        .updateTable('sessions')
        .set({ token_hash: tokenHash, account_id: accountId, expires_at_ms: expiresAtMs })
        .where('id', '=', id)
        .execute();
    },
    async listByAccount(accountId) {
      const rows = await db.selectFrom('sessions').selectAll().where('account_id', '=', accountId).execute();
      return rows.map(fromRow);
    },
    async remove(id) {
      await db.deleteFrom('sessions').where('id', '=', id).execute();
    },
    async removeExpired(nowMs) {
      const { numDeletedRows } = await db.deleteFrom('sessions').where('expires_at_ms', '<=', nowMs).executeTakeFirstOrThrow();
      return Number(numDeletedRows);
    },
  };
}

function fromRow(row: SessionRow): StoredSession {
  return {
    id: row.id,
    tokenHash: row.token_hash,
    accountId: row.account_id,
    createdAtMs: row.created_at_ms,
    expiresAtMs: row.expires_at_ms,
  };
}
