import { setImmediate as nextTurn } from 'node:timers/promises';
import type { BoardId, Clock } from '@samenreis/shared/base';
import * as Y from 'yjs';
import type { BoardLog, LoadedLog } from '../storage/index.ts';
import { emptyBoardDoc } from './admission/liveDocument.ts';
import { jsonHash, jsonHashInTurns } from './jsonHash.ts';
import type { LoadedBoard } from './loadBoard.ts';
import type { AtFaultPoint, SnapshotThresholds } from './syncPorts.ts';

export interface SnapshotParts {
  readonly boardId: BoardId;
  readonly board: LoadedBoard;
  readonly log: BoardLog;
  readonly clock: Clock;
  readonly atFaultPoint: AtFaultPoint;
  /** Resolves when nothing is in flight: the live document is then the stored one. */
  readonly settled: () => Promise<void>;
}

/** Updates replayed before others get their turn: below a frame's time on a large board. */
const REPLAYED_AT_ONCE = 100;

export function isSnapshotDue({ sinceSnapshot }: LoadedBoard, thresholds: SnapshotThresholds): boolean {
  return sinceSnapshot.updates >= thresholds.updates || sinceSnapshot.bytes >= thresholds.bytes;
}

/**
 * Stores a state in place of the log it was built from. It is built from what is on disk, and read anew it must equal the live
 * document, so that a fault in either is found while the log is still there.
 * @returns false when stored and live document differ: the log then stays as it is
 */
export async function takeSnapshot({ boardId, board, log, clock, atFaultPoint, settled }: SnapshotParts): Promise<boolean> {
  const { seq, covered, ...expected } = await readLive(board, settled);
  const replayed = await replayUpTo(seq, await log.load(boardId));
  const state = Y.encodeStateAsUpdate(replayed);
  replayed.destroy();
  await nextTurn();
  // Read back as a load would: letters under forged neighbours may stand in another order once the state is one update.
  const doc = emptyBoardDoc();
  Y.applyUpdate(doc, state);
  const isSame = (await jsonHashInTurns(doc)) === expected.hash && Buffer.compare(Y.encodeStateVector(doc), expected.vector) === 0;
  if (isSame) {
    await atFaultPoint('beforeSnapshotInsert', boardId);
    await log.insertSnapshot(boardId, { seq, state, jsonHash: expected.hash, atMs: clock.nowMs() });
    await atFaultPoint('afterSnapshotInsert', boardId);
    await atFaultPoint('beforeLogDrop', boardId);
    await log.dropCovered(boardId, seq);
    await atFaultPoint('afterLogDrop', boardId);
  }
  doc.destroy();
  // Also after a difference: trying again at every commit would cost without end.
  board.sinceSnapshot.updates -= covered.updates;
  board.sinceSnapshot.bytes -= covered.bytes;
  return isSame;
}

interface LiveReading {
  readonly seq: number;
  readonly vector: Uint8Array;
  readonly covered: LoadedBoard['sinceSnapshot'];
  readonly hash: string;
}

/** What the live document is at one moment. While people write it can't be read in turns: then it is read in one go. */
async function readLive(board: LoadedBoard, settled: () => Promise<void>): Promise<LiveReading> {
  const now = () => ({ seq: board.lastSeq, vector: Y.encodeStateVector(board.live.doc), covered: { ...board.sinceSnapshot } });
  await settled();
  const before = now();
  const hash = await jsonHashInTurns(board.live.doc);
  if (hash !== null && board.lastSeq === before.seq) return { ...before, hash };
  await settled();
  return { ...now(), hash: jsonHash(board.live.doc) };
}

/** Rows after `seq` were committed meanwhile and are left out. */
async function replayUpTo(seq: number, { snapshot, updates, lastSeq }: LoadedLog): Promise<Y.Doc> {
  const doc = emptyBoardDoc();
  if (snapshot !== null) Y.applyUpdate(doc, snapshot.state);
  const wanted = updates.slice(0, updates.length - (lastSeq - seq));
  for (let from = 0; from < wanted.length; from += REPLAYED_AT_ONCE) {
    doc.transact(() => {
      for (const update of wanted.slice(from, from + REPLAYED_AT_ONCE)) Y.applyUpdate(doc, update);
    });
    await nextTurn();
  }
  return doc;
}
