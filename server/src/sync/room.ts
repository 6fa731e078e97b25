import { assertNever, type BoardId, no, type ParticipantId, type Result } from '@samenreis/shared/base';
import type { Actor, BoardCommand, BoardDoc } from '@samenreis/shared/board';
import { type CloseReason, type PresenceUser, withoutName } from '@samenreis/shared/protocol';
import { DamagedBoardError } from '../storage/index.ts';
import type { CommandOutcome, QueueItem } from './commitQueue.ts';
import type { Connection } from './connection.ts';
import { openBoard } from './openBoard.ts';
import { ParticipantBudgets } from './participantBudget.ts';
import { ServedBoard } from './servedBoard.ts';
import { workItem } from './serverWork.ts';
import { NewerBoardError } from './syncPorts.ts';
import type { SyncParts } from './syncServer.ts';
import type { ClientMessage } from './wire.ts';

/** A board's life in memory. Nobody is told anything by a room that is not live or draining: only then it has a document. */
type RoomState =
  | { readonly kind: 'loading'; readonly waiting: (() => void)[] }
  | { readonly kind: 'live'; readonly served: ServedBoard }
  /** Empty for a while: about to go, unless somebody comes. */
  | { readonly kind: 'draining'; readonly served: ServedBoard }
  | { readonly kind: 'gone' };

type Unavailable = ReturnType<typeof no<'unavailable'>>;

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

export class Room {
  readonly boardId: BoardId;
  readonly budgets: ParticipantBudgets;
  readonly #parts: SyncParts;
  readonly #events: RoomEvents;
  readonly #connections = new Set<Connection>();
  #state: RoomState = { kind: 'loading', waiting: [] };
  #idleTimer: NodeJS.Timeout | null = null;
  readonly #loading: Promise<void>;
  readonly #unsettled = new Set<(outcome: Unavailable) => void>();
  #visitNotedMs = Number.NEGATIVE_INFINITY;

  constructor(boardId: BoardId, parts: SyncParts, events: RoomEvents) {
    this.boardId = boardId;
    this.budgets = new ParticipantBudgets(parts.clock, parts.participantRates);
    this.#parts = parts;
    this.#events = events;
    parts.metrics.roomOpened();
    this.#loading = this.#load();
  }

  /** @param copyEpoch - of the copy that the client has; null for a client that tells none */
  join(connection: Connection, copyEpoch: number | null): void {
    this.#connections.add(connection);
    if (this.#idleTimer !== null) clearTimeout(this.#idleTimer);
    this.#idleTimer = null;
    connection.listen({
      message: (message) =>
        this.#whenServing(() => {
          // It may have been sent away between sending this and a load's end.
          if (connection.counts) this.#receive(message, connection);
        }),
      closed: () => this.#leave(connection),
    });
    this.#whenServing(() => {
      const served = this.#served();
      // The document may have started anew since the door was passed: two epochs may never meet in one document.
      if (copyEpoch !== null && served !== null && copyEpoch !== served.epoch) connection.dismiss('epochChanged');
      else served?.queue.push({ kind: 'join', connection });
    });
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

  closeAll(reason: CloseReason): void {
    for (const connection of this.#connections) connection.dismiss(reason);
  }

  /** Somebody with two tabs is one of them. */
  peopleCount(): number {
    const open = [...this.#connections].filter((connection) => connection.isOpen);
    return new Set(open.map(({ identity }) => identity.actor.participantId)).size;
  }

  /** Opens the board for it where nobody has it open. */
  command(actor: Actor, command: BoardCommand): Promise<CommandOutcome> {
    return this.#whenStored((settle) => ({ kind: 'command', actor, command, settle }));
  }

  /** The same for what the server itself reads and writes. */
  asServer<Value>(work: (onBoard: BoardDoc) => Value): Promise<Result<Value, 'unavailable'>> {
    return this.#whenStored((settle) => workItem(work, settle));
  }

  refreshUser(user: PresenceUser): void {
    for (const connection of this.#connections) {
      if (connection.user.participantId === user.participantId) connection.user = user;
    }
    this.#served()?.audience.refresh(user);
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
    this.#served()?.audience.beat();
    const { clock, timings } = this.#parts;
    if (this.#connections.size > 0 && clock.nowMs() - this.#visitNotedMs >= timings.visitIntervalMs) void this.#noteVisit();
  }

  /** Commits what arrived, then closes every socket. */
  async shutDown(): Promise<void> {
    const served = this.#served();
    await served?.queue.settle();
    for (const connection of this.#connections) connection.dismiss('serviceRestart');
    await served?.settled();
    if (served !== null) await this.#noteVisit();
    this.#end();
    await this.#loading;
  }

  async #load(): Promise<void> {
    const startedMs = performance.now();
    try {
      const board = await openBoard(this.boardId, this.#parts);
      if (this.#state.kind !== 'loading') return board.live.destroy();
      const { waiting } = this.#state;
      const served = new ServedBoard(this.boardId, board, this.#parts, (error) => this.#fail(error));
      this.#state = { kind: 'live', served };
      this.#parts.logger.info(
        { boardId: this.boardId, seq: board.lastSeq, durationMs: Math.round(performance.now() - startedMs) },
        'board loaded',
      );
      for (const act of waiting) act();
      void this.#noteVisit();
      this.#restWhenEmpty();
    } catch (error) {
      this.#fail(error);
    }
  }

  #whenStored<Outcome>(itemFor: (settle: (outcome: Outcome | Unavailable) => void) => QueueItem): Promise<Outcome | Unavailable> {
    return new Promise((resolve) => {
      const settle = (outcome: Outcome | Unavailable): void => {
        this.#unsettled.delete(settle);
        resolve(outcome);
      };
      // A room that ends lets its waiting work fall, and this with it.
      this.#unsettled.add(settle);
      if (this.#state.kind === 'gone') settle(no('unavailable'));
      this.#whenServing(() => this.#served()?.queue.push(itemFor(settle)));
    });
  }

  #whenServing(act: () => void): void {
    if (this.#state.kind === 'draining') this.#state = { ...this.#state, kind: 'live' };
    if ('waiting' in this.#state) this.#state.waiting.push(act);
    else if (this.#state.kind === 'live') act();
  }

  #served(): ServedBoard | null {
    return 'served' in this.#state ? this.#state.served : null;
  }

  #receive(message: ClientMessage, connection: Connection): void {
    switch (message.kind) {
      case 'update':
        this.#served()?.queue.push({ ...message, connection });
        break;
      case 'step1':
        if (this.#served()?.isEarlier(message.stateVector)) connection.dismiss('epochChanged');
        else this.#served()?.queue.push({ ...message, connection });
        break;
      case 'awareness':
        this.#served()?.audience.receivePresence(connection, message.update);
        break;
      case 'queryAwareness':
        this.#served()?.audience.tellEverybody(connection);
        break;
      default:
        assertNever(message);
    }
  }

  #leave(connection: Connection): void {
    this.#connections.delete(connection);
    this.#served()?.audience.remove(connection);
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
    const { served } = this.#state;
    this.#state = { kind: 'draining', served };
    await this.#noteVisit();
    await served.settleForRest();
    if (!this.#isDrained()) this.#restWhenEmpty();
    else this.#end();
  }

  /** Failing is no reason to send anybody away: the next one is at most an interval off, and there is a day to spare. */
  async #noteVisit(): Promise<void> {
    const { clock, logger, visits } = this.#parts;
    this.#visitNotedMs = clock.nowMs();
    await visits.noteVisit(this.boardId, this.#visitNotedMs).catch((err: unknown) => {
      logger.warn({ boardId: this.boardId, err }, 'visit not noted');
    });
  }

  #isDrained(): boolean {
    return this.#state.kind === 'draining' && this.#connections.size === 0;
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
    this.#served()?.end();
    if (this.#idleTimer !== null) clearTimeout(this.#idleTimer);
    this.#state = { kind: 'gone' };
    for (const settle of this.#unsettled) settle(no('unavailable'));
    this.#parts.metrics.roomClosed();
    this.#events.gone(this);
  }
}
