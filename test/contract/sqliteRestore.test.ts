import { copyFileSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { SqliteStoreOptions } from '@samenreis/server/storage/sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { eventually } from '../support/sync/eventually.ts';
import { createSqliteFolder, type SqliteFolder } from './sqliteFolder.ts';
import { batch, board, boardId, snapshot } from './storeFixtures.ts';

const ONE = boardId(1);
/** Of a board that went through a restore: no epoch that counts up by one gets there. */
const AFTER_RESTORE = 100_000_000;
let folder: SqliteFolder;
let copy: SqliteFolder;
beforeEach(async () => {
  [folder, copy] = [await createSqliteFolder(), await createSqliteFolder()];
});
afterEach(async () => {
  await folder.remove();
  await copy.remove();
});

interface Visit {
  readonly epoch: number | undefined;
  /** Boards that the start said were put back. */
  readonly raised: number;
}

/** Opens the folder, appends so many updates, and closes it. */
async function visit(updates = 0, options: Partial<SqliteStoreOptions> = {}, of = folder): Promise<Visit> {
  let raised = 0;
  const store = await of.open({
    ...options,
    onRestored: (boards) => {
      raised = boards;
    },
  });
  if ((await store.boards.find(ONE)) === null) await store.boards.create(board(1));
  const { lastSeq } = await store.log.load(ONE);
  if (updates > 0) await store.log.append(batch(ONE, lastSeq + 1, updates));
  const found = await store.boards.find(ONE);
  await store.close();
  return { epoch: found?.epoch, raised };
}

const keepCopy = (): void => cpSync(folder.dataDir, copy.dataDir, { recursive: true });
const putBackWholeFolder = (): void => {
  rmSync(folder.dataDir, { recursive: true });
  cpSync(copy.dataDir, folder.dataDir, { recursive: true });
};

describe('a database that goes on', () => {
  test('D16 closed and opened again, with and without work, it stays in its epoch', async () => {
    expect(await visit(3)).toEqual({ epoch: 1, raised: 0 });
    expect(await visit()).toEqual({ epoch: 1, raised: 0 });
    expect(await visit(2)).toEqual({ epoch: 1, raised: 0 });
    const store = await folder.open();
    await store.log.startEpoch(ONE, { epoch: 2, snapshot: snapshot(5) });
    await store.close();
    expect(await visit(1)).toEqual({ epoch: 2, raised: 0 });
  });
});

describe('a database that was put back', () => {
  test('D16 an earlier copy of the file in place of the later one raises every epoch, above all that were told meanwhile', async () => {
    await visit(3);
    copyFileSync(folder.file, copy.file);
    const store = await folder.open();
    await store.log.append(batch(ONE, 4, 2));
    await store.log.startEpoch(ONE, { epoch: 2, snapshot: snapshot(5) });
    await store.close();
    copyFileSync(copy.file, folder.file);
    const { epoch, raised } = await visit();
    expect(raised).toBe(1);
    expect(epoch).toBeGreaterThan(AFTER_RESTORE);
    expect(await visit(3)).toEqual({ epoch, raised: 0 });
  });

  test('D16 a copy of the same start is known by how far it came', async () => {
    const store = await folder.open();
    await store.boards.create(board(1));
    await store.log.append(batch(ONE, 1, 3));
    // What a snapshot of the disk would hold at this moment.
    keepCopy();
    await store.log.append(batch(ONE, 4, 2));
    await store.close();
    for (const end of ['', '-wal']) copyFileSync(`${copy.file}${end}`, `${folder.file}${end}`);
    expect((await visit()).raised).toBe(1);
  });

  test('D16 how far it came is written down while it is open: a crash loses no more than the last second of it', async () => {
    const mark = () => readFileSync(`${folder.dataDir}/samenreis.mark`, 'utf8');
    const store = await folder.open();
    await store.boards.create(board(1));
    const [file, atOpening] = [readFileSync(folder.file), mark()];
    const log = readFileSync(`${folder.file}-wal`);
    await store.log.append(batch(ONE, 1, 3));
    await eventually(() => expect(mark()).not.toBe(atOpening));
    // What a crash at this moment leaves.
    keepCopy();
    await store.close();
    expect((await visit(0, {}, copy)).raised).toBe(0);
    putBackWholeFolder();
    for (const [path, bytes] of [
      [folder.file, file],
      [`${folder.file}-wal`, log],
    ] as const)
      writeFileSync(path, bytes);
    expect((await visit()).raised).toBe(1);
  });

  test('D16 a backup is known for what it is in any folder, and what came with it is whole', async () => {
    const store = await folder.open();
    await store.boards.create(board(1));
    await store.boards.create(board(2));
    await store.log.append(batch(ONE, 1, 3));
    await store.backUp(copy.file);
    const before = await store.log.load(ONE);
    await store.close();
    const { epoch, raised } = await visit(0, {}, copy);
    expect(raised).toBe(2);
    const restored = await copy.open();
    expect(await restored.log.load(ONE)).toEqual({ ...before, epoch });
    await restored.close();
  });

  test('D16 of a whole folder that was put back a word says so, once', async () => {
    await visit(3);
    keepCopy();
    await visit(2);
    putBackWholeFolder();
    const first = await visit(0, { restored: 'maandag' });
    expect(first.raised).toBe(1);
    expect(await visit(1, { restored: 'maandag' })).toEqual({ epoch: first.epoch, raised: 0 });
    putBackWholeFolder();
    expect((await visit(0, { restored: 'maandag' })).raised).toBe(1);
  });

  test('D16 a mark that is lost or unreadable counts as put back', async () => {
    await visit(3);
    rmSync(`${folder.dataDir}/samenreis.mark`);
    expect((await visit()).raised).toBe(1);
  });

  test('D16 a new folder has nothing to raise', async () => {
    expect(await visit(1)).toEqual({ epoch: 1, raised: 0 });
  });
});
