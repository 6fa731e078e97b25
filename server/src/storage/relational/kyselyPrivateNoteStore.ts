import type { BoardId, CommandId, ParticipantId } from '@samenreis/shared/base';
import type { Kysely } from 'kysely';
import type { PlannedReveal, PrivateNoteStore, RevealStanding, StoredPrivateNote } from '../ports/privateNoteStore.ts';
import type { PrivateNoteRow, Schema } from './schema.ts';

export function createKyselyPrivateNoteStore(db: Kysely<Schema>): PrivateNoteStore {
  const keptOn = (board: BoardId) =>
    db.selectFrom('private_notes').selectAll().where('board_id', '=', board).where('content', 'is not', null);

  return {
    standingOf: (board, owner, id) => standingOf(db, board, owner, id),
    async put({ board, owner, id, key, content }) {
      await db
        .insertInto('private_notes')
        .values({ board_id: board, owner_id: owner, note_id: id, board_key: key, content, reveal_id: null })
        .onConflict((conflict) =>
          conflict
            .columns(['board_id', 'owner_id', 'note_id'])
            .doUpdateSet({ content })
            .where('private_notes.content', 'is not', null),
        )
        .execute();
    },
    async discard(board, notes) {
      await db.transaction().execute(async (transaction) => {
        for (const { owner, id } of notes)
          await transaction
            .updateTable('private_notes')
            .set({ board_key: null, content: null, reveal_id: null })
            .where('board_id', '=', board)
            .where('owner_id', '=', owner)
            .where('note_id', '=', id)
            .execute();
      });
    },
    planReveal: (reveal) => db.transaction().execute((transaction) => planReveal(transaction, reveal)),
    revealOf: (board, reveal) => revealOf(db, board, reveal),
    async forget(board, owner) {
      const { numDeletedRows } = await db
        .deleteFrom('private_notes')
        .where('board_id', '=', board)
        .where('owner_id', '=', owner)
        .executeTakeFirstOrThrow();
      return numDeletedRows > 0n;
    },
    listOf: async (board, owner) =>
      (await keptOn(board).where('owner_id', '=', owner).orderBy('note_id').execute()).flatMap(keptIn),
    list: async (board) => (await keptOn(board).orderBy('board_key').execute()).flatMap(keptIn),
    async count(board) {
      const { notes, people } = await db
        .selectFrom('private_notes')
        .where('board_id', '=', board)
        .where('content', 'is not', null)
        .select(({ fn }) => [fn.countAll<number>().as('notes'), fn.count<number>('owner_id').distinct().as('people')])
        .executeTakeFirstOrThrow();
      return { notes: Number(notes), people: Number(people) };
    },
  };
}

async function standingOf(db: Kysely<Schema>, board: BoardId, owner: ParticipantId, id: string) {
  const theirs = await db
    .selectFrom('private_notes')
    .select(['note_id', 'board_key'])
    .where('board_id', '=', board)
    .where('owner_id', '=', owner)
    .execute();
  const row = theirs.find(({ note_id }) => note_id === id);
  const state = row === undefined ? 'new' : row.board_key === null ? 'gone' : 'kept';
  return { state, kept: theirs.filter(({ board_key }) => board_key !== null).length, known: theirs.length } as const;
}

async function planReveal(db: Kysely<Schema>, { board, id, notes }: PlannedReveal): Promise<void> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('private_reveals')
    .values({ board_id: board, command_id: id, meant: notes.length })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows === 0n) return;
  for (const { owner, id: note } of notes)
    await db
      .updateTable('private_notes')
      .set({ reveal_id: id })
      .where('board_id', '=', board)
      .where('owner_id', '=', owner)
      .where('note_id', '=', note)
      .where('content', 'is not', null)
      .execute();
}

async function revealOf(db: Kysely<Schema>, board: BoardId, reveal: CommandId): Promise<RevealStanding | null> {
  const planned = await db
    .selectFrom('private_reveals')
    .select('meant')
    .where('board_id', '=', board)
    .where('command_id', '=', reveal)
    .executeTakeFirst();
  if (planned === undefined) return null;
  const rows = await db
    .selectFrom('private_notes')
    .selectAll()
    .where('board_id', '=', board)
    .where('reveal_id', '=', reveal)
    .orderBy('board_key')
    .execute();
  return { meant: planned.meant, waiting: rows.flatMap(keptIn) };
}

function keptIn({ board_id, owner_id, note_id, board_key, content }: PrivateNoteRow): readonly StoredPrivateNote[] {
  if (board_key === null || content === null) return [];
  return [{ board: board_id, owner: owner_id, id: note_id, key: board_key, content }];
}
