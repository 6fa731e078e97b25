import type { Kysely } from 'kysely';
import type { AccountStore, StoredAccount } from '../ports/accountStore.ts';
import type { AccountRow, Schema } from './schema.ts';

export function createKyselyAccountStore(db: Kysely<Schema>): AccountStore {
  return {
    async create(account) {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('accounts')
        .values(toRow(account))
        .onConflict((conflict) => conflict.column('email').doNothing())
        .executeTakeFirstOrThrow();
      return numInsertedOrUpdatedRows === 1n;
    },
    async createFirst(account) {
      // One statement, so that nothing comes between the look and the insert on an engine with one writer.
      const { id, name, email, password_hash, created_at_ms } = toRow(account);
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('accounts')
        .columns(['id', 'name', 'email', 'password_hash', 'created_at_ms'])
        .expression(
          db
            .selectNoFrom((eb) => [
              eb.val(id).as('id'),
              eb.val(name).as('name'),
              eb.val(email).as('email'),
              eb.val(password_hash).as('password_hash'),
              eb.val(created_at_ms).as('created_at_ms'),
            ])
            .where(({ not, exists, selectFrom }) => not(exists(selectFrom('accounts').select('accounts.id')))),
        )
        .executeTakeFirstOrThrow();
      return numInsertedOrUpdatedRows === 1n;
    },
    async find(id) {
      const row = await db.selectFrom('accounts').selectAll().where('id', '=', id).executeTakeFirst();
      return row ? fromRow(row) : null;
    },
    async findByEmail(email) {
      const row = await db.selectFrom('accounts').selectAll().where('email', '=', email).executeTakeFirst();
      return row ? fromRow(row) : null;
    },
    async listByName(name) {
      const rows = await db.selectFrom('accounts').selectAll().where('name', '=', name).execute();
      return rows.map(fromRow);
    },
    async rename(id, name) {
      await db.updateTable('accounts').set({ name }).where('id', '=', id).execute();
    },
    async setPassword(id, passwordHash) {
      await db.updateTable('accounts').set({ password_hash: passwordHash }).where('id', '=', id).execute();
    },
    async count() {
      const { accounts } = await db
        .selectFrom('accounts')
        .select(({ fn }) => fn.countAll<number>().as('accounts'))
        .executeTakeFirstOrThrow();
      return Number(accounts);
    },
    async rememberBrowser({ tokenHash, accountId, expiresAtMs }) {
      const change = { account_id: accountId, expires_at_ms: expiresAtMs };
      await db
        .insertInto('known_browsers')
        .values({ token_hash: tokenHash, ...change })
        .onConflict((conflict) => conflict.column('token_hash').doUpdateSet(change))
        .execute();
    },
    async findBrowser(tokenHash, nowMs) {
      const row = await db
        .selectFrom('known_browsers')
        .select('account_id')
        .where('token_hash', '=', tokenHash)
        .where('expires_at_ms', '>', nowMs)
        .executeTakeFirst();
      return row?.account_id ?? null;
    },
    async forgetBrowsers(nowMs) {
      await db.deleteFrom('known_browsers').where('expires_at_ms', '<=', nowMs).execute();
    },
  };
}

function toRow({ id, name, email, passwordHash, createdAtMs }: StoredAccount): AccountRow {
  return { id, name, email, password_hash: passwordHash, created_at_ms: createdAtMs };
}

function fromRow(row: AccountRow): StoredAccount {
  return { id: row.id, name: row.name, email: row.email, passwordHash: row.password_hash, createdAtMs: row.created_at_ms };
}
