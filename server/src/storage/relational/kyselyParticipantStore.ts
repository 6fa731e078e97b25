import type { Kysely, Updateable } from 'kysely';
import type { ParticipantStore, StoredParticipant } from '../ports/participantStore.ts';
import type { ParticipantRow, Schema } from './schema.ts';

type ParticipantChange = Parameters<ParticipantStore['update']>[1];

export function createKyselyParticipantStore(db: Kysely<Schema>): ParticipantStore {
  const inOrderOfArrival = () => db.selectFrom('participants').selectAll().orderBy('created_at_ms').orderBy('id');

  return {
    create: (participant) => insertUnlessTaken(db, participant),
    async find(id) {
      const row = await db.selectFrom('participants').selectAll().where('id', '=', id).executeTakeFirst();
      return row ? fromRow(row) : null;
    },
    async findByAccount(board, accountId) {
      const row = await inOrderOfArrival().where('board_id', '=', board).where('account_id', '=', accountId).executeTakeFirst();
      return row ? fromRow(row) : null;
    },
    async findBySession(board, sessionId) {
      const row = await inOrderOfArrival().where('board_id', '=', board).where('session_id', '=', sessionId).executeTakeFirst();
      return row ? fromRow(row) : null;
    },
    async listByBoard(board) {
      return (await inOrderOfArrival().where('board_id', '=', board).execute()).map(fromRow);
    },
    async pageByBoard(board, after, limit) {
      const from = inOrderOfArrival().where('board_id', '=', board).limit(limit);
      if (after === null) return (await from.execute()).map(fromRow);
      const { id, createdAtMs } = after;
      const isLater = from.where((is) =>
        is.or([is('created_at_ms', '>', createdAtMs), is.and([is('created_at_ms', '=', createdAtMs), is('id', '>', id)])]),
      );
      return (await isLater.execute()).map(fromRow);
    },
    async countWithAccess(board, nowMs) {
      const { count } = await db
        .selectFrom('participants')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('board_id', '=', board)
        .where('removed_at_ms', 'is', null)
        .where((is) => is.or([is('access_until_ms', 'is', null), is('access_until_ms', '>', nowMs)]))
        .executeTakeFirstOrThrow();
      return Number(count);
    },
    async firstWithAccess(board, nowMs, limit) {
      const rows = await inOrderOfArrival()
        .where('board_id', '=', board)
        .where('removed_at_ms', 'is', null)
        .where((is) => is.or([is('access_until_ms', 'is', null), is('access_until_ms', '>', nowMs)]))
        .limit(limit)
        .execute();
      return rows.map(fromRow);
    },
    async listByInvitation(invitationId) {
      return (await inOrderOfArrival().where('invitation_id', '=', invitationId).execute()).map(fromRow);
    },
    async listBySession(sessionId) {
      return (await inOrderOfArrival().where('session_id', '=', sessionId).execute()).map(fromRow);
    },
    async listByAccount(accountId) {
      return (await inOrderOfArrival().where('account_id', '=', accountId).execute()).map(fromRow);
    },
    async update(id, change) {
      const columns = toColumns(change);
      if (Object.keys(columns).length === 0) return;
      await db.updateTable('participants').set(columns).where('id', '=', id).execute();
    },
  };
}

async function insertUnlessTaken(db: Kysely<Schema>, participant: StoredParticipant): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('participants')
    .values(toRow(participant))
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows === 1n) return true;
  // "Do nothing" covers the primary key too: an id in use is a bug, not a "no".
  const sameId = await db.selectFrom('participants').select('id').where('id', '=', participant.id).executeTakeFirst();
  if (sameId) throw new Error('primary key exists already');
  return false;
}

function toRow(participant: StoredParticipant): ParticipantRow {
  return {
    id: participant.id,
    board_id: participant.boardId,
    name: participant.name,
    perspective: participant.perspective,
    role: participant.role,
    account_id: participant.accountId,
    session_id: participant.sessionId,
    invitation_id: participant.invitationId,
    created_at_ms: participant.createdAtMs,
    access_until_ms: participant.accessUntilMs,
    removed_at_ms: participant.removedAtMs,
    blocked_at_ms: participant.blockedAtMs,
  };
}

function fromRow(row: ParticipantRow): StoredParticipant {
  return {
    id: row.id,
    boardId: row.board_id,
    name: row.name,
    perspective: row.perspective,
    role: row.role,
    accountId: row.account_id,
    sessionId: row.session_id,
    invitationId: row.invitation_id,
    createdAtMs: row.created_at_ms,
    accessUntilMs: row.access_until_ms,
    removedAtMs: row.removed_at_ms,
    blockedAtMs: row.blocked_at_ms,
  };
}

/** Only the fields that are named: null is a value here. */
function toColumns({
  name,
  perspective,
  role,
  sessionId,
  invitationId,
  accessUntilMs,
  removedAtMs,
  blockedAtMs,
}: ParticipantChange): Updateable<ParticipantRow> {
  return {
    ...(name === undefined ? {} : { name }),
    ...(perspective === undefined ? {} : { perspective }),
    ...(role === undefined ? {} : { role }),
    ...(sessionId === undefined ? {} : { session_id: sessionId }),
    ...(invitationId === undefined ? {} : { invitation_id: invitationId }),
    ...(accessUntilMs === undefined ? {} : { access_until_ms: accessUntilMs }),
    ...(removedAtMs === undefined ? {} : { removed_at_ms: removedAtMs }),
    ...(blockedAtMs === undefined ? {} : { blocked_at_ms: blockedAtMs }),
  };
}
