import type { BoardId, ParticipantId } from '@samenreis/shared/base';

/** One admitted update as it goes into a board's log. */
export interface LoggedUpdate {
  /** Yjs update (V1 encoding), as the server re-encoded or accepted it. */
  readonly update: Uint8Array;
  /** Who sent it; null for the server itself (seed, migration). */
  readonly participantId: ParticipantId | null;
  readonly atMs: number;
}

/** A clientID that was seen for the first time, bound to the participant who used it. */
export interface ClientBinding {
  readonly clientId: number;
  readonly participantId: ParticipantId;
}

/** All that one commit of one board makes durable, in one transaction. */
export interface LogBatch {
  readonly boardId: BoardId;
  /** Number of the first update; must follow the last stored one, else the batch is refused (`LogConflictError`). */
  readonly firstSeq: number;
  readonly updates: readonly LoggedUpdate[];
  readonly bindings: readonly ClientBinding[];
}

/** A verified full state that replaces the log up to and including `seq`. */
export interface StoredSnapshot {
  readonly seq: number;
  readonly state: Uint8Array;
  /** SHA-256 of the canonical JSON of the document, checked at load. */
  readonly jsonHash: string;
  readonly atMs: number;
}

/** A board's document that starts anew, with the content it had. */
export interface NewEpoch {
  /** The stored epoch and one. */
  readonly epoch: number;
  /** The whole document; its number is that of the last update that is stored. */
  readonly snapshot: StoredSnapshot;
}

export interface LoadedLog {
  /** Epoch of the document that this is; 0 where there is no such board. */
  readonly epoch: number;
  readonly snapshot: StoredSnapshot | null;
  /** Updates after the snapshot, in order; `lastSeq` is the number of the last one (or of the snapshot, or 0). */
  readonly updates: readonly Uint8Array[];
  readonly lastSeq: number;
  readonly bindings: readonly ClientBinding[];
}

/**
 * The durable log of the boards' documents. A promise that resolves means: on disk, and there after a power cut.
 * A rejected append stored nothing of its batch.
 */
export interface BoardLog {
  /**
   * Appends in call order; calls of several boards may share one transaction. The bytes are copied before it returns.
   * @throws LogConflictError when `firstSeq` does not follow, the board does not exist, or a clientID belongs to somebody else
   * @throws StoreFailedError when it could not be written
   */
  append(batch: LogBatch): Promise<void>;
  /**
   * All that is needed to build the document; empty for a board that has no log yet.
   * @throws DamagedBoardError when a checksum or the numbering is broken
   */
  load(boardId: BoardId): Promise<LoadedLog>;
  /**
   * Stores a full state; the log stays. The same `seq` again replaces it.
   * @throws LogConflictError when `seq` is not yet in the log
   */
  insertSnapshot(boardId: BoardId, snapshot: StoredSnapshot): Promise<void>;
  /**
   * Drops log rows up to and including `seq`, and snapshots older than `seq`.
   * @throws LogConflictError unless a stored snapshot covers `seq`
   */
  dropCovered(boardId: BoardId, seq: number): Promise<void>;
  /**
   * Puts a state in place of all that is stored of the board's document, its client bindings included, and raises its epoch:
   * after a crash it is wholly the one or wholly the other. The numbering goes on.
   * @throws LogConflictError when something was appended meanwhile, or the epoch does not follow
   */
  startEpoch(boardId: BoardId, next: NewEpoch): Promise<void>;
}

/** Another writer appended to this board, or the room's numbering is wrong: the room must reload. */
export class LogConflictError extends Error {
  override readonly name = 'LogConflictError';
}

/** What is stored of this board cannot be trusted. The message says what is wrong, without content. */
export class DamagedBoardError extends Error {
  override readonly name = 'DamagedBoardError';
}
