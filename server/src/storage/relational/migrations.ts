import type { CreateTableBuilder, Kysely, Migration } from 'kysely';
import { addDialBatches } from './addDialBatches.ts';
import { addPrivateReveals } from './addPrivateReveals.ts';
import type { Engine } from './engine.ts';

/** In order; a migration that has been released is never changed, the next one is added. */
export function createMigrations(engine: Engine): Record<string, Migration> {
  return {
    '0001-identity': { up: createIdentityTables(engine) },
    '0002-board-log': { up: createLogTables(engine) },
    '0003-hidden-names-and-blocks': { up: addHiddenNamesAndBlocks },
    '0004-visits': { up: addVisits },
    '0005-known-browsers': { up: addKnownBrowsers },
    '0006-board-cards': { up: addBoardCards },
    '0009-codes-and-closed-doors': { up: addCodesAndClosedDoors },
    '0010-account-links-and-audit': { up: addAccountLinksAndAudit(engine) },
    '0011-live-steps': { up: addLiveSteps },
    '0012-private-notes': { up: addPrivateNotes },
    '0014-dial-batches': { up: addDialBatches(engine) },
    '0015-private-reveals': { up: addPrivateReveals },
  };
}

// The database type is unknown to a migration on purpose: it must not change with the schema of today.
type AnySchema = Kysely<unknown>;

function createIdentityTables(engine: Engine) {
  return async (db: AnySchema): Promise<void> => {
    await createAccountsAndBoards(db, engine);
    await createSessionsAndInvitations(db);
    await createParticipants(db);
  };
}

async function createAccountsAndBoards(db: AnySchema, engine: Engine): Promise<void> {
  await db.schema
    .createTable('accounts')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('email', 'text', (column) => column.notNull().unique())
    .addColumn('password_hash', 'text', (column) => column.notNull())
    .addColumn('created_at_ms', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('boards')
    .addColumn('pk', engine.serialType, engine.serial)
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('epoch', 'integer', (column) => column.notNull())
    .addColumn('created_at_ms', 'bigint', (column) => column.notNull())
    .addColumn('changed_at_ms', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('board_leaders')
    .addColumn('board_id', 'text', (column) => column.notNull().references('boards.id'))
    .addColumn('account_id', 'text', (column) => column.notNull().references('accounts.id'))
    .addPrimaryKeyConstraint('board_leaders_key', ['account_id', 'board_id'])
    .execute();
}

async function createSessionsAndInvitations(db: AnySchema): Promise<void> {
  await db.schema
    .createTable('sessions')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('token_hash', 'text', (column) => column.notNull().unique())
    .addColumn('account_id', 'text', (column) => column.references('accounts.id'))
    .addColumn('created_at_ms', 'bigint', (column) => column.notNull())
    .addColumn('expires_at_ms', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('sessions_by_expiry').on('sessions').column('expires_at_ms').execute();
  await db.schema
    .createTable('invitations')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('board_id', 'text', (column) => column.notNull().references('boards.id'))
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('token_hash', 'text', (column) => column.notNull().unique())
    .addColumn('created_by_account_id', 'text', (column) => column.notNull().references('accounts.id'))
    .addColumn('created_at_ms', 'bigint', (column) => column.notNull())
    .addColumn('expires_at_ms', 'bigint', (column) => column.notNull())
    .addColumn('revoked_at_ms', 'bigint')
    .addColumn('uses', 'integer', (column) => column.notNull())
    .addColumn('max_uses', 'integer')
    .execute();
  await db.schema.createIndex('invitations_by_board').on('invitations').columns(['board_id', 'created_at_ms']).execute();
}

async function createParticipants(db: AnySchema): Promise<void> {
  await db.schema
    .createTable('participants')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('board_id', 'text', (column) => column.notNull().references('boards.id'))
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('perspective', 'text', (column) => column.notNull())
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('account_id', 'text', (column) => column.references('accounts.id'))
    .addColumn('session_id', 'text', (column) => column.references('sessions.id').onDelete('set null'))
    .addColumn('invitation_id', 'text', (column) => column.references('invitations.id'))
    .addColumn('created_at_ms', 'bigint', (column) => column.notNull())
    .addColumn('access_until_ms', 'bigint')
    .addColumn('removed_at_ms', 'bigint')
    .addUniqueConstraint('participants_account', ['board_id', 'account_id'])
    .addUniqueConstraint('participants_session', ['board_id', 'session_id'])
    .execute();
  await db.schema.createIndex('participants_by_invitation').on('participants').column('invitation_id').execute();
  // Removing a session clears it here: without an index each removal would read the whole table.
  await db.schema.createIndex('participants_by_session').on('participants').column('session_id').execute();
  await db.schema.createIndex('participants_by_account').on('participants').column('account_id').execute();
}

function createLogTables(engine: Engine) {
  return async (db: AnySchema): Promise<void> => {
    await createLogAuthorsAndHeads(db, engine);
    await createLogRows(db, engine);
    await createClientBindings(db, engine);
  };
}

async function createLogAuthorsAndHeads(db: AnySchema, engine: Engine): Promise<void> {
  await db.schema
    .createTable('log_authors')
    .addColumn('pk', engine.serialType, engine.serial)
    .addColumn('participant_id', 'text', (column) => column.notNull().unique())
    .execute();
  await clustered(
    engine,
    db.schema
      .createTable('log_heads')
      .addColumn('board', 'integer', (column) => column.primaryKey().references('boards.pk'))
      .addColumn('last_seq', 'bigint', (column) => column.notNull())
      .addColumn('bindings', 'integer', (column) => column.notNull()),
  ).execute();
}

async function createLogRows(db: AnySchema, engine: Engine): Promise<void> {
  await db.schema
    .createTable('board_log')
    .addColumn('position', engine.positionType, (column) => column.primaryKey())
    .addColumn('after_creation_ms', 'bigint', (column) => column.notNull())
    .addColumn('author', 'integer', (column) => column.references('log_authors.pk'))
    .addColumn('checksum', 'integer', (column) => column.notNull())
    .addColumn('bytes', engine.bytes, (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('board_snapshots')
    .addColumn('board', 'integer', (column) => column.notNull().references('boards.pk'))
    .addColumn('seq', 'bigint', (column) => column.notNull())
    .addColumn('at_ms', 'bigint', (column) => column.notNull())
    .addColumn('json_hash', 'text', (column) => column.notNull())
    .addColumn('checksum', 'integer', (column) => column.notNull())
    .addColumn('state', engine.bytes, (column) => column.notNull())
    .addPrimaryKeyConstraint('board_snapshots_key', ['board', 'seq'])
    .execute();
}

async function createClientBindings(db: AnySchema, engine: Engine): Promise<void> {
  await clustered(
    engine,
    db.schema
      .createTable('client_bindings')
      .addColumn('board', 'integer', (column) => column.notNull().references('boards.pk'))
      .addColumn('client_id', 'bigint', (column) => column.notNull())
      .addColumn('author', 'integer', (column) => column.notNull().references('log_authors.pk'))
      .addColumn('checksum', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('client_bindings_key', ['board', 'client_id']),
  ).execute();
}

function clustered<Table extends string, Column extends string>(
  engine: Engine,
  table: CreateTableBuilder<Table, Column>,
): CreateTableBuilder<Table, Column> {
  return engine.clustered ? table.modifyEnd(engine.clustered) : table;
}

async function addKnownBrowsers(db: AnySchema): Promise<void> {
  await db.schema
    .createTable('known_browsers')
    .addColumn('token_hash', 'text', (column) => column.primaryKey())
    .addColumn('account_id', 'text', (column) => column.notNull().references('accounts.id'))
    .addColumn('expires_at_ms', 'bigint', (column) => column.notNull())
    .execute();
}

async function addHiddenNamesAndBlocks(db: AnySchema): Promise<void> {
  await db.schema
    .alterTable('boards')
    .addColumn('names_hidden', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  await db.schema.alterTable('participants').addColumn('blocked_at_ms', 'bigint').execute();
}

async function addCodesAndClosedDoors(db: AnySchema): Promise<void> {
  await db.schema.alterTable('invitations').addColumn('code_hash', 'text').execute();
  await db.schema.createIndex('invitations_by_code').unique().on('invitations').column('code_hash').execute();
  await db.schema
    .alterTable('boards')
    .addColumn('joins_closed', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
}

async function addVisits(db: AnySchema): Promise<void> {
  await db.schema.alterTable('boards').addColumn('visited_at_ms', 'bigint').execute();
}

async function addBoardCards(db: AnySchema): Promise<void> {
  await db.schema
    .alterTable('boards')
    .addColumn('state', 'text', (column) => column.notNull().defaultTo('preparing'))
    .execute();
  await db.schema.alterTable('boards').addColumn('planned_on', 'text').execute();
  await db.schema.alterTable('boards').addColumn('deleted_at_ms', 'bigint').execute();
  await db.schema.createIndex('boards_by_deletion').on('boards').column('deleted_at_ms').execute();
  await db.schema.alterTable('board_leaders').addColumn('archived_at_ms', 'bigint').execute();
  // Updates of boards that are gone for good: what all boards together have had never falls, or it would look like an old copy.
  await db.schema
    .createTable('purged_logs')
    .addColumn('updates', 'bigint', (column) => column.notNull())
    .execute();
}

function addAccountLinksAndAudit(engine: Engine) {
  return async (db: AnySchema): Promise<void> => {
    await db.schema
      .createTable('account_links')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('account_id', 'text', (column) => column.notNull().references('accounts.id'))
      .addColumn('token_hash', 'text', (column) => column.notNull().unique())
      .addColumn('created_at_ms', 'bigint', (column) => column.notNull())
      .addColumn('expires_at_ms', 'bigint', (column) => column.notNull())
      .addColumn('used_at_ms', 'bigint')
      .addColumn('revoked_at_ms', 'bigint')
      .execute();
    // Without foreign keys: what was done stays known after a board is gone.
    await db.schema
      .createTable('audit')
      .addColumn('seq', engine.serialType, engine.serial)
      .addColumn('at_ms', 'bigint', (column) => column.notNull())
      .addColumn('deed', 'text', (column) => column.notNull())
      .addColumn('account_id', 'text')
      .addColumn('participant_id', 'text')
      .addColumn('board_id', 'text')
      .addColumn('subject_id', 'text')
      .execute();
    await db.schema.createIndex('audit_by_time').on('audit').column('at_ms').execute();
  };
}

async function addLiveSteps(db: AnySchema): Promise<void> {
  await db.schema
    .createTable('live_steps')
    .addColumn('board_id', 'text', (column) => column.notNull().references('boards.id'))
    .addColumn('after', 'integer', (column) => column.notNull())
    .addColumn('command_id', 'text', (column) => column.notNull())
    // Without a foreign key: what happened stays in order after somebody is gone.
    .addColumn('participant_id', 'text')
    .addColumn('at_ms', 'bigint', (column) => column.notNull())
    .addColumn('events', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('live_steps_key', ['board_id', 'after'])
    .addUniqueConstraint('live_steps_command', ['board_id', 'command_id'])
    .execute();
}

async function addPrivateNotes(db: AnySchema): Promise<void> {
  await db.schema
    .createTable('private_notes')
    .addColumn('board_id', 'text', (column) => column.notNull().references('boards.id'))
    .addColumn('owner_id', 'text', (column) => column.notNull().references('participants.id'))
    .addColumn('note_id', 'text', (column) => column.notNull())
    .addColumn('board_key', 'text')
    .addColumn('content', 'text')
    .addPrimaryKeyConstraint('private_notes_key', ['board_id', 'owner_id', 'note_id'])
    .execute();
}
