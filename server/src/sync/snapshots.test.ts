import type { BoardId } from '@samenreis/shared/base';
import { boardDoc, demoBoard, seedBoard } from '@samenreis/shared/board';
import { beforeEach, expect, test } from 'vitest';
import type { BoardLog, LoadedLog } from '../storage/index.ts';
import { createMemoryStore } from '../storage/memory/index.ts';
import { foldLog } from './folding/foldLog.ts';
import { type LoadedBoard, loadBoard } from './loadBoard.ts';
import { takeSnapshot } from './snapshots.ts';

const BOARD = 'b00000000000test' as BoardId; // `b` and 15 of base 36
const CLOCK = { nowMs: () => 0 };

let log: BoardLog;
let board: LoadedBoard;
/** What the store says of the log instead of the truth. */
let lie: (loaded: LoadedLog) => LoadedLog;
let warnings: number;

beforeEach(async () => {
  const store = createMemoryStore();
  await store.boards.create({ id: BOARD, title: 'Proef', epoch: 1, createdAtMs: 0, changedAtMs: 0 });
  log = store.log;
  board = await loadBoard(BOARD, {
    log,
    clock: CLOCK,
    followAsked: async () => ({ now: () => null, stop: () => undefined }),
    preparation: { seed: (_board, doc) => seedBoard(doc, demoBoard(0)), migrate() {} },
  });
  lie = (loaded) => loaded;
  warnings = 0;
});

const take = () =>
  takeSnapshot({
    boardId: BOARD,
    board,
    log: { ...log, load: async (id) => lie(await log.load(id)) },
    clock: CLOCK,
    logger: {
      warn() {
        warnings += 1;
      },
    },
    folding: { fold: (request) => Promise.resolve(foldLog(request)) },
    atFaultPoint() {},
    settled: () => Promise.resolve(),
  });

/** Changes the live document and stores it, as the commit queue does. */
async function store(change: () => void): Promise<void> {
  const made: Uint8Array[] = [];
  const collect = (update: Uint8Array) => made.push(update);
  board.live.doc.on('update', collect);
  change();
  board.live.doc.off('update', collect);
  const updates = made.map((update) => ({ update, participantId: null, atMs: 0 }));
  await log.append({ boardId: BOARD, firstSeq: board.lastSeq + 1, updates, bindings: [] });
  board.lastSeq += made.length;
}

test('S16 a log that gives the live document becomes a snapshot without a word', async () => {
  await store(() => boardDoc(board.live.doc).put('meta', 'title', 'Anders'));
  expect(await take()).toBe(true);
  expect(warnings).toBe(0);
  expect(await log.load(BOARD)).toMatchObject({ snapshot: { seq: board.lastSeq }, updates: [] });
});

test('S16 a log that lacks what was written and taken away again is no snapshot, though both read the same', async () => {
  const [note = ''] = boardDoc(board.live.doc).keys('notes');
  await store(() => boardDoc(board.live.doc).text('notes', note)?.insert(0, 'x'));
  await store(() => boardDoc(board.live.doc).text('notes', note)?.delete(0, 1));
  lie = (loaded) => ({ ...loaded, updates: loaded.updates.slice(0, -2), lastSeq: loaded.lastSeq - 2 });
  expect(await take()).toBe(false);
  expect(warnings).toBe(0);
  expect((await log.load(BOARD)).snapshot).toBeNull();
});
