import type { Duplex } from 'node:stream';
import { CLOSE, type CloseReason, LIMITS } from '@samenreis/shared/protocol';
import type { WebSocket } from 'ws';
import type { ParticipantBudget } from './participantBudget.ts';
import { Receipts } from './receipts.ts';
import type { SyncIdentity } from './syncServer.ts';
import { type ClientMessage, readClientMessage } from './wire.ts';

type ConnectionState =
  | { readonly kind: 'open' }
  /** The server decided to end it: what is still in the pipe counts no more. */
  | { readonly kind: 'dismissed'; readonly reason: CloseReason }
  /** The client left: what it sent before still counts. */
  | { readonly kind: 'left' };

export interface ConnectionEvents {
  message(message: ClientMessage): void;
  closed(): void;
}

export interface ConnectionParts {
  readonly ws: WebSocket;
  /** The socket under `ws`, for frames that are made once for many. */
  readonly socket: Duplex;
  readonly identity: SyncIdentity;
  readonly budget: ParticipantBudget;
  /** Whether the client understands acknowledgements. */
  readonly wantsAck: boolean;
}

/** Presence is left out for a reader that has this much waiting. */
const PRESENCE_BACKLOG_BYTES = 128 * 1_024;

/** One socket of one participant: parses, limits, writes. It knows nothing of the board. */
export class Connection {
  readonly identity: SyncIdentity;
  readonly wantsAck: boolean;
  user: SyncIdentity['user'];
  readonly receipts = new Receipts();
  /** Its step 1 was answered: from then on every broadcast builds on what it has. */
  hasState = false;
  /** Presence frames were left out for this reader. */
  isBehindPresence = false;
  isAlive = true;
  /** Whether anything was written since the last heartbeat. */
  wroteSinceHeartbeat = false;
  readonly #ws: WebSocket;
  readonly #socket: Duplex;
  readonly #budget: ParticipantBudget;
  #state: ConnectionState = { kind: 'open' };
  #exemptBytes = 0;
  #afterState: (() => void) | null = null;
  #resumeTimer: NodeJS.Timeout | null = null;

  constructor({ ws, socket, identity, budget, wantsAck }: ConnectionParts) {
    this.#ws = ws;
    this.#socket = socket;
    this.#budget = budget;
    this.identity = identity;
    this.user = identity.user;
    this.wantsAck = wantsAck;
  }

  get isOpen(): boolean {
    return this.#state.kind === 'open';
  }

  /** Whether what it sent may still be taken in. */
  get counts(): boolean {
    return this.#state.kind !== 'dismissed';
  }

  get budget(): ParticipantBudget {
    return this.#budget;
  }

  listen(events: ConnectionEvents): void {
    this.#ws.on('message', (data, isBinary) => this.#receive(data, isBinary, events));
    this.#ws.on('pong', () => {
      this.isAlive = true;
    });
    // A broken socket always closes, too; `ws` throws where nobody listens.
    this.#ws.on('error', () => {});
    this.#ws.on('close', () => {
      if (this.#state.kind === 'open') this.#state = { kind: 'left' };
      this.#stopTimers();
      events.closed();
    });
  }

  /** Writes a ready-made frame. A reader with too much waiting is closed, and resyncs when it comes back. */
  write(frame: Buffer): void {
    if (!this.#isWritable()) return;
    this.#socket.write(frame);
    this.wroteSinceHeartbeat = true;
    if (this.#socket.writableLength - this.#exemptBytes > LIMITS.bufferedBytes) this.dismiss('slowReader');
  }

  /** Writes a state, which may be larger than what may wait otherwise. */
  writeState(frame: Buffer): void {
    if (!this.#isWritable()) return;
    this.#exemptBytes += frame.length;
    this.#socket.write(frame, () => {
      this.#exemptBytes -= frame.length;
      if (this.#exemptBytes > 0) return;
      const after = this.#afterState;
      this.#afterState = null;
      after?.();
    });
    this.wroteSinceHeartbeat = true;
  }

  /** A state is on its way that the client has not read yet. */
  get isSendingState(): boolean {
    return this.#exemptBytes > 0;
  }

  /** Once that state is out. Only the last asked for is done: a client that goes on asking without reading costs one state. */
  onceStateIsSent(act: () => void): void {
    this.#afterState = act;
  }

  /** Whether presence reaches this reader as it comes, with nothing to make up for. */
  get keepsUpWithPresence(): boolean {
    return !this.isBehindPresence && this.#socket.writableLength <= PRESENCE_BACKLOG_BYTES;
  }

  /** Presence is passing: for a slow reader the next frame tells more than the missed one. */
  writePresence(frame: Buffer, everybody: () => Buffer | null): void {
    if (this.#socket.writableLength > PRESENCE_BACKLOG_BYTES) {
      this.isBehindPresence = true;
      return;
    }
    this.write(this.isBehindPresence ? (everybody() ?? frame) : frame);
    this.isBehindPresence = false;
  }

  ping(): void {
    if (this.isOpen) this.#ws.ping();
  }

  /** Ends the connection with a named code; `detail` (at most 123 bytes) goes into the close frame. */
  dismiss(reason: CloseReason, detail: string = reason): void {
    if (this.#state.kind !== 'open') return;
    this.#state = { kind: 'dismissed', reason };
    this.#stopTimers();
    // A paused socket would never read the answer to the close frame.
    this.#ws.resume();
    this.#ws.close(CLOSE[reason], detail);
  }

  /** Cuts the socket without a close frame. */
  cut(): void {
    this.#ws.terminate();
  }

  #isWritable(): boolean {
    return this.isOpen && this.#ws.readyState === this.#ws.OPEN;
  }

  #receive(data: unknown, isBinary: boolean, events: ConnectionEvents): void {
    this.isAlive = true;
    if (!this.isOpen) return;
    const message = this.#read(data, isBinary);
    if (typeof message === 'string') {
      this.dismiss(message);
      return;
    }
    if (message.kind === 'awareness' ? !this.#allowPresence() : !this.#allowSync(message)) return;
    events.message(message);
  }

  /** @returns the reason to close where a frame is none of the protocol */
  #read(data: unknown, isBinary: boolean): ClientMessage | CloseReason {
    if (!isBinary || !(data instanceof Uint8Array)) return 'malformed';
    if (data.length > LIMITS.syncFrameBytes) return 'tooLarge';
    return readClientMessage(data) ?? 'malformed';
  }

  #allowPresence(): boolean {
    const { presence } = this.#budget;
    if (presence.tryTake(1)) return true;
    // Left out frames are no loss; only a flood is an offence, and only reading costs count towards it.
    presence.spend(1);
    if (presence.isAbused()) this.dismiss('tooFrequent');
    return false;
  }

  #allowSync(message: ClientMessage): boolean {
    const { sync } = this.#budget;
    sync.spend(costOf(message));
    if (sync.isAbused()) {
      this.dismiss('tooFrequent');
      return false;
    }
    const debtMs = sync.debtMs();
    if (debtMs > 0 && this.#resumeTimer === null) this.#pause(debtMs);
    return true;
  }

  /** Lets the socket itself wait, not the room: TCP then slows the sender down. */
  #pause(forMs: number): void {
    this.#ws.pause();
    this.#resumeTimer = setTimeout(() => {
      this.#resumeTimer = null;
      this.isAlive = true;
      this.#ws.resume();
    }, forMs);
    this.#resumeTimer.unref();
  }

  #stopTimers(): void {
    if (this.#resumeTimer !== null) clearTimeout(this.#resumeTimer);
  }
}

const BYTES_PER_TOKEN = 8_192;
/** A step 1 costs the server up to a walk of the whole document, a query for presence a frame about everybody. */
const QUERY_TOKENS = 10;

function costOf(message: ClientMessage): number {
  return message.kind === 'update' ? 1 + message.update.length / BYTES_PER_TOKEN : QUERY_TOKENS;
}
