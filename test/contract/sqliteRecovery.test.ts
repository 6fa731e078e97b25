import { copyFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { openSqliteStore } from '@samenreis/server/storage/sqlite';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { createSqliteFolder, silentLog } from './sqliteFolder.ts';
import { batch, boardId, bytes, withBoard } from './storeFixtures.ts';

const ONE = boardId(1);

describe('a write-ahead log that was cut off', () => {
  test('D2 whatever is cut or overwritten at its end, what loads is a row of whole batches', async () => {
    const live = await createSqliteFolder();
    const store = await live.open();
    await withBoard(store);
    for (let first = 1; first <= 58; first += 3) await store.log.append(batch(ONE, first, 3));
    // What the disk holds at this moment: the copy is what a power cut would leave.
    const walBytes = readFileSync(`${live.file}-wal`);
    const numbers: number[] = [];
    for (const lost of [0, 1, 2_000, 4_120, 30_000]) {
      const torn = await createSqliteFolder();
      copyFileSync(live.file, torn.file);
      writeFileSync(`${torn.file}-wal`, walBytes);
      if (lost === 2_000) writeFileSync(`${torn.file}-wal`, Buffer.concat([walBytes.subarray(0, -lost), Buffer.alloc(lost, 0xee)]));
      else truncateSync(`${torn.file}-wal`, walBytes.byteLength - lost);
      const restored = await torn.open();
      const { lastSeq, updates } = await restored.log.load(ONE);
      expect(lastSeq % 3).toBe(0);
      expect(updates).toEqual(updates.map((_, index) => bytes(index + 1)));
      numbers.push(lastSeq);
      await restored.close();
      await torn.remove();
    }
    expect(numbers[0]).toBe(60);
    expect(numbers).toEqual([...numbers].sort((a, b) => b - a));
    expect(numbers.at(-1)).toBeLessThan(60);
    await store.close();
    await live.remove();
  });
});

describe('a database that is not for this version', () => {
  test('D10 one from a newer version is refused and left as it is', async () => {
    const folder = await createSqliteFolder();
    await (await folder.open()).close();
    const db = new Database(folder.file);
    db.exec("insert into kysely_migration (name, timestamp) values ('9999-later', '2030-01-01T00:00:00.000Z')");
    db.close();
    await expect(folder.open()).rejects.toMatchObject({ kind: 'foreign', message: expect.stringContaining('newer version') });
    await folder.remove();
  });

  test('D10 one of another program is refused', async () => {
    const folder = await createSqliteFolder();
    const db = new Database(folder.file);
    db.exec('create table theirs (a)');
    db.close();
    await expect(folder.open()).rejects.toMatchObject({ kind: 'foreign', message: expect.stringContaining(folder.file) });
    await folder.remove();
  });

  test('D10 a data folder that cannot be made is refused with its name', async () => {
    const folder = await createSqliteFolder();
    writeFileSync(folder.file, '');
    const dataDir = `${folder.file}/data`;
    const opening = openSqliteStore({ dataDir, log: silentLog });
    await expect(opening).rejects.toMatchObject({ kind: 'other', message: expect.stringContaining(dataDir) });
    await folder.remove();
  });
});
