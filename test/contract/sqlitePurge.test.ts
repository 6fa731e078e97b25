import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { createSqliteFolder } from './sqliteFolder.ts';
import { account, boardId, invitation, NOW_MS, participant, session, withBoard } from './storeFixtures.ts';

const SAID = 'ik durfde niet te bellen';

test('I72 a purged board is in no row and in no byte of the files, and the next start takes the database for no older copy', async () => {
  const folder = await createSqliteFolder();
  const store = await withBoard(await folder.open());
  await store.boards.touch(boardId(1), { title: 'Keukentafel Molenweg', changedAtMs: NOW_MS });
  await store.sessions.create(session('s'));
  await store.invitations.create(invitation('i'));
  const ans = participant(1, { name: 'Ans van den Molenweg', sessionId: 's', invitationId: 'i' });
  await store.participants.create(ans);
  const updates = Array.from({ length: 50 }, (_, index) => ({
    update: new TextEncoder().encode(`${SAID} ${index} `.repeat(40)),
    participantId: ans.id,
    atMs: NOW_MS,
  }));
  await store.log.append({ boardId: boardId(1), firstSeq: 1, updates, bindings: [{ clientId: 5, participantId: ans.id }] });
  expect(holding(folder.dataDir, SAID)).not.toEqual([]);
  await store.cards.markDeleted(boardId(1), NOW_MS);
  await store.purge(boardId(1));
  // While the server is running, and its log of writes too.
  for (const text of [SAID, ans.name, 'Keukentafel', boardId(1), ans.id, 'hash-of-i']) {
    expect(holding(folder.dataDir, text), text).toEqual([]);
  }
  await store.close();
  expect(rowsNaming(folder.file, [boardId(1), ans.id])).toEqual([]);
  let raised = 0;
  const again = await folder.open({ onRestored: (boards) => (raised += boards) });
  expect(raised).toBe(0);
  expect(await again.accounts.find('a')).toEqual(account('a'));
  await again.close();
  await folder.remove();
});

/** Files of the folder in which these bytes are. */
function holding(dataDir: string, text: string): readonly string[] {
  return readdirSync(dataDir).filter((name) => readFileSync(join(dataDir, name)).includes(text));
}

/** Whatever the tables are called: those that come later are asked, too. */
function rowsNaming(file: string, ids: readonly string[]): readonly string[] {
  const db = new Database(file, { readonly: true });
  const tables = db.prepare<[], string>("select name from sqlite_schema where type = 'table'").pluck().all();
  const found = tables.filter((table) =>
    ids.some((id) => JSON.stringify(db.prepare(`select * from "${table}"`).all()).includes(id)),
  );
  db.close();
  return found;
}
