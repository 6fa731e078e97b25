import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StoreFailedError } from '@samenreis/server/storage';
import { createMemoryStore } from '@samenreis/server/storage/memory';
import { openSqliteStore, type SqliteStore } from '@samenreis/server/storage/sqlite';
import { expect, it } from 'vitest';
import { samenreisPerTest } from '../support/samenreisPerTest.ts';
import { firstBoard, setUp } from '../support/startSamenreis.ts';

const start = samenreisPerTest();
const silent = () => {};
const log = { fatal: silent, error: silent, warn: silent, info: silent, debug: silent, trace: silent };

it('D5 answers that nothing was stored while the disk is full, and works again when there is room', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'samenreis-full-'));
  const opened: SqliteStore[] = [];
  const samenreis = await start({
    async openStore() {
      const store = await openSqliteStore({ dataDir, log, hooks: {} });
      opened.push(store);
      return store;
    },
  });
  const [store] = opened;
  const facilitator = await setUp(samenreis);
  const board = await firstBoard(facilitator);
  const make = () => facilitator.post(`/api/boards/${board}/invitations`, { role: 'viewer', expiresInHours: 1 });

  await store?.setHooks({ maxPageCount: 1 });
  let answer = await make();
  // A page that is there already may hold a few more rows.
  for (let count = 0; answer.status === 200 && count < 200; count += 1) answer = await make();
  expect(answer).toMatchObject({ status: 503, body: { code: 'storeFailed' } });
  expect((await facilitator.get(`/api/boards/${board}`)).status).toBe(200);

  await store?.setHooks({});
  expect((await make()).status).toBe(200);
  await rm(dataDir, { recursive: true, force: true });
});

it('I108 is alive and not ready while the store does not answer, and ready again when it does', async () => {
  const memory = createMemoryStore();
  let answers = true;
  const count = () => (answers ? memory.accounts.count() : Promise.reject(new StoreFailedError('io', 'for the test')));
  const samenreis = await start({ openStore: async () => ({ ...memory, accounts: { ...memory.accounts, count } }) });
  const statuses = () => Promise.all(['/healthz', '/readyz'].map(async (path) => (await samenreis.visitor().get(path)).status));
  expect(await statuses()).toEqual([200, 200]);
  answers = false;
  expect(await statuses()).toEqual([200, 503]);
  answers = true;
  expect(await statuses()).toEqual([200, 200]);
});
