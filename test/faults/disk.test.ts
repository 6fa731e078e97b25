import { appendFile, readFile } from 'node:fs/promises';
import type { StorageHooks } from '@samenreis/server/storage/sqlite';
import { seededRandom } from '@samenreis/shared/base';
import { canonicalJson } from '@samenreis/shared/board';
import { CLOSE } from '@samenreis/shared/protocol';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createSqliteFolder } from '../contract/sqliteFolder.ts';
import { SEED } from '../support/runSeed.ts';
import { eventually } from '../support/sync/eventually.ts';
import { person } from '../support/sync/people.ts';
import { BOARD, startSyncServer } from '../support/sync/startSyncServer.ts';
import { allPromised, brokenPromises } from './promises.ts';
import { startFaultServer } from './startFaultServer.ts';
import { readStoredBoard, storedDocument } from './storedBoard.ts';
import { joinTraced } from './tracedGuest.ts';

const FAILURES: readonly (readonly [string, StorageHooks])[] = [
  ['the disk is full', { maxPageCount: 1 }],
  ['the disk refuses to flush', { faults: [{ how: 'ioerr', failAt: 'beforeCommit', after: 0, times: 1_000_000 }] }],
];

describe(`a failing disk, seed ${SEED}`, () => {
  it.each(FAILURES)('D5 S14 %s: nothing is promised, everybody is told, and it recovers by itself', async (_, failure) => {
    const folder = await createSqliteFolder();
    const store = await folder.open({ hooks: {} });
    const server = await startSyncServer({ store });
    const random = seededRandom(SEED);
    const guests = [await joinTraced(server.url, person('anna'), random), await joinTraced(server.url, person('bram'), random)];
    onTestFinished(async () => {
      for (const guest of guests) guest.leave();
      await server.close();
      await store.close();
      await folder.remove();
    });
    for (const guest of guests) guest.work();
    for (const guest of guests) await guest.saved();

    await store.setHooks(failure);
    const [anna, bram] = guests;
    // The room is given up and loaded anew from disk: both are told. The last page may still have room for some updates.
    await eventually(() => {
      if (anna?.closeCodes.length === 0) anna.work();
      for (const guest of guests) expect(guest.closeCodes).toContain(CLOSE.storeFailed);
    });
    const stored = storedDocument(await store.log.load(BOARD));
    expect(brokenPromises(stored, guests)).toEqual([]);
    // Whoever only reads has seen nothing that the store lacks.
    expect(bram?.json()).toBe(canonicalJson(stored));

    await store.setHooks({});
    for (const guest of guests) await guest.saved();
    await eventually(() => {
      expect(anna?.json()).toBe(bram?.json());
    });
    expect(brokenPromises(storedDocument(await store.log.load(BOARD)), guests.map(allPromised))).toEqual([]);
  });
});

/** The tails a write-ahead log can end with when the power goes in the middle of a write. */
const TORN_TAILS: readonly (readonly [string, (log: Buffer) => Buffer])[] = [
  ['half a frame', (log) => lastFrame(log).subarray(0, 2_000)],
  ['a frame with a wrong checksum', (log) => garbled(lastFrame(log), 30)],
  ['the header of a frame alone', (log) => lastFrame(log).subarray(0, 24)],
  ['zeros', () => Buffer.alloc(8_192)],
];

describe(`a torn last page, seed ${SEED}`, () => {
  it.each(TORN_TAILS)('D1 D6 %s after a kill: everything that was promised is read, and work goes on', async (_, tail) => {
    const folder = await createSqliteFolder();
    const random = seededRandom(SEED);
    const victim = await startFaultServer({ dataDir: folder.dataDir });
    const guest = await joinTraced(victim.url, person('anna'), random);
    onTestFinished(async () => {
      guest.leave();
      await folder.remove();
    });
    for (let done = 0; done < 20; done += 1) {
      guest.work();
      await guest.saved();
    }
    victim.signal('SIGKILL');
    await victim.gone();

    const logFile = `${folder.file}-wal`;
    await appendFile(logFile, tail(await readFile(logFile)));
    expect(brokenPromises(await readStoredBoard(folder.dataDir), [guest])).toEqual([]);

    const restarted = await startFaultServer({ dataDir: folder.dataDir, port: victim.port });
    onTestFinished(async () => {
      restarted.signal('SIGKILL');
      await restarted.gone();
    });
    guest.work();
    await guest.saved();
  });
});

/** SQLite's write-ahead log: a header of 32 bytes, then frames of 24 bytes and a page each. */
const WAL_HEADER = 32;
const FRAME_HEADER = 24;

function lastFrame(log: Buffer): Buffer {
  const frame = FRAME_HEADER + log.readUInt32BE(8);
  expect((log.length - WAL_HEADER) % frame).toBe(0);
  return Buffer.from(log.subarray(log.length - frame));
}

function garbled(frame: Buffer, at: number): Buffer {
  frame[at] = (frame[at] ?? 0) ^ 0xff;
  return frame;
}
