import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SnapshotSchedule } from './snapshotSchedule.ts';

const QUIET_MS = 2_000;
const THRESHOLD = 10;
/** Between two of somebody who goes on typing. */
const KEY_MS = 100;

let sinceSnapshot: { updates: number; bytes: number };
/** After how many updates each was taken. */
let taken: number[];
let schedule: SnapshotSchedule;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  sinceSnapshot = { updates: 0, bytes: 0 };
  taken = [];
  schedule = new SnapshotSchedule({
    board: { sinceSnapshot },
    thresholds: { updates: THRESHOLD, bytes: 1_000_000 },
    quietMs: QUIET_MS,
    take() {
      taken.push(sinceSnapshot.updates);
      sinceSnapshot.updates = 0;
      return Promise.resolve(true);
    },
  });
});
afterEach(() => {
  schedule.stop();
  vi.useRealTimers();
});

async function write(updates: number): Promise<void> {
  for (let nth = 0; nth < updates; nth += 1) {
    sinceSnapshot.updates += 1;
    schedule.committed();
    await vi.advanceTimersByTimeAsync(KEY_MS);
  }
}

test('S16 a snapshot that is due waits until nobody has written for a while', async () => {
  await write(THRESHOLD + 5);
  await vi.advanceTimersByTimeAsync(QUIET_MS - KEY_MS - 1);
  expect(taken).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(taken).toEqual([THRESHOLD + 5]);
});

test('S16 where people never stop, it waits for no more than eight times the threshold', async () => {
  await write(8 * THRESHOLD - 1);
  expect(taken).toEqual([]);
  await write(8 * THRESHOLD + 1);
  expect(taken).toEqual([8 * THRESHOLD, 8 * THRESHOLD]);
});

test('S16 below the threshold none is taken, however quiet it is', async () => {
  await write(THRESHOLD - 1);
  await vi.advanceTimersByTimeAsync(10 * QUIET_MS);
  expect(taken).toEqual([]);
});
