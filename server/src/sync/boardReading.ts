import * as Y from 'yjs';
import { jsonHash, jsonHashInTurns, looseJsonHash } from './jsonHash.ts';
import type { LoadedBoard } from './loadBoard.ts';

/** What the live document is at one moment. */
export interface BoardReading {
  readonly seq: number;
  readonly vector: Uint8Array;
  /** What was logged since the last snapshot, up to here. */
  readonly covered: LoadedBoard['sinceSnapshot'];
  readonly hash: string;
}

/** The live document but for the order of its letters, at one moment. */
export interface LooseReading extends Pick<BoardReading, 'seq' | 'covered'> {
  readonly looseHash: string;
  readonly extent: Uint8Array;
}

/** In one go: only a board on which somebody forged neighbours of letters is ever read so. */
export async function readLoosely(board: LoadedBoard, settled: () => Promise<void>): Promise<LooseReading> {
  await settled();
  const { doc } = board.live;
  return {
    seq: board.lastSeq,
    covered: { ...board.sinceSnapshot },
    looseHash: looseJsonHash(doc),
    extent: Y.encodeSnapshot(Y.snapshot(doc)),
  };
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
