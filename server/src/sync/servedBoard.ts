import type { BoardId } from '@samenreis/shared/base';
import { Audience } from './audience.ts';
import { CommitQueue } from './commitQueue.ts';
import { isOfEarlierEpoch } from './earlierEpoch.ts';
import type { LoadedBoard } from './loadBoard.ts';
import { SnapshotSchedule } from './snapshotSchedule.ts';
import { takeSnapshot } from './snapshots.ts';
import type { SyncParts } from './syncServer.ts';

/** A board that was open this shortly before is loaded again in a few milliseconds: below, its log is short enough as it is. */
const REST_SNAPSHOT = { updates: 50, bytes: 16 * 1_024 };

/** A loaded board with all that serves it, which comes and goes as one. */
export class ServedBoard {
  readonly audience: Audience;
  readonly queue: CommitQueue;
  readonly #boardId: BoardId;
  readonly #board: LoadedBoard;
  readonly #parts: SyncParts;
  readonly #snapshots: SnapshotSchedule;

  /** @param onFailed - the document and the disk differ, and the room must go */
  constructor(boardId: BoardId, board: LoadedBoard, parts: SyncParts, onFailed: (error: unknown) => void) {
    const { timings, onChanged } = parts;
    this.#boardId = boardId;
    this.#board = board;
    this.#parts = parts;
    const audience = new Audience({
      ...parts,
      presenceIntervalMs: timings.presenceIntervalMs,
      ownerInLog: (clientId) => board.owners.get(clientId) ?? null,
    });
    this.audience = audience;
    this.#snapshots = new SnapshotSchedule({
      board,
      thresholds: parts.snapshotThresholds,
      quietMs: timings.snapshotQuietMs,
      take: () => this.#takeSnapshot(),
    });
    this.queue = new CommitQueue({
      ...parts,
      boardId,
      board,
      audience,
      broadcastIntervalMs: timings.broadcastIntervalMs,
      ownerByPresence: (clientId) => audience.presence.ownerOf(clientId),
      onCommitted: () => {
        this.#snapshots.committed();
        onChanged(boardId, board.live.doc);
      },
      onFailed,
    });
  }

  /** Of the document that is served. */
  get epoch(): number {
    return this.#board.epoch;
  }

  /** Whether that copy belongs to an epoch before this one. */
  isEarlier(stateVector: Uint8Array): boolean {
    return isOfEarlierEpoch(stateVector, this.#board.live.doc, this.epoch);
  }

  /** Resolves when all is stored that came before, and no snapshot is being taken. */
  async settled(): Promise<void> {
    await this.queue.settle();
    await this.#snapshots.settled();
  }

  /** The last snapshot before the board leaves memory. */
  async settleForRest(): Promise<void> {
    await this.queue.settle();
    await this.#snapshots.takeLast(REST_SNAPSHOT);
  }

  end(): void {
    this.queue.stop();
    this.#board.live.destroy();
    this.audience.close();
    this.#snapshots.stop();
  }

  /** A snapshot that fails costs nothing but a longer log: what is committed stays committed. */
  async #takeSnapshot(): Promise<boolean> {
    const fields = { boardId: this.#boardId, seq: this.#board.lastSeq };
    const source = { ...this.#parts, boardId: this.#boardId, board: this.#board, settled: () => this.queue.settle() };
    const isStored = await takeSnapshot(source).catch((err: unknown) => err);
    if (isStored === true) this.#parts.logger.info(fields, 'snapshot stored');
    else this.#parts.logger.error({ ...fields, err: isStored || 'differs' }, 'snapshot not stored, the log stays');
    return isStored === true;
  }
}
