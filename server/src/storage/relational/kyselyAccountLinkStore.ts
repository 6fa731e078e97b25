import type { Kysely } from 'kysely';
import type { AccountLinkStore, StoredAccountLink } from '../ports/accountLinkStore.ts';
import type { AccountLinkRow, Schema } from './schema.ts';

export function createKyselyAccountLinkStore(db: Kysely<Schema>): AccountLinkStore {
  return {
    async create({ id, kind, accountId, tokenHash, createdAtMs, expiresAtMs, usedAtMs, revokedAtMs }) {
      await db
        .insertInto('account_links')
        .values({
          id,
          kind,
          account_id: accountId,
          token_hash: tokenHash,
          created_at_ms: createdAtMs,
          expires_at_ms: expiresAtMs,
          used_at_ms: usedAtMs,
          revoked_at_ms: revokedAtMs,
        })
        .execute();
    },
    async findByToken(tokenHash) {
      const row = await db.selectFrom('account_links').selectAll().where('token_hash', '=', tokenHash).executeTakeFirst();
      return row ? fromRow(row) : null;
    },
    async listByAccount(accountId, kind) {
      const rows = await db
        .selectFrom('account_links')
        .selectAll()
        .where('account_id', '=', accountId)
        .where('kind', '=', kind)
        .orderBy('created_at_ms')
        .orderBy('id')
        .execute();
      return rows.map(fromRow);
    },
    async use(id, atMs) {
      const { numUpdatedRows } = await db
        .updateTable('account_links')
        .set({ used_at_ms: atMs })
        .where('id', '=', id)
        .where('used_at_ms', 'is', null)
        .where('revoked_at_ms', 'is', null)
        .executeTakeFirstOrThrow();
      return numUpdatedRows === 1n;
    },
    async revoke(accountId, id, atMs) {
      const { numUpdatedRows } = await db
        .updateTable('account_links')
        .set({ revoked_at_ms: atMs })
        .where('id', '=', id)
        .where('account_id', '=', accountId)
        .where('used_at_ms', 'is', null)
        .where('revoked_at_ms', 'is', null)
        .executeTakeFirstOrThrow();
      return numUpdatedRows === 1n;
    },
    async forgetExpiredBefore(ms) {
      await db.deleteFrom('account_links').where('expires_at_ms', '<', ms).execute();
    },
  };
}

function fromRow(row: AccountLinkRow): StoredAccountLink {
  return {
    id: row.id,
    kind: row.kind,
    accountId: row.account_id,
    tokenHash: row.token_hash,
    createdAtMs: row.created_at_ms,
    expiresAtMs: row.expires_at_ms,
    usedAtMs: row.used_at_ms,
    revokedAtMs: row.revoked_at_ms,
  };
}
