import type { BoardId } from '@samenreis/shared/base';
import type { Asked } from '@samenreis/shared/board';

/** What the live session asks of the participants of one board, for as long as that board is in memory. */
export interface FollowedAsk {
  /** Asked for every update, so answered at once. */
  readonly now: () => Asked;
  readonly stop: () => void;
}

/** Begins to follow it; a board is not served before it resolves. */
export type FollowAsked = (board: BoardId) => Promise<FollowedAsk>;

/** Of a board without a live session. */
export const NOTHING_ASKED: FollowedAsk = { now: () => null, stop: () => undefined };
