import { LogConflictError, type Store } from '@samenreis/server/storage';
import { describe, expect, test } from 'vitest';
import { batch, board, boardId, bytes, NOW_MS, participantId, snapshot, withBoard } from './storeFixtures.ts';

const ONE = boardId(1);

/** What every adapter's board log must do. */
export function describeLog(withStore: (use: (store: Store) => Promise<void>) => () => Promise<void>): void {
  const onBoard = (use: (store: Store) => Promise<void>) => withStore(async (store) => use(await withBoard(store)));
  describe('board log: appending', () => describeAppend(onBoard));
  describe('board log: bindings', () => describeBindings(onBoard));
  describe('board log: snapshots', () => describeSnapshots(onBoard));
  describe('board log: epochs', () => describeEpochs(onBoard));
  describe('board log: many at once', () => describeMany(onBoard));
}

type OnBoard = (use: (store: Store) => Promise<void>) => () => Promise<void>;

function describeAppend(onBoard: OnBoard): void {
  test(
    'D6 a board without a log loads empty',
    onBoard(async (store) => {
      expect(await store.log.load(ONE)).toEqual({ epoch: 1, snapshot: null, updates: [], lastSeq: 0, bindings: [] });
    }),
  );

  test(
    'D1 what was appended loads in order, byte for byte, empty updates included',
    onBoard(async (store) => {
      const updates = [bytes(1), new Uint8Array(), bytes(3, 100_000)].map((update) => ({
        update,
        participantId: null,
        atMs: NOW_MS,
      }));
      await store.log.append(batch(ONE, 1, 0, { updates }));
      await store.log.append(batch(ONE, 4, 2));
      const loaded = await store.log.load(ONE);
      expect(loaded.updates.map((update) => [...update])).toEqual([
        ...updates.map(({ update }) => [...update]),
        [...bytes(4)],
        [...bytes(5)],
      ]);
      expect(loaded.lastSeq).toBe(5);
    }),
  );

  test(
    'D1 a view on a larger buffer is stored as the view, and may be overwritten at once',
    onBoard(async (store) => {
      const buffer = new Uint8Array(1_000).fill(9);
      const view = buffer.subarray(100, 103).fill(5);
      const appended = store.log.append(
        batch(ONE, 1, 0, { updates: [{ update: view, participantId: participantId(1), atMs: NOW_MS }] }),
      );
      buffer.fill(0);
      await appended;
      expect((await store.log.load(ONE)).updates.map((update) => [...update])).toEqual([[5, 5, 5]]);
    }),
  );

  test.each([0, 1, 3, 4, 100])('D3 a batch that starts at %i after 1 and 2 is refused unless it follows', (firstSeq) =>
    onBoard(async (store) => {
      await store.log.append(batch(ONE, 1, 2));
      const append = store.log.append(batch(ONE, firstSeq, 2));
      if (firstSeq === 3) await append;
      else await expect(append).rejects.toBeInstanceOf(LogConflictError);
      expect((await store.log.load(ONE)).lastSeq).toBe(firstSeq === 3 ? 4 : 2);
    })(),
  );

  test(
    'D3 a board that does not exist takes nothing',
    onBoard(async (store) => {
      await expect(store.log.append(batch(boardId(404), 1))).rejects.toBeInstanceOf(LogConflictError);
      expect((await store.log.load(boardId(404))).lastSeq).toBe(0);
    }),
  );

  test(
    'D2 calls that are not awaited are stored in call order',
    onBoard(async (store) => {
      await Promise.all(Array.from({ length: 50 }, (_, index) => store.log.append(batch(ONE, index + 1))));
      expect((await store.log.load(ONE)).updates.map((update) => [...update])).toEqual(
        Array.from({ length: 50 }, (_, index) => [...bytes(index + 1)]),
      );
    }),
  );
}

function describeBindings(onBoard: OnBoard): void {
  const bind = (clientId: number, number: number) => ({ clientId, participantId: participantId(number) });

  test(
    'D2 bindings are stored with their batch; the same again is no conflict',
    onBoard(async (store) => {
      await store.log.append(batch(ONE, 1, 1, { bindings: [bind(7, 1), bind(4_294_967_295, 2), bind(7, 1)] }));
      await store.log.append(batch(ONE, 2, 1, { bindings: [bind(7, 1)] }));
      await store.log.append(batch(ONE, 3, 0, { bindings: [bind(8, 1)] }));
      const { bindings, lastSeq } = await store.log.load(ONE);
      expect([...bindings].sort((a, b) => a.clientId - b.clientId)).toEqual([bind(7, 1), bind(8, 1), bind(4_294_967_295, 2)]);
      expect(lastSeq).toBe(2);
    }),
  );

  test(
    "D3 somebody else's clientID is refused, and nothing of the batch is stored",
    onBoard(async (store) => {
      await store.log.append(batch(ONE, 1, 1, { bindings: [bind(7, 1)] }));
      await expect(store.log.append(batch(ONE, 2, 1, { bindings: [bind(9, 2), bind(7, 2)] }))).rejects.toBeInstanceOf(
        LogConflictError,
      );
      await expect(store.log.append(batch(ONE, 2, 1, { bindings: [bind(9, 2), bind(9, 3)] }))).rejects.toBeInstanceOf(
        LogConflictError,
      );
      const { bindings, lastSeq } = await store.log.load(ONE);
      expect(bindings).toEqual([bind(7, 1)]);
      expect(lastSeq).toBe(1);
    }),
  );

  test(
    'D3 the same clientID on another board is free',
    onBoard(async (store) => {
      await store.boards.create(board(2));
      await store.log.append(batch(ONE, 1, 1, { bindings: [bind(7, 1)] }));
      await store.log.append(batch(boardId(2), 1, 1, { bindings: [bind(7, 2)] }));
      expect((await store.log.load(boardId(2))).bindings).toEqual([bind(7, 2)]);
    }),
  );
}

function describeSnapshots(onBoard: OnBoard): void {
  test(
    'D6 a load gives the newest snapshot and only the updates after it',
    onBoard(async (store) => {
      await store.log.append(batch(ONE, 1, 10));
      await store.log.insertSnapshot(ONE, snapshot(4));
      await store.log.insertSnapshot(ONE, snapshot(8));
      const loaded = await store.log.load(ONE);
      expect(loaded.snapshot).toEqual(snapshot(8));
      expect(loaded.updates.map((update) => [...update])).toEqual([[...bytes(9)], [...bytes(10)]]);
      expect(loaded.lastSeq).toBe(10);
    }),
  );

  test(
    'D8 dropping what a snapshot covers changes nothing that a load gives, and appends go on',
    onBoard(async (store) => {
      await store.log.append(batch(ONE, 1, 10));
      await store.log.insertSnapshot(ONE, snapshot(4));
      await store.log.insertSnapshot(ONE, snapshot(10));
      const before = await store.log.load(ONE);
      await store.log.dropCovered(ONE, 10);
      await store.log.dropCovered(ONE, 10);
      expect(await store.log.load(ONE)).toEqual(before);
      await store.log.append(batch(ONE, 11));
      expect((await store.log.load(ONE)).lastSeq).toBe(11);
    }),
  );

  test(
    'D8 rows that no snapshot covers cannot be dropped',
    onBoard(async (store) => {
      await store.log.append(batch(ONE, 1, 10));
      await expect(store.log.dropCovered(ONE, 1)).rejects.toBeInstanceOf(LogConflictError);
      await store.log.insertSnapshot(ONE, snapshot(4));
      await expect(store.log.dropCovered(ONE, 5)).rejects.toBeInstanceOf(LogConflictError);
      await store.log.dropCovered(ONE, 3);
      const loaded = await store.log.load(ONE);
      expect(loaded.snapshot?.seq).toBe(4);
      expect(loaded.updates).toHaveLength(6);
    }),
  );

  test(
    'D8 a snapshot ahead of the log is refused; one of the same number replaces',
    onBoard(async (store) => {
      await store.log.append(batch(ONE, 1, 3));
      await expect(store.log.insertSnapshot(ONE, snapshot(4))).rejects.toBeInstanceOf(LogConflictError);
      await expect(store.log.insertSnapshot(boardId(404), snapshot(1))).rejects.toBeInstanceOf(LogConflictError);
      await store.log.insertSnapshot(ONE, snapshot(3));
      await store.log.insertSnapshot(ONE, snapshot(3, { state: bytes(77), atMs: NOW_MS + 5 }));
      expect((await store.log.load(ONE)).snapshot).toEqual(snapshot(3, { state: bytes(77), atMs: NOW_MS + 5 }));
    }),
  );

  test(
    'D8 the caller keeps its state bytes',
    onBoard(async (store) => {
      const state = bytes(1, 300);
      await store.log.append(batch(ONE, 1));
      await store.log.insertSnapshot(ONE, snapshot(1, { state }));
      expect([...state]).toEqual([...bytes(1, 300)]);
    }),
  );
}

function describeMany(onBoard: OnBoard): void {
  test(
    'D4 forty boards append at once; a conflict in their midst is alone in being refused',
    onBoard(async (store) => {
      const numbers = Array.from({ length: 40 }, (_, index) => index + 10);
      await Promise.all(numbers.map((number) => store.boards.create(board(number))));
      const rounds = [1, 2, 3].map((seq) =>
        numbers.map((number) => store.log.append(batch(boardId(number), number === 17 && seq === 2 ? 99 : seq))),
      );
      const outcomes = await Promise.allSettled(rounds.flat());
      expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(2); // 99, and the 3 that then does not follow
      for (const number of numbers) expect((await store.log.load(boardId(number))).lastSeq).toBe(number === 17 ? 1 : 3);
    }),
  );

  test(
    'D2 a load sees what was appended before it, without waiting',
    onBoard(async (store) => {
      void store.boards.create(board(2));
      void store.log.append(batch(boardId(2), 1, 3));
      expect((await store.log.load(boardId(2))).lastSeq).toBe(3);
    }),
  );
}

function describeEpochs(onBoard: OnBoard): void {
  const bindings = [{ clientId: 7, participantId: participantId(1) }];

  test(
    'D15 a new epoch is one state in place of all there was, without bindings, and the numbering goes on',
    onBoard(async (store) => {
      await store.boards.create(board(2));
      await store.log.append(batch(boardId(2), 1, 3, { bindings }));
      await store.log.append(batch(ONE, 1, 10, { bindings }));
      await store.log.insertSnapshot(ONE, snapshot(4));
      await store.log.startEpoch(ONE, { epoch: 2, snapshot: snapshot(10) });
      expect(await store.log.load(ONE)).toEqual({ epoch: 2, snapshot: snapshot(10), updates: [], lastSeq: 10, bindings: [] });
      expect(await store.boards.find(ONE)).toMatchObject({ epoch: 2 });
      expect(await store.log.load(boardId(2))).toMatchObject({ epoch: 1, lastSeq: 3, bindings });
      await store.log.append(batch(ONE, 11, 1, { bindings: [{ clientId: 7, participantId: participantId(2) }] }));
      expect(await store.log.load(ONE)).toMatchObject({
        lastSeq: 11,
        bindings: [{ clientId: 7, participantId: participantId(2) }],
      });
    }),
  );

  test(
    'D15 an epoch that does not follow, or that misses an update, is refused and changes nothing',
    onBoard(async (store) => {
      await store.log.append(batch(ONE, 1, 10, { bindings }));
      const before = await store.log.load(ONE);
      for (const [epoch, seq] of [
        [1, 10],
        [3, 10],
        [2, 9],
        [2, 11],
      ] as const) {
        await expect(store.log.startEpoch(ONE, { epoch, snapshot: snapshot(seq) })).rejects.toBeInstanceOf(LogConflictError);
      }
      await expect(store.log.startEpoch(boardId(9), { epoch: 1, snapshot: snapshot(0) })).rejects.toBeInstanceOf(LogConflictError);
      expect(await store.log.load(ONE)).toEqual(before);
    }),
  );
}
