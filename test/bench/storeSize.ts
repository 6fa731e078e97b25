import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteStore, type SqliteStore } from '@samenreis/server/storage/sqlite';
import { demoBoard, executeCommand, seedBoard } from '@samenreis/shared/board';
import Database from 'better-sqlite3';
import * as Y from 'yjs';
import { silentLog } from '../contract/sqliteFolder.ts';
import { person } from '../support/sync/people.ts';
import { BOARD } from '../support/sync/startSyncServer.ts';
import type { OwnRow } from './ownRow.ts';

const MOVES = 10_000;
/** As many as one commit takes in a workshop. */
const BATCH = 5;
const LOADS = 7;

/** 10,000 moves of the demo board's notes: bytes of the file for each, before and after compaction, and a cold load. */
export async function storeRows(): Promise<readonly OwnRow[]> {
  const dataDir = await mkdtemp(join(tmpdir(), 'samenreis-bench-store-'));
  try {
    const { doc, updates } = moves();
    await using(dataDir, (store) => store.boards.create({ id: BOARD, title: 'Wmo', epoch: 1, createdAtMs: 0, changedAtMs: 0 }));
    const emptyBytes = await bytesOf(dataDir);
    await using(dataDir, (store) => append(store, updates));
    const fullBytes = await bytesOf(dataDir);
    const coldMs: number[] = [];
    for (let load = 0; load < LOADS; load += 1) coldMs.push(await using(dataDir, loadMs));
    await using(dataDir, async (store) => {
      await store.log.insertSnapshot(BOARD, {
        seq: updates.length,
        state: Y.encodeStateAsUpdate(doc),
        jsonHash: '0'.repeat(64),
        atMs: 0,
      });
      await store.log.dropCovered(BOARD, updates.length);
    });
    const compactBytes = usedBytes(dataDir);
    return [
      { title: 'update as sent, bytes', value: updates.reduce((sum, { length }) => sum + length, 0) / MOVES, digits: 1, bar: null },
      { title: 'bytes per update', value: (fullBytes - emptyBytes) / MOVES, digits: 1, bar: '≤ 90' },
      { title: 'after compaction', value: (compactBytes - emptyBytes) / MOVES, digits: 1, bar: '≤ 40' },
      {
        title: 'cold load ms, verified and applied',
        value: coldMs.sort((a, b) => a - b)[LOADS >> 1] ?? 0,
        digits: 0,
        bar: '≤ 150',
      },
    ];
  } finally {
    await rm(dataDir, { recursive: true });
  }
}

function moves(): { readonly doc: Y.Doc; readonly updates: readonly Uint8Array[] } {
  const doc = new Y.Doc();
  seedBoard(doc, demoBoard(0));
  const updates: Uint8Array[] = [Y.encodeStateAsUpdate(doc)];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  const notes = [...demoBoard(0).notes.values()];
  for (let nth = 0; nth < MOVES; nth += 1) {
    const note = notes[nth % notes.length];
    if (note === undefined) throw new Error('The demo board has no notes.');
    const { lane, phase } = note.place;
    const moves = [{ note: note.id, lane, phase, x: nth % 120, y: nth % 90 }];
    const moved = executeCommand(doc, person('meter'), { type: 'moveNotes', moves }, { nowMs: nth, random: () => 0.5 });
    if (!moved.ok) throw new Error(moved.reason);
  }
  return { doc, updates };
}

async function append({ log }: SqliteStore, updates: readonly Uint8Array[]): Promise<void> {
  for (let from = 0; from < updates.length; from += BATCH) {
    const batch = updates
      .slice(from, from + BATCH)
      .map((update, nth) => ({ update, participantId: null, atMs: (from + nth) * 50 }));
    await log.append({ boardId: BOARD, firstSeq: from + 1, updates: batch, bindings: [] });
  }
}

async function loadMs({ log }: SqliteStore): Promise<number> {
  const startMs = performance.now();
  const { updates } = await log.load(BOARD);
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update);
  });
  return performance.now() - startMs;
}

async function using<T>(dataDir: string, act: (store: SqliteStore) => Promise<T>): Promise<T> {
  const store = await openSqliteStore({ dataDir, log: silentLog });
  try {
    return await act(store);
  } finally {
    await store.close();
  }
}

/** Without the pages that compaction freed: the file keeps them for what comes. */
function usedBytes(dataDir: string): number {
  const database = new Database(join(dataDir, 'samenreis.db'), { readonly: true });
  const figure = (name: string): number => Number(database.pragma(name, { simple: true }));
  const bytes = (figure('page_count') - figure('freelist_count')) * figure('page_size');
  database.close();
  return bytes;
}

async function bytesOf(dataDir: string): Promise<number> {
  const files = await readdir(dataDir);
  const sizes = await Promise.all(files.map(async (file) => (await stat(join(dataDir, file))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}
