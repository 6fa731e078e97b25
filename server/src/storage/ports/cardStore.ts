import type { BoardId } from '@samenreis/shared/base';
import type { BoardState } from '@samenreis/shared/protocol';
import type { StoredBoard } from './boardStore.ts';

/** What the one who decides about a board says of it. */
export interface CardFacts {
  readonly state: BoardState;
  /** Day of the calendar, such as `2026-11-25`; null unless the board is planned. */
  readonly plannedOn: string | null;
}

/** A board as somebody who leads it sees it at home. */
export interface StoredCard extends CardFacts {
  readonly board: StoredBoard;
  /** Since when this account has it out of sight; null for not. */
  readonly archivedAtMs: number | null;
  /** Since when it is in the bin; null for not. */
  readonly deletedAtMs: number | null;
}

/** An account that leads a board. */
export interface BoardLeader {
  readonly accountId: string;
  readonly name: string;
  readonly email: string;
}

/** Boards as those who lead them keep them: also the deleted ones, which `BoardStore` does not know any more. */
export interface CardStore {
  /** All that this account leads, most recently changed first. */
  listLedBy(accountId: string): Promise<readonly StoredCard[]>;
  /** @returns null for a board that does not exist, or that another account leads */
  find(board: BoardId, accountId: string): Promise<StoredCard | null>;
  setFacts(board: BoardId, facts: CardFacts): Promise<void>;
  /** Puts the board out of sight for this account alone; null brings it back. */
  archive(board: BoardId, accountId: string, atMs: number | null): Promise<void>;
  /** From now on `BoardStore.find` knows it no more. @returns false where it is deleted already, and keeps its time */
  markDeleted(board: BoardId, atMs: number): Promise<boolean>;
  /** @returns false for a board that is not in the bin */
  restore(board: BoardId): Promise<boolean>;
  /** Whether a board of this id is in the bin. */
  isDeleted(board: BoardId): Promise<boolean>;
  /** Boards in the bin since this moment or before, longest first. */
  listDeletedUntil(atMs: number): Promise<readonly BoardId[]>;
  /** By name and then address. */
  leadersOf(board: BoardId): Promise<readonly BoardLeader[]>;
  /** @returns false for who does not lead it, and for the last one who does: of two who go at once one stays */
  removeLeader(board: BoardId, accountId: string): Promise<boolean>;
}
