import type { Kysely } from 'kysely';

/** Which notes a reveal is about, kept before any of them comes onto the board. */
export async function addPrivateReveals(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('private_reveals')
    .addColumn('board_id', 'text', (column) => column.notNull().references('boards.id'))
    .addColumn('command_id', 'text', (column) => column.notNull())
    .addColumn('meant', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('private_reveals_key', ['board_id', 'command_id'])
    .execute();
  // Without a foreign key: it is emptied with the note's content.
  await db.schema.alterTable('private_notes').addColumn('reveal_id', 'text').execute();
}
