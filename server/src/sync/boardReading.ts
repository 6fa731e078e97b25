import * as Y from 'yjs';
import { jsonHash, jsonHashInTurns } from './jsonHash.ts';
import type { LoadedBoard } from './loadBoard.ts';

/** What the live document is at one moment. */
export interface BoardReading {
  readonly seq: number;
  readonly vector: Uint8Array;
  /** What was logged since the last snapshot, up to here. */
  readonly covered: LoadedBoard['sinceSnapshot'];
  readonly hash: string;
}

/**
 * While people write it can't be read in turns: then it is read in one go.
 * @param settled - resolves when nothing is in flight: the live document is then the stored one
 */
export async function readBoard(board: LoadedBoard, settled: () => Promise<void>): Promise<BoardReading> {
  const now = () => ({ seq: board.lastSeq, vector: Y.encodeStateVector(board.live.doc), covered: { ...board.sinceSnapshot } });
  await settled();
  const before = now();
  const hash = await jsonHashInTurns(board.live.doc);
  if (hash !== null && board.lastSeq === before.seq) return { ...before, hash };
  await settled();
  return { ...now(), hash: jsonHash(board.live.doc) };
}
