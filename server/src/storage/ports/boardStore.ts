import type { BoardId } from '@samenreis/shared/base';

export interface StoredBoard {
  readonly id: BoardId;
  readonly title: string;
  /** Raised when the document starts anew; a client's copy of an older epoch may not be merged. */
  readonly epoch: number;
  readonly createdAtMs: number;
  readonly changedAtMs: number;
}

export interface BoardStore {
  create(board: StoredBoard): Promise<void>;
  /** Null for a deleted board, too: it is in the bin, where `CardStore` has it. */
  find(id: BoardId): Promise<StoredBoard | null>;
  /** Boards this account leads and that are not deleted, most recently changed first. */
  listLedBy(accountId: string): Promise<readonly StoredBoard[]>;
  /** Makes the account a facilitator of the board; again is a no-op. */
  addLeader(board: BoardId, accountId: string): Promise<void>;
  isLedBy(board: BoardId, accountId: string): Promise<boolean>;
  /** Whether names stay with the facilitators; no for a board that does not exist. */
  hasHiddenNames(board: BoardId): Promise<boolean>;
  hideNames(board: BoardId, isHidden: boolean): Promise<void>;
  /** Whether nobody new is let in for now; no for a board that does not exist. */
  hasClosedDoor(board: BoardId): Promise<boolean>;
  closeDoor(board: BoardId, isClosed: boolean): Promise<void>;
  /** When somebody was last seen to have the board open, milliseconds since 1970 UTC; null where that was never noted. */
  lastVisitMs(board: BoardId): Promise<number | null>;
  noteVisit(board: BoardId, atMs: number): Promise<void>;
  /** Title and time of the last change, as shown in lists. */
  touch(board: BoardId, change: { readonly title: string; readonly changedAtMs: number }): Promise<void>;
}
