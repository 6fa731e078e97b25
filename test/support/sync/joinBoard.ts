import { type Actor, type BoardCommand, boardDoc, canonicalJson, executeCommand } from '@samenreis/shared/board';
import { MESSAGE, SYNC } from '@samenreis/shared/protocol';
import * as decoding from 'lib0/decoding';
import WebSocket from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { eventually } from './eventually.ts';
import { BOARD, type RunningSyncServer, ticketOf } from './startSyncServer.ts';

export interface Closing {
  readonly code: number;
  readonly reason: string;
}

/** Somebody with the board open: an unmodified y-websocket client that also reads acknowledgements. */
export interface BoardGuest {
  readonly actor: Actor;
  readonly doc: Y.Doc;
  readonly provider: WebsocketProvider;
  /** How the sockets of this guest were closed, in order. */
  readonly closings: readonly Closing[];
  run(command: BoardCommand): readonly string[];
  json(): string;
  /** The text of a note as this guest has it. */
  text(note: string): string | undefined;
  /** Whether everything sent on the present socket is on disk. */
  isSaved(): boolean;
  /** Resolves when it is. */
  saved(): Promise<void>;
  leave(): void;
}

export interface JoinOptions {
  readonly doc?: Y.Doc;
  readonly random?: () => number;
  readonly params?: Readonly<Record<string, string>>;
}

/** Opens the board and waits until it is there. */
export async function joinBoard(
  server: Pick<RunningSyncServer, 'url'>,
  actor: Actor,
  options: JoinOptions = {},
): Promise<BoardGuest> {
  const guest = openBoard(server, actor, options);
  await eventually(() => {
    if (!guest.provider.synced)
      throw new Error(`${actor.participantId} is not in sync; closings: ${JSON.stringify(guest.closings)}`);
  });
  return guest;
}

export function openBoard({ url }: Pick<RunningSyncServer, 'url'>, actor: Actor, options: JoinOptions = {}): BoardGuest {
  const doc = options.doc ?? new Y.Doc();
  const closings: Closing[] = [];
  const counts: FrameCounts = { sent: 0, durable: 0, hasAnswered: false };
  const provider = new WebsocketProvider(url, BOARD, doc, {
    WebSocketPolyfill: countingSocket(counts) as unknown as typeof globalThis.WebSocket, // `ws` in Node has the browser's interface
    disableBc: true,
    params: { ticket: ticketOf(actor), ack: '1', ...options.params },
    maxBackoffTime: 50,
  });
  provider.messageHandlers[MESSAGE.acknowledgement] = (_encoder, decoder) => {
    counts.durable = decoding.readVarUint(decoder);
  };
  provider.on('connection-close', (event) => {
    if (event !== null) closings.push({ code: event.code, reason: event.reason });
  });
  const isSaved = () => {
    // A socket that is closing takes nothing any more, yet the provider still calls itself connected.
    const isOpen = provider.wsconnected && provider.ws?.readyState === WebSocket.OPEN;
    return isOpen && counts.hasAnswered && counts.sent === counts.durable;
  };
  return {
    actor,
    doc,
    provider,
    closings,
    run(command) {
      const done = executeCommand(doc, actor, command, { nowMs: 1_700_000_000_000, random: options.random ?? Math.random });
      if (!done.ok) throw new Error(`refused by the client's own rules: ${done.reason}`);
      return done.value.created;
    },
    json: () => canonicalJson(doc),
    text: (note) => boardDoc(doc).text('notes', note)?.toString(),
    isSaved,
    saved: () =>
      eventually(() => {
        if (!isSaved()) throw new Error(`${counts.durable} of ${counts.sent} saved`);
      }),
    leave() {
      provider.destroy();
    },
  };
}

/** Update frames of the present socket. Before the answer to the server's step 1, what was written offline is not sent yet. */
interface FrameCounts {
  sent: number;
  durable: number;
  hasAnswered: boolean;
}

function countingSocket(counts: FrameCounts) {
  return class extends WebSocket {
    constructor(url: string, protocols?: string[]) {
      super(url, protocols);
      Object.assign(counts, { sent: 0, durable: 0, hasAnswered: false } satisfies FrameCounts);
    }

    override send(data: Uint8Array): void {
      if (data[0] === MESSAGE.sync && data[1] !== SYNC.step1) counts.sent += 1;
      if (data[0] === MESSAGE.sync && data[1] === SYNC.step2) counts.hasAnswered = true;
      super.send(data);
    }
  };
}
