import type { LoadedBoard } from './loadBoard.ts';
import { isSnapshotDue } from './snapshots.ts';
import type { SnapshotThresholds } from './syncPorts.ts';

export interface SnapshotScheduleParts {
  readonly board: Pick<LoadedBoard, 'sinceSnapshot'>;
  readonly thresholds: SnapshotThresholds;
  /** How long nobody may have written before one is taken. */
  readonly quietMs: number;
  /** @returns whether it was stored */
  readonly take: () => Promise<boolean>;
}

/** So many times the threshold, and a snapshot waits for no quiet moment: the log is what a cold start replays. */
const PATIENCE = 8;

/** When a board's log is folded into a snapshot: one at a time, and rather while nobody would notice. */
export class SnapshotSchedule {
  readonly #parts: SnapshotScheduleParts;
  #running: Promise<void> | null = null;
  #timer: NodeJS.Timeout | null = null;
  #lastCommitMs = 0;
  #isStopped = false;

  constructor(parts: SnapshotScheduleParts) {
    this.#parts = parts;
  }

  /** Resolves when none is being taken. */
  async settled(): Promise<void> {
    while (this.#running !== null) await this.#running;
  }

  /** The last one before a rest, by thresholds of its own, after the one that is being taken. */
  async takeLast(thresholds: SnapshotThresholds): Promise<void> {
    await this.settled();
    if (!this.#isStopped && isSnapshotDue(this.#parts.board, thresholds)) this.#start();
    await this.settled();
  }

  committed(): void {
    this.#lastCommitMs = performance.now();
    this.#startWhereDue();
  }

  #startWhereDue(): void {
    const { board, quietMs, thresholds } = this.#parts;
    if (this.#isStopped || this.#running !== null || !isSnapshotDue(board, thresholds)) return;
    if (quietMs === 0 || this.#isOverdue()) this.#start();
    else if (this.#timer === null) this.#waitForQuiet(quietMs);
  }

  /** Takes no more: the document is about to go. */
  stop(): void {
    this.#isStopped = true;
    this.#cancelWait();
  }

  /** One timer for all commits of a spell: it looks when the last one was. */
  #waitForQuiet(forMs: number): void {
    this.#timer = setTimeout(() => {
      this.#timer = null;
      const leftMs = this.#lastCommitMs + this.#parts.quietMs - performance.now();
      if (leftMs > 0) this.#waitForQuiet(leftMs);
      else if (this.#running === null && isSnapshotDue(this.#parts.board, this.#parts.thresholds)) this.#start();
    }, forMs);
    this.#timer.unref();
  }

  #isOverdue(): boolean {
    const { updates, bytes } = this.#parts.thresholds;
    return isSnapshotDue(this.#parts.board, { updates: updates * PATIENCE, bytes: bytes * PATIENCE });
  }

  #cancelWait(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #start(): void {
    this.#cancelWait();
    this.#running = this.#parts.take().then((isStored) => {
      this.#running = null;
      // Meanwhile as much may have been written again. After one that failed, the next commit is soon enough to try.
      if (isStored) this.#startWhereDue();
    });
  }
}
