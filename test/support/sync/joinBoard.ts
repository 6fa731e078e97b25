import { type Actor, type BoardCommand, boardDoc, canonicalJson, executeCommand } from '@samenreis/shared/board';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { countFrames } from './countFrames.ts';
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
  const frames = countFrames();
  const provider = new WebsocketProvider(url, BOARD, doc, {
    WebSocketPolyfill: frames.Socket as unknown as typeof globalThis.WebSocket, // `ws` in Node has the browser's interface
    disableBc: true,
    params: { ticket: ticketOf(actor), ack: '1', ...options.params },
    maxBackoffTime: 50,
  });
  frames.hear(provider);
  provider.on('connection-close', (event) => {
    if (event !== null) closings.push({ code: event.code, reason: event.reason });
  });
  const isSaved = () => {
    // A socket that is closing takes nothing any more, yet the provider still calls itself connected.
    const isOpen = provider.wsconnected && provider.ws?.readyState === WebSocket.OPEN;
    return isOpen && frames.areAllDurable();
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
        if (!isSaved()) throw new Error(`${frames.durable()} of ${frames.sent()} saved`);
      }),
    leave() {
      provider.destroy();
    },
  };
}
