import type { BoardId } from '@samenreis/shared/base';
import { type LoadedBoard, loadBoard } from './loadBoard.ts';
import { startNewEpoch } from './snapshots.ts';
import type { SyncParts } from './syncServer.ts';

/**
 * Loads a board for its first visitor. One on which very many clientIDs wrote starts anew before that, but only when nobody had it
 * open for longer than any device keeps a copy: whoever was away then has no unsent work that a new epoch would shut out.
 * @throws DamagedBoardError when what is stored is not what was written
 */
export async function openBoard(boardId: BoardId, parts: SyncParts): Promise<LoadedBoard> {
  const { clock, epochClients, timings, visits } = parts;
  // Before it is noted that somebody is there now.
  const lastVisitMs = await visits.lastVisitMs(boardId);
  const board = await loadBoard(boardId, parts);
  const isWornOut = board.live.doc.store.clients.size > epochClients;
  const isLeft = lastVisitMs !== null && clock.nowMs() - lastVisitMs >= timings.renewAfterMs;
  if (!(isWornOut && isLeft && (await renew(boardId, board, parts)))) return board;
  board.live.destroy();
  return loadBoard(boardId, parts);
}

/** A failure leaves the board as it is: slower than it could be, and whole. */
async function renew(boardId: BoardId, board: LoadedBoard, parts: SyncParts): Promise<boolean> {
  const { logger } = parts;
  const fields = { boardId, seq: board.lastSeq, clients: board.live.doc.store.clients.size };
  const settled = () => Promise.resolve();
  const isStored = await startNewEpoch({ ...parts, boardId, board, settled }).catch((err: unknown) => err);
  if (isStored === true) logger.info({ ...fields, epoch: board.epoch + 1 }, 'new epoch started');
  else logger.error({ ...fields, err: isStored || 'differs' }, 'new epoch not started, the board stays as it is');
  return isStored === true;
}
