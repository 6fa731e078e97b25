import type { BoardId } from '@samenreis/shared/base';

/** What the emotion dials of one take said for some seconds, packed as `encodeDialBatch` packs it. Nobody is named in it. */
export interface StoredDialBatch {
  readonly board: BoardId;
  /** The take of the board's role-play, from 1. */
  readonly take: number;
  /** Its place among those of the take, from 0. */
  readonly seq: number;
  readonly samples: Uint8Array;
}

/** Recordings of the role-play: many and small, so apart from the session's own steps. */
export interface DialStore {
  /** @throws where that place is taken */
  append(batch: StoredDialBatch): Promise<void>;
  /** Samples of a take, in the order of their places. */
  list(board: BoardId, take: number): Promise<readonly Uint8Array[]>;
}
