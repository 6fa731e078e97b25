import { assertNever, type BoardId, type ParticipantId } from '@samenreis/shared/base';
import { type CloseReason, type PresenceUser, withoutName } from '@samenreis/shared/protocol';
import { DamagedBoardError } from '../storage/index.ts';
import { Audience } from './audience.ts';
import { CommitQueue } from './commitQueue.ts';
import type { Connection } from './connection.ts';
import { type LoadedBoard, loadBoard } from './loadBoard.ts';
import { ParticipantBudgets } from './participantBudget.ts';
import { SnapshotSchedule } from './snapshotSchedule.ts';
import { takeSnapshot } from './snapshots.ts';
import { NewerBoardError } from './syncPorts.ts';
import type { SyncParts } from './syncServer.ts';
import type { ClientMessage } from './wire.ts';

/** A board's life in memory. Nobody is told anything by a room that is not live or draining: only then it has a document. */
type RoomState =
  | { readonly kind: 'loading'; readonly waiting: (() => void)[] }
  | { readonly kind: 'live'; readonly board: LoadedBoard; readonly queue: CommitQueue }
  /** Empty for a while: about to go, unless somebody comes. */
  | { readonly kind: 'draining'; readonly board: LoadedBoard; readonly queue: CommitQueue }
  | { readonly kind: 'gone' };

const FAILURES = {
  boardDamaged: 'board is damaged',
  boardNewer: 'board is of a later release',
  storeFailed: 'board could not be stored or loaded',
} as const satisfies Partial<Record<CloseReason, string>>;

function reasonOf(error: unknown): keyof typeof FAILURES {
  if (error instanceof DamagedBoardError) return 'boardDamaged';
  return error instanceof NewerBoardError ? 'boardNewer' : 'storeFailed';
}

export interface RoomEvents {
  /** The room serves nobody any more: the next who asks for the board gets a new one. */
  gone(room: Room): void;
}

/** A board that was open this shortly before is loaded again in a few milliseconds: below, its log is short enough as it is. */
const DRAIN_SNAPSHOT = { updates: 50, bytes: 16 * 1_024 };

export class Room {
  readonly boardId: BoardId;
  readonly budgets: ParticipantBudgets;
  readonly #parts: SyncParts;
  readonly #events: RoomEvents;
  readonly #connections = new Set<Connection>();
  #state: RoomState = { kind: 'loading', waiting: [] };
  #audience: Audience | null = null;
  #idleTimer: NodeJS.Timeout | null = null;
  #snapshots: SnapshotSchedule | null = null;

  constructor(boardId: BoardId, parts: SyncParts, events: RoomEvents) {
    this.boardId = boardId;
    this.budgets = new ParticipantBudgets(parts.clock, parts.participantRates);
    this.#parts = parts;
    this.#events = events;
    parts.metrics.roomOpened();
    void this.#load();
  }

  join(connection: Connection): void {
    this.#connections.add(connection);
    if (this.#idleTimer !== null) clearTimeout(this.#idleTimer);
    this.#idleTimer = null;
    connection.listen({
      message: (message) => this.#whenServing(() => this.#receive(message, connection)),
      closed: () => this.#leave(connection),
    });
    this.#whenServing(() => this.#queue()?.push({ kind: 'join', connection }));
  }

  disconnect(participant: ParticipantId, reason: CloseReason): void {
    for (const connection of this.#connections) {
      if (connection.identity.actor.participantId === participant) connection.dismiss(reason);
    }
  }

  countOf(participant: ParticipantId): number {
    let count = 0;
    for (const connection of this.#connections) if (connection.identity.actor.participantId === participant) count += 1;
    return count;
  }

  refreshUser(user: PresenceUser): void {
    for (const connection of this.#connections) {
      if (connection.user.participantId === user.participantId) connection.user = user;
    }
    this.#audience?.refresh(user);
  }

  hideNames(): void {
    const users = new Map([...this.#connections].map(({ user }) => [user.participantId, user]));
    for (const user of users.values()) this.refreshUser(withoutName(user));
  }

  /** Pings everybody; who answered nothing since the last time is gone. */
  beat(): void {
    for (const connection of this.#connections) {
      if (!connection.isAlive) connection.cut();
      connection.isAlive = false;
      connection.ping();
    }
    this.#audience?.beat();
  }

  /** Commits what arrived, then closes every socket. */
  async shutDown(): Promise<void> {
    await this.#queue()?.settle();
    for (const connection of this.#connections) connection.dismiss('serviceRestart');
    await this.#snapshots?.settled();
    this.#end();
  }

  async #load(): Promise<void> {
    const startedMs = performance.now();
    try {
      const board = await loadBoard(this.boardId, this.#parts);
      if (this.#state.kind !== 'loading') return board.live.destroy();
      const { waiting } = this.#state;
      this.#state = this.#open(board);
      this.#parts.logger.info(
        { boardId: this.boardId, seq: board.lastSeq, durationMs: Math.round(performance.now() - startedMs) },
        'board loaded',
      );
      for (const act of waiting) act();
      this.#restWhenEmpty();
    } catch (error) {
      this.#fail(error);
    }
  }

  #open(board: LoadedBoard): RoomState {
    const { clock, log, logger, metrics, timings, atFaultPoint, onChanged } = this.#parts;
    const audience = new Audience({
      clock,
      metrics,
      presenceIntervalMs: timings.presenceIntervalMs,
      ownerInLog: (clientId) => board.owners.get(clientId) ?? null,
    });
    this.#audience = audience;
    const snapshots = new SnapshotSchedule({
      board,
      thresholds: this.#parts.snapshotThresholds,
      quietMs: timings.snapshotQuietMs,
      take: () => this.#takeSnapshot(board, queue),
    });
    this.#snapshots = snapshots;
    const queue = new CommitQueue({
      boardId: this.boardId,
      board,
      audience,
      log,
      clock,
      logger,
      metrics,
      broadcastIntervalMs: timings.broadcastIntervalMs,
      atFaultPoint,
      ownerByPresence: (clientId) => audience.presence.ownerOf(clientId),
      onCommitted: () => {
        snapshots.committed();
        onChanged(this.boardId, board.live.doc);
      },
      onFailed: (error) => this.#fail(error),
    });
    return { kind: 'live', board, queue };
  }

  #whenServing(act: () => void): void {
    if (this.#state.kind === 'draining') this.#state = { ...this.#state, kind: 'live' };
    if (this.#state.kind === 'loading') this.#state.waiting.push(act);
    else if (this.#state.kind === 'live') act();
  }

  #queue(): CommitQueue | null {
    return this.#state.kind === 'live' || this.#state.kind === 'draining' ? this.#state.queue : null;
  }

  #receive(message: ClientMessage, connection: Connection): void {
    switch (message.kind) {
      case 'update':
        this.#queue()?.push({ ...message, connection });
        break;
      case 'step1':
        this.#queue()?.push({ ...message, connection });
        break;
      case 'awareness':
        this.#audience?.receivePresence(connection, message.update);
        break;
      case 'queryAwareness':
        this.#audience?.tellEverybody(connection);
        break;
      default:
        assertNever(message);
    }
  }

  #leave(connection: Connection): void {
    this.#connections.delete(connection);
    this.#audience?.remove(connection);
    this.#parts.metrics.connectionClosed();
    this.#restWhenEmpty();
  }

  #restWhenEmpty(): void {
    if (this.#connections.size > 0 || this.#idleTimer !== null || this.#state.kind !== 'live') return;
    this.#idleTimer = setTimeout(() => {
      this.#idleTimer = null;
      void this.#drain();
    }, this.#parts.timings.idleRoomMs);
    this.#idleTimer.unref();
  }

  /** Re-entrant: whoever comes while it drains makes it live again. */
  async #drain(): Promise<void> {
    if (this.#state.kind !== 'live' || this.#connections.size > 0) return;
    const { board, queue } = this.#state;
    this.#state = { kind: 'draining', board, queue };
    await queue.settle();
    await this.#snapshots?.takeLast(DRAIN_SNAPSHOT);
    if (this.#isDrained()) this.#end();
    else this.#restWhenEmpty();
  }

  #isDrained(): boolean {
    return this.#state.kind === 'draining' && this.#connections.size === 0;
  }

  /** A snapshot that fails costs nothing but a longer log: what is committed stays committed. */
  async #takeSnapshot(board: LoadedBoard, queue: CommitQueue): Promise<void> {
    const { logger } = this.#parts;
    const isStored = await takeSnapshot({
      ...this.#parts,
      boardId: this.boardId,
      board,
      settled: () => queue.settle(),
    }).catch((err: unknown) => err);
    if (isStored === true) logger.info({ boardId: this.boardId, seq: board.lastSeq }, 'snapshot stored');
    else
      logger.error({ boardId: this.boardId, seq: board.lastSeq, err: isStored || 'differs' }, 'snapshot not stored, the log stays');
  }

  #fail(error: unknown): void {
    const reason = reasonOf(error);
    this.#parts.logger.error({ boardId: this.boardId, err: error }, FAILURES[reason]);
    // First gone, then closed: who comes back at once gets a room that loads from disk.
    this.#end();
    for (const connection of this.#connections) connection.dismiss(reason);
    if (reason !== 'storeFailed') this.#parts.onUnusable(this.boardId, reason);
  }

  #end(): void {
    if (this.#state.kind === 'gone') return;
    if (this.#state.kind !== 'loading') {
      this.#state.queue.stop();
      this.#state.board.live.destroy();
    }
    this.#audience?.close();
    this.#snapshots?.stop();
    if (this.#idleTimer !== null) clearTimeout(this.#idleTimer);
    this.#state = { kind: 'gone' };
    this.#parts.metrics.roomClosed();
    this.#events.gone(this);
  }
}
