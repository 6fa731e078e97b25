import { type BoardId, type Clock, no, ok, type ParticipantId, type Result } from '@samenreis/shared/base';
import type { Actor, BoardCommand, Rejection } from '@samenreis/shared/board';
import { SYNC } from '@samenreis/shared/protocol';
import * as Y from 'yjs';
import type { BoardLog, ClientBinding, LoggedUpdate } from '../storage/index.ts';
import type { Admitted } from './admission/liveDocument.ts';
import { type Admission, admitUpdate, ownerOf } from './admitUpdate.ts';
import type { Audience } from './audience.ts';
import type { Connection } from './connection.ts';
import { draftCommand } from './draftCommand.ts';
import { JoinerState } from './joinerState.ts';
import type { LoadedBoard } from './loadBoard.ts';
import { onCopy, type WorkItem } from './serverWork.ts';
import type { AtFaultPoint } from './syncPorts.ts';
import { acknowledgementFrame, syncFrame } from './wire.ts';

/** What waits its turn: everything that must see, or be seen in, a committed document. */
export type QueueItem =
  | { readonly kind: 'join'; readonly connection: Connection }
  | { readonly kind: 'step1'; readonly connection: Connection; readonly stateVector: Uint8Array }
  | { readonly kind: 'update'; readonly connection: Connection; readonly update: Uint8Array; readonly isStep2: boolean }
  | CommandItem
  | WorkItem;
type UpdateItem = Extract<QueueItem, { kind: 'update' }>;

/** `unavailable`: the room ended before it was stored. */
export type CommandOutcome = Result<null, Rejection | 'unavailable'>;

/** A command of somebody who has no board open; settled once it is stored and told. */
interface CommandItem {
  readonly kind: 'command';
  readonly actor: Actor;
  readonly command: BoardCommand;
  readonly settle: (outcome: CommandOutcome) => void;
}

export interface CommitQueueParts extends Admission {
  readonly boardId: BoardId;
  readonly board: LoadedBoard;
  readonly audience: Audience;
  readonly log: BoardLog;
  readonly clock: Clock;
  readonly broadcastIntervalMs: number;
  readonly atFaultPoint: AtFaultPoint;
  /** After each commit, while nothing is in flight. */
  readonly onCommitted: () => void;
  /** The log refused a commit: document and disk differ, and the room must go. */
  readonly onFailed: (error: unknown) => void;
}

interface Batch {
  readonly updates: LoggedUpdate[];
  readonly bindings: ClientBinding[];
  readonly writers: Set<Connection>;
  /** Update frames that were dealt with. */
  readonly settled: UpdateItem[];
  /** To commands and to work of the server, once all is stored. */
  readonly answers: (() => void)[];
}

/** Admission of one batch may keep the process from its other boards this long. */
const MAX_ADMISSION_MS = 15;
/** Telling everybody may take this share of the process: a board of hundreds is told less often rather than slowing the others. */
const MAX_TELLING_SHARE = 0.25;
const MAX_BROADCAST_INTERVAL_MS = 50;
/** Weight of the last broadcast in the running mean: one that the system interrupted says little. */
const TELLING_WEIGHT = 0.2;

/**
 * The one order of a board. While a commit is on its way everything else waits; then what waits is admitted as one batch,
 * committed as one, and only then told: to the others, to who asks for the state, and to the senders. So whatever anybody is
 * told is on disk, and commits grow with the load by themselves.
 */
export class CommitQueue {
  readonly #parts: CommitQueueParts;
  readonly #joiners: JoinerState;
  #inbox: QueueItem[] = [];
  #running: Promise<void> | null = null;
  #cancelWait: (() => void) | null = null;
  #lastBroadcastMs = Number.NEGATIVE_INFINITY;
  #tellingMs = 0;
  /** The last batch left something over. */
  #isBehind = false;
  #isStopped = false;

  constructor(parts: CommitQueueParts) {
    this.#parts = parts;
    this.#joiners = new JoinerState(parts.board.live);
  }

  push(item: QueueItem): void {
    if (this.#isStopped) return;
    this.#inbox.push(item);
    this.#schedule();
  }

  /** Deals with all that is waiting, without pause between broadcasts. */
  async settle(): Promise<void> {
    while (this.#running !== null || (this.#inbox.length > 0 && !this.#isStopped)) await (this.#running ?? this.#run());
  }

  stop(): void {
    this.#isStopped = true;
    this.#inbox = [];
    this.#cancelWait?.();
  }

  /** At once after a quiet spell, else when the interval since the last broadcast is over. */
  #schedule(): void {
    if (this.#isStopped || this.#running !== null || this.#cancelWait !== null || this.#inbox.length === 0) return;
    const begin = () => {
      this.#cancelWait = null;
      // A failure inside ends the room by `onFailed`; anything else is a bug and must surface.
      if (this.#running === null && this.#inbox.length > 0) void this.#run();
    };
    // Who is behind has enough to merge; waiting would only let the queue grow.
    const waitMs = this.#isBehind ? 0 : this.#lastBroadcastMs + this.#intervalMs() - performance.now();
    if (waitMs > 0) {
      const timer = setTimeout(begin, waitMs);
      this.#cancelWait = () => clearTimeout(timer);
    } else {
      // Behind whatever else was read from sockets in this turn: it comes along.
      const turn = setImmediate(begin);
      this.#cancelWait = () => clearImmediate(turn);
    }
  }

  #intervalMs(): number {
    const { broadcastIntervalMs } = this.#parts;
    return Math.max(broadcastIntervalMs, Math.min(MAX_BROADCAST_INTERVAL_MS, this.#tellingMs / MAX_TELLING_SHARE));
  }

  #run(): Promise<void> {
    const run = this.#process().finally(() => {
      this.#running = null;
      this.#schedule();
    });
    this.#running = run;
    return run;
  }

  async #process(): Promise<void> {
    const items = this.#inbox;
    this.#inbox = [];
    try {
      const { atFaultPoint, boardId } = this.#parts;
      await atFaultPoint('beforeApply', boardId);
      const batch: Batch = { updates: [], bindings: [], writers: new Set(), settled: [], answers: [] };
      const rest = this.#admit(items, batch);
      this.#isBehind = rest.length > 0;
      // The waiting ones came before what arrived during this batch.
      this.#inbox = [...rest, ...this.#inbox];
      await atFaultPoint('afterApply', boardId);
      if (batch.updates.length > 0) await this.#commit(batch);
      if (this.#isStopped) return;
      this.#tell(batch, rest.length === 0 ? items : items.slice(0, -rest.length));
      if (batch.updates.length > 0) {
        await atFaultPoint('afterBroadcast', boardId);
        this.#parts.onCommitted();
      }
    } catch (error) {
      this.#parts.onFailed(error);
    }
  }

  /** @returns what is left for the next batch */
  #admit(items: readonly QueueItem[], batch: Batch): readonly QueueItem[] {
    const untilMs = performance.now() + MAX_ADMISSION_MS;
    for (const [index, item] of items.entries()) {
      if (item.kind === 'join' || item.kind === 'step1' || (item.kind === 'update' && !item.connection.counts)) continue;
      if (performance.now() > untilMs) return items.slice(index);
      if (item.kind === 'update') this.#admitOne(item, batch);
      else batch.answers.push(this.#admitOwn(item, batch));
    }
    return [];
  }

  #admitOne(item: UpdateItem, batch: Batch): void {
    const { connection } = item;
    const admitted = admitUpdate(connection, item, this.#parts);
    if (admitted !== 'refused') batch.settled.push(item);
    if (typeof admitted === 'string') return;
    if (admitted.update !== null) batch.writers.add(connection);
    this.#take(admitted, connection.identity.actor.participantId, batch);
  }

  /** @returns what answers it once the batch is stored */
  #admitOwn(item: CommandItem | WorkItem, batch: Batch): () => void {
    if (item.kind === 'command') {
      const outcome = this.#admitCommand(item, batch);
      return () => item.settle(outcome);
    }
    const { update } = onCopy(this.#parts.board.live, item.run);
    const isAdmitted = update === null || this.#admitDraft(update, 'server', batch);
    return () => item.settle(isAdmitted);
  }

  #admitCommand({ actor, command }: CommandItem, batch: Batch): CommandOutcome {
    const { board, clock } = this.#parts;
    const draft = draftCommand(board.live, actor, command, { nowMs: clock.nowMs(), random: Math.random });
    if (!draft.ok) return draft;
    return draft.value === null || this.#admitDraft(draft.value, actor, batch) ? ok(null) : no('unavailable');
  }

  #admitDraft(draft: Uint8Array, actor: Actor | 'server', batch: Batch): boolean {
    const admitted = this.#parts.board.live.admit(draft, {
      actor,
      ownerOf: (clientId) => ownerOf(clientId, this.#parts),
      // Of a document made for this alone: nobody else has its clientID.
      mayClaim: () => true,
      mayBringClients: () => true,
    });
    if (admitted.ok) this.#take(admitted.value, actor === 'server' ? null : actor.participantId, batch);
    return admitted.ok;
  }

  /** What was admitted goes into the batch, in the name of who sent it; null for the server, to whom no clientID is bound. */
  #take({ update, newClients }: Admitted, participantId: ParticipantId | null, batch: Batch): void {
    if (update !== null) batch.updates.push({ update, participantId, atMs: this.#parts.clock.nowMs() });
    if (participantId === null) return;
    for (const clientId of newClients) {
      this.#parts.board.owners.set(clientId, participantId);
      batch.bindings.push({ clientId, participantId });
    }
  }

  async #commit({ updates, bindings }: Batch): Promise<void> {
    const { atFaultPoint, board, boardId, log } = this.#parts;
    await atFaultPoint('beforeCommit', boardId);
    await log.append({ boardId, firstSeq: board.lastSeq + 1, updates, bindings });
    board.lastSeq += updates.length;
    board.sinceSnapshot.updates += updates.length;
    board.sinceSnapshot.bytes += updates.reduce((sum, { update }) => sum + update.length, 0);
    await atFaultPoint('afterCommit', boardId);
  }

  #tell({ updates, writers, settled, answers }: Batch, items: readonly QueueItem[]): void {
    const frame = broadcastFrame(updates);
    if (frame !== null) {
      const startMs = performance.now();
      const [writer = null, ...others] = writers;
      // Who wrote all of it has all of it; a command was nobody's here.
      this.#parts.audience.broadcast(frame, others.length === 0 && answers.length === 0 ? writer : null);
      this.#lastBroadcastMs = performance.now();
      this.#tellingMs += TELLING_WEIGHT * (this.#lastBroadcastMs - startMs - this.#tellingMs);
    }
    for (const item of items) this.#answer(item);
    acknowledge(settled);
    for (const answer of answers) answer();
  }

  #answer(item: QueueItem): void {
    if ((item.kind !== 'join' && item.kind !== 'step1') || !item.connection.isOpen) return;
    const { connection } = item;
    const { lastSeq } = this.#parts.board;
    if (item.kind === 'join') {
      connection.write(this.#joiners.step1(lastSeq));
      this.#parts.audience.admit(connection);
      return;
    }
    if (connection.isSendingState) {
      connection.onceStateIsSent(() => this.push(item));
      return;
    }
    const frames = this.#joiners.answer(lastSeq, item.stateVector);
    if (frames === null) {
      connection.dismiss('malformed', 'stateVector');
      return;
    }
    for (const frame of frames) connection.writeState(frame);
    connection.hasState = true;
  }
}

function broadcastFrame(updates: readonly LoggedUpdate[]): Buffer | null {
  const [first] = updates;
  if (first === undefined) return null;
  return syncFrame(SYNC.update, updates.length === 1 ? first.update : Y.mergeUpdates(updates.map(({ update }) => update)));
}

function acknowledge(settled: readonly UpdateItem[]): void {
  for (const { connection, isStep2 } of settled) connection.receipts.settle(isStep2);
  for (const connection of new Set(settled.map((item) => item.connection))) {
    if (connection.wantsAck) connection.write(acknowledgementFrame(connection.receipts.durable));
  }
}
