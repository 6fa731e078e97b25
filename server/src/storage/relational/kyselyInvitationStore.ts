import type { Kysely } from 'kysely';
import type { InvitationStore, StoredInvitation } from '../ports/invitationStore.ts';
import type { InvitationRow, Schema } from './schema.ts';

export function createKyselyInvitationStore(db: Kysely<Schema>): InvitationStore {
  return {
    async create(invitation) {
      // Only a taken code is a "no"; a second row under one id is a bug and throws.
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('invitations')
        .values(toRow(invitation))
        .onConflict((conflict) => conflict.column('code_hash').doNothing())
        .executeTakeFirstOrThrow();
      return numInsertedOrUpdatedRows === 1n;
    },
    async findByToken(tokenHash) {
      const row = await db.selectFrom('invitations').selectAll().where('token_hash', '=', tokenHash).executeTakeFirst();
      return row ? fromRow(row) : null;
    },
    async findByCode(codeHash) {
      const row = await db.selectFrom('invitations').selectAll().where('code_hash', '=', codeHash).executeTakeFirst();
      return row ? fromRow(row) : null;
    },
    async listByBoard(board) {
      const rows = await db
        .selectFrom('invitations')
        .selectAll()
        .where('board_id', '=', board)
        .orderBy('created_at_ms')
        .orderBy('id')
        .execute();
      return rows.map(fromRow);
    },
    async revoke(board, id, atMs) {
      const { numUpdatedRows } = await db
        .updateTable('invitations')
        .set({ revoked_at_ms: atMs })
        .where('id', '=', id)
        .where('board_id', '=', board)
        .where('revoked_at_ms', 'is', null)
        .executeTakeFirstOrThrow();
      return numUpdatedRows === 1n;
    },
    async use(id) {
      const { numUpdatedRows } = await db
        .updateTable('invitations')
        .set((eb) => ({ uses: eb('uses', '+', 1) }))
        .where('id', '=', id)
        .where('revoked_at_ms', 'is', null)
        .where((eb) => eb.or([eb('max_uses', 'is', null), eb('uses', '<', eb.ref('max_uses'))]))
        .executeTakeFirstOrThrow();
      return numUpdatedRows === 1n;
    },
  };
}

function toRow(invitation: StoredInvitation): InvitationRow {
  return {
    id: invitation.id,
    board_id: invitation.boardId,
    role: invitation.role,
    token_hash: invitation.tokenHash,
    code_hash: invitation.codeHash,
    created_by_account_id: invitation.createdByAccountId,
    created_at_ms: invitation.createdAtMs,
    expires_at_ms: invitation.expiresAtMs,
    revoked_at_ms: invitation.revokedAtMs,
    uses: invitation.uses,
    max_uses: invitation.maxUses,
  };
}

function fromRow(row: InvitationRow): StoredInvitation {
  return {
    id: row.id,
    boardId: row.board_id,
    role: row.role,
    tokenHash: row.token_hash,
    codeHash: row.code_hash,
    createdByAccountId: row.created_by_account_id,
    createdAtMs: row.created_at_ms,
    expiresAtMs: row.expires_at_ms,
    revokedAtMs: row.revoked_at_ms,
    uses: row.uses,
    maxUses: row.max_uses,
  };
}
