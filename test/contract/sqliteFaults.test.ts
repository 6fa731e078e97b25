import { closeSync, openSync, readFileSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { DamagedBoardError, LogConflictError, type Store, StoreFailedError } from '@samenreis/server/storage';
import { type SqliteStore, StoreOpenError } from '@samenreis/server/storage/sqlite';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createSqliteFolder, type SqliteFolder } from './sqliteFolder.ts';
import { batch, board, boardId, bytes, NOW_MS, participantId, snapshot, withBoard } from './storeFixtures.ts';

const ONE = boardId(1);
const TWO = boardId(2);
let folder: SqliteFolder;
const opened: SqliteStore[] = [];

beforeEach(async () => {
  folder = await createSqliteFolder();
});
afterEach(async () => {
  await Promise.all(opened.splice(0).map((store) => store.close()));
  await folder.remove();
});

async function open(options: Parameters<SqliteFolder['open']>[0] = {}): Promise<SqliteStore> {
  const store = await folder.open(options);
  opened.push(store);
  return store;
}

async function closeAll(): Promise<void> {
  await Promise.all(opened.splice(0).map((store) => store.close()));
}

describe('one server a folder', () => {
  test('D9 a second server is refused and told which folder; after the first has closed it may', async () => {
    await open();
    const second = await folder.open().catch((error: unknown) => error);
    expect(second).toBeInstanceOf(StoreOpenError);
    expect(second).toMatchObject({ kind: 'inUse', message: expect.stringContaining(folder.dataDir) });
    await closeAll();
    await open();
  });
});

describe('group commit', () => {
  test('D4 what waits while a commit lasts shares the next transaction', async () => {
    const boardsPerCommit: number[] = [];
    const store = await open({ onCommit: ({ boards }) => boardsPerCommit.push(boards) });
    const numbers = Array.from({ length: 60 }, (_, index) => index + 1);
    await Promise.all(numbers.map((number) => store.boards.create(board(number))));
    await Promise.all(numbers.map((number) => store.log.append(batch(boardId(number), 1))));
    expect(boardsPerCommit.reduce((sum, boards) => sum + boards, 0)).toBe(60);
    expect(boardsPerCommit.length).toBeLessThan(30);
  });
});

describe('a write that fails', () => {
  test('D5 a refused sync stores nothing of the batch, says so, and the next one works', async () => {
    const store = await open({ hooks: { faults: [{ how: 'ioerr', failAt: 'beforeCommit', after: 1 }] } });
    await withBoard(store);
    await store.log.append(batch(ONE, 1));
    const refused = batch(ONE, 2, 3, { bindings: [{ clientId: 7, participantId: participantId(1) }] });
    await expect(store.log.append(refused)).rejects.toMatchObject({ name: 'StoreFailedError', kind: 'io' });
    expect(await store.log.load(ONE)).toMatchObject({ lastSeq: 1, bindings: [] });
    await store.log.append(refused);
    expect(await store.log.load(ONE)).toMatchObject({ lastSeq: 4, bindings: refused.bindings });
  });

  test('D4 when the shared transaction fails, each batch is tried alone', async () => {
    const store = await open({ hooks: {} });
    await withBoard(store);
    await store.boards.create(board(2));
    await store.boards.create(board(3));
    // The group fails, and so does the first that is tried alone.
    await store.setHooks({ faults: [{ how: 'ioerr', failAt: 'beforeCommit', after: 0, times: 2 }] });
    // A large first batch keeps the worker busy until all three wait together with it or behind it.
    const outcomes = await Promise.allSettled([1, 2, 3].map((number) => store.log.append(batch(boardId(number), 1, 500))));
    const failed = outcomes.filter(({ status }) => status === 'rejected');
    const stored = await Promise.all([1, 2, 3].map(async (number) => (await store.log.load(boardId(number))).lastSeq));
    expect(stored).toEqual(outcomes.map(({ status }) => (status === 'rejected' ? 0 : 500)));
    expect(failed.length).toBeLessThan(3);
  });

  test('D5 a snapshot and a drop that fail leave the log as it was', async () => {
    const store = await open({
      hooks: {
        faults: [
          { how: 'ioerr', failAt: 'beforeSnapshotInsert', after: 0 },
          { how: 'ioerr', failAt: 'beforeLogDelete', after: 0 },
        ],
      },
    });
    await withBoard(store);
    await store.log.append(batch(ONE, 1, 5));
    await expect(store.log.insertSnapshot(ONE, snapshot(5))).rejects.toBeInstanceOf(StoreFailedError);
    expect((await store.log.load(ONE)).snapshot).toBeNull();
    await store.log.insertSnapshot(ONE, snapshot(5));
    await expect(store.log.dropCovered(ONE, 5)).rejects.toBeInstanceOf(StoreFailedError);
    await store.log.dropCovered(ONE, 5);
    expect(await store.log.load(ONE)).toMatchObject({ lastSeq: 5, snapshot: { seq: 5 } });
  });

  test('D5 a full disk is reported as full by SQLite itself; with room again the store goes on, without a restart', async () => {
    const store = await open({ hooks: {} });
    await withBoard(store);
    await store.log.append(batch(ONE, 1));
    await store.setHooks({ maxPageCount: 1 });
    const large = batch(ONE, 2, 0, { updates: [{ update: bytes(1, 200_000), participantId: null, atMs: NOW_MS }] });
    await expect(store.log.append(large)).rejects.toMatchObject({ name: 'StoreFailedError', kind: 'full' });
    await expect(store.log.insertSnapshot(ONE, snapshot(1, { state: bytes(1, 200_000) }))).rejects.toMatchObject({ kind: 'full' });
    expect((await store.log.load(ONE)).lastSeq).toBe(1);
    await store.setHooks({});
    await store.log.append(large);
    expect((await store.log.load(ONE)).lastSeq).toBe(2);
  });

  test('D4 on a full disk a batch that still fits is stored beside one that does not', async () => {
    const store = await open({ hooks: {} });
    await withBoard(store);
    await store.boards.create(board(2));
    await Promise.all([store.log.append(batch(ONE, 1)), store.log.append(batch(TWO, 1))]);
    await store.setHooks({ maxPageCount: 1 });
    const large = batch(ONE, 2, 0, { updates: [{ update: bytes(1, 200_000), participantId: null, atMs: NOW_MS }] });
    const [full, small] = await Promise.allSettled([store.log.append(large), store.log.append(batch(TWO, 2))]);
    expect(full).toMatchObject({ status: 'rejected', reason: { kind: 'full' } });
    expect(small.status).toBe('fulfilled');
  });

  test('without hooks there are no failures on order', async () => {
    const store = await open();
    await expect(store.setHooks({ maxPageCount: 1 })).rejects.toThrow('without hooks');
  });
});

const MARKER = new TextEncoder().encode('een update die alleen bord 1 heeft');
const PAGE_BYTES = 4_096;

/** Two boards, each with enough rows to have pages of its own; update 500 of board 1 is the marker. */
async function fillTwoBoards(store: Store): Promise<void> {
  await withBoard(store);
  await store.boards.create(board(2));
  await store.log.append(batch(ONE, 1, 499));
  await store.log.append(batch(ONE, 500, 0, { updates: [{ update: MARKER, participantId: null, atMs: NOW_MS }] }));
  await store.log.append(batch(ONE, 501, 500));
  await store.log.append(batch(TWO, 1, 1_000));
}

function overwrite(at: number, what: Uint8Array): void {
  const file = openSync(folder.file, 'r+');
  writeSync(file, what, 0, what.byteLength, at);
  closeSync(file);
}

/** Every place of the marker in the file: pages that were split leave a dead copy behind. */
function placesOfMarker(): readonly number[] {
  const file = readFileSync(folder.file);
  const places: number[] = [];
  for (let at = file.indexOf(MARKER); at !== -1; at = file.indexOf(MARKER, at + 1)) places.push(at);
  return places;
}

/** Changes the closed database as no server of ours would. */
function tamper(statements: string): void {
  const db = new Database(folder.file);
  db.pragma('foreign_keys = OFF');
  db.exec(statements);
  db.close();
}

async function expectOnlyBoardOneDamaged(): Promise<void> {
  const store = await open();
  const error = await store.log.load(ONE).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(DamagedBoardError);
  expect(error).toMatchObject({ message: expect.stringContaining(ONE) });
  expect((await store.log.load(TWO)).lastSeq).toBe(1_000);
  await store.log.append(batch(TWO, 1_001));
  expect((await store.log.load(TWO)).lastSeq).toBe(1_001);
}

describe('damage', () => {
  test('D7 a flipped bit in one row is found at load and names the board; the other board goes on', async () => {
    await fillTwoBoards(await open());
    await closeAll();
    const places = placesOfMarker();
    expect(places.length).toBeGreaterThan(0);
    for (const place of places) overwrite(place + 3, Uint8Array.of((MARKER[3] ?? 0) ^ 0x10));
    await expectOnlyBoardOneDamaged();
  });

  test('D7 a destroyed page is found at load; the other board loads and takes appends', async () => {
    await fillTwoBoards(await open());
    await closeAll();
    for (const place of placesOfMarker()) {
      overwrite(place - (place % PAGE_BYTES), new Uint8Array(PAGE_BYTES).fill(0xee));
    }
    await expectOnlyBoardOneDamaged();
  });

  test.each([
    ['a row in the middle', 'delete from board_log where position = (1 << 28) + 500'],
    ['the last row', 'delete from board_log where position = (1 << 28) + 1000'],
    ['the first row', 'delete from board_log where position = (1 << 28) + 1'],
    ['a client binding', 'delete from client_bindings where board = 1'],
  ])('D6 %s that went missing is noticed', async (_what, loss) => {
    const store = await open();
    await fillTwoBoards(store);
    await store.log.append(batch(ONE, 1_001, 0, { bindings: [{ clientId: 7, participantId: participantId(1) }] }));
    await closeAll();
    tamper(loss);
    await expectOnlyBoardOneDamaged();
  });

  test.each([
    [
      'an update under another number',
      'update board_log set position = position + 1 where position = (1 << 28) + 1000; update log_heads set last_seq = 1001 where board = 1',
    ],
    ['another time', 'update board_log set after_creation_ms = 0 where position = (1 << 28) + 7'],
    ['another time of the board', 'update boards set created_at_ms = 0 where pk = 1'],
    ['another author', 'update board_log set author = null where position = (1 << 28) + 7'],
    ['a binding to somebody else', 'update client_bindings set client_id = 8 where board = 1'],
    ['another snapshot hash', "update board_snapshots set json_hash = 'x' where board = 1"],
    ['a changed snapshot', "update board_snapshots set state = x'00' where board = 1"],
    ['a snapshot of another type', 'update board_snapshots set state = 5 where board = 1'],
  ])('D6 %s fails its checksum', async (_what, change) => {
    const store = await open();
    await fillTwoBoards(store);
    await store.log.append(batch(ONE, 1_001, 0, { bindings: [{ clientId: 7, participantId: participantId(1) }] }));
    await store.log.insertSnapshot(ONE, snapshot(3));
    await closeAll();
    tamper(change);
    await expectOnlyBoardOneDamaged();
  });

  test('D10 a destroyed header is refused at start with the file and what to do', async () => {
    await fillTwoBoards(await open());
    await closeAll();
    overwrite(0, new Uint8Array(200).fill(0xee));
    const error = await folder.open().catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: 'StoreOpenError', kind: 'damaged', message: expect.stringContaining(folder.file) });
    expect(error).toMatchObject({ message: expect.stringContaining('backup') });
  });

  test('D10 a file that is no database is refused, and left alone', async () => {
    writeFileSync(folder.file, 'dit is geen databank'.repeat(100));
    await expect(folder.open()).rejects.toMatchObject({ name: 'StoreOpenError', kind: 'damaged' });
    expect(readFileSync(folder.file, 'utf8')).toContain('geen databank');
  });

  test('D2 after a conflict the board still takes what follows', async () => {
    const store = await open();
    await withBoard(store);
    await expect(store.log.append(batch(ONE, 2))).rejects.toBeInstanceOf(LogConflictError);
    await store.log.append(batch(ONE, 1));
  });
});

describe('backup', () => {
  test('a backup made while the store is in use opens with everything that was stored before it', async () => {
    const store = await open();
    await fillTwoBoards(store);
    const copy = await createSqliteFolder();
    await store.backUp(copy.file);
    await store.log.append(batch(ONE, 1_001));
    expect(statSync(copy.file).size).toBeGreaterThan(50_000);
    const restored = await copy.open();
    expect((await restored.log.load(ONE)).lastSeq).toBe(1_000);
    await restored.close();
    await copy.remove();
  });

  test('D5 a backup that cannot be written says so', async () => {
    const store = await open();
    await expect(store.backUp('/nonexistent/samenreis.db')).rejects.toThrow();
  });
});
