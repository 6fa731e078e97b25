import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { emptyBoardDoc } from '../emptyBoardDoc.ts';
import { jsonHash } from '../jsonHash.ts';
import type { FoldRequest } from './foldLog.ts';
import { createFoldThread, type FoldThread } from './foldThread.ts';

/** Longer than a thread with nothing to do stays. */
const IDLE_MS = 10_001;

let thread: FoldThread;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  thread = createFoldThread();
});
afterEach(async () => {
  vi.useRealTimers();
  await thread.close();
});

const doc = emptyBoardDoc();
doc.getMap('meta').set('title', 'Wmo');
const REQUEST: FoldRequest = { snapshot: null, updates: [Y.encodeStateAsUpdate(doc)], startsAnew: false };

test('S16 a fold whose thread ends is refused, and the next gets a new thread', async () => {
  const folds = [thread.fold(REQUEST), thread.fold(REQUEST)];
  const outcomes = Promise.allSettled(folds);
  await thread.close();
  expect((await outcomes).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect((await thread.fold(REQUEST)).hash).toBe(jsonHash(doc));
});

test('S16 what is asked while an idle thread is ending gets a thread of its own', async () => {
  await thread.fold(REQUEST);
  vi.advanceTimersByTime(IDLE_MS);
  expect((await thread.fold(REQUEST)).hash).toBe(jsonHash(doc));
});

test('S16 what can’t be read is refused by the thread, which goes on', async () => {
  await expect(thread.fold({ ...REQUEST, updates: [Uint8Array.of(9, 9, 9)] })).rejects.toThrow();
  expect((await thread.fold(REQUEST)).hash).toBe(jsonHash(doc));
});
