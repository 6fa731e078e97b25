import type { BoardId, Clock } from '@samenreis/shared/base';
import type { BoardLog, LoadedLog } from '../storage/index.ts';
import { type BoardReading, readBoard, readLoosely } from './boardReading.ts';
import type { Folded, FoldRequest } from './folding/foldLog.ts';
import type { FoldThread } from './folding/foldThread.ts';
import type { LoadedBoard } from './loadBoard.ts';
import type { AtFaultPoint, SnapshotThresholds, SyncLogger } from './syncPorts.ts';

export interface SnapshotParts {
  readonly boardId: BoardId;
  readonly board: LoadedBoard;
  readonly log: BoardLog;
  readonly clock: Clock;
  readonly logger: Pick<SyncLogger, 'warn'>;
  readonly folding: Pick<FoldThread, 'fold'>;
  readonly atFaultPoint: AtFaultPoint;
  /** Resolves when nothing is in flight: the live document is then the stored one. */
  readonly settled: () => Promise<void>;
}

export function isSnapshotDue({ sinceSnapshot }: Pick<LoadedBoard, 'sinceSnapshot'>, thresholds: SnapshotThresholds): boolean {
  return sinceSnapshot.updates >= thresholds.updates || sinceSnapshot.bytes >= thresholds.bytes;
}

/** A state that may stand in place of the log up to a number. */
interface Verified extends Pick<BoardReading, 'seq' | 'covered'> {
  /** Null when stored and live document differ. */
  readonly folded: Folded | null;
}

/**
 * Stores a state in place of the log it was built from. It is built from what is on disk, and read anew it must equal the live
 * document, so that a fault in either is found while the log is still there.
 * @returns false when stored and live document differ: the log then stays as it is
 */
export async function takeSnapshot(parts: SnapshotParts): Promise<boolean> {
  const { boardId, board, log, clock, atFaultPoint } = parts;
  const { seq, covered, folded } = await verify(parts);
  if (folded !== null) {
    await atFaultPoint('beforeSnapshotInsert', boardId);
    await log.insertSnapshot(boardId, { seq, state: folded.state, jsonHash: folded.hash, atMs: clock.nowMs() });
    await atFaultPoint('afterSnapshotInsert', boardId);
    await atFaultPoint('beforeLogDrop', boardId);
    await log.dropCovered(boardId, seq);
    await atFaultPoint('afterLogDrop', boardId);
  }
  // Also after a difference: trying again at every commit would cost without end.
  board.sinceSnapshot.updates -= covered.updates;
  board.sinceSnapshot.bytes -= covered.bytes;
  return folded !== null;
}

async function verify({ boardId, board, log, folding, settled, logger }: SnapshotParts): Promise<Verified> {
  const foldUpTo = async (seq: number) => folding.fold(storedUpTo(seq, await log.load(boardId), { startsAnew: false }));
  const live = await readBoard(board, settled);
  const folded = await foldUpTo(live.seq);
  if (isTheLive(live, folded)) return { ...live, folded };
  // Letters under forged neighbours stand in another order in whatever is read anew, which is what every newcomer sees already.
  // Were that no snapshot, whoever forges some could make a log grow without end.
  const loosely = await readLoosely(board, settled);
  const again = await foldUpTo(loosely.seq);
  const isSame = again.looseHash === loosely.looseHash && Buffer.compare(again.extent, loosely.extent) === 0;
  if (isSame) logger.warn({ boardId, seq: loosely.seq }, 'snapshot has letters in another order than the live board');
  return { ...loosely, folded: isSame ? again : null };
}

/**
 * Stores the same content as a document that starts anew, with one clientID in place of all that ever wrote, in place of
 * everything else that is stored of it. Nobody may be using the board.
 * @returns false when stored and live document differ: all then stays as it is
 */
export async function startNewEpoch({ boardId, board, log, clock, folding, ...parts }: SnapshotParts): Promise<boolean> {
  const { atFaultPoint, settled } = parts;
  const live = await readBoard(board, settled);
  const folded = await folding.fold(storedUpTo(live.seq, await log.load(boardId), { startsAnew: true }));
  if (!isTheLive(live, folded)) return false;
  await atFaultPoint('beforeEpochStart', boardId);
  const snapshot = { seq: live.seq, state: folded.state, jsonHash: live.hash, atMs: clock.nowMs() };
  await log.startEpoch(boardId, { epoch: board.epoch + 1, snapshot });
  await atFaultPoint('afterEpochStart', boardId);
  return true;
}

function isTheLive(live: BoardReading, { hash, vector }: Folded): boolean {
  return hash === live.hash && Buffer.compare(vector, live.vector) === 0;
}

/** Rows after `seq` were committed meanwhile and are left out. */
function storedUpTo(
  seq: number,
  { snapshot, updates, lastSeq }: LoadedLog,
  { startsAnew }: Pick<FoldRequest, 'startsAnew'>,
): FoldRequest {
  return { snapshot: snapshot?.state ?? null, updates: updates.slice(0, updates.length - (lastSeq - seq)), startsAnew };
}
