import type { Random } from '@samenreis/shared/base';
import { boardDoc } from '@samenreis/shared/board';
import { type BoardInfo, type CloseReason, closeReason, MESSAGE, SYNC_QUERY } from '@samenreis/shared/protocol';
import * as decoding from 'lib0/decoding';
import { Awareness } from 'y-protocols/awareness';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { backoffMs } from './backoff.ts';
import { countedSocket } from './countedSocket.ts';
import { type DocumentCopy, openDocumentCopy } from './documentCopy.ts';
import { copyName } from './localCopies.ts';
import { createPresenceStore, type PresenceStore } from './presenceStore.ts';
import { createSaveLedger } from './saveLedger.ts';
import { type ConnectionFacts, type SaveStatus, saveStatus } from './saveStatus.ts';

export interface BoardConnectionParts {
  readonly info: BoardInfo;
  /** `ws://host/sync` or `wss://host/sync`. */
  readonly syncUrl: string;
  readonly WebSocket: typeof WebSocket;
  readonly databases: IDBFactory;
  readonly random: Random;
  /** Tells `online` when the device has a network again. */
  readonly network: Pick<EventTarget, 'addEventListener' | 'removeEventListener'>;
  /** The server ended it for good. `pending`: changes it never confirmed. */
  readonly onClosed: (reason: CloseReason, pending: number) => void;
}

/** One board's document, kept in step with the server and with a copy in this browser. */
export interface BoardConnection {
  readonly doc: Y.Doc;
  readonly presence: PresenceStore;
  status(): SaveStatus;
  subscribe(listener: () => void): () => void;
  /** Whether there is a board to show, from this device or from the server. */
  hasBoard(): boolean;
  /** Whether both sides were in step at least once. */
  wasSynced(): boolean;
  /** Whether a reload finds what was not yet sent. */
  isKeptLocally(): boolean;
  close(): Promise<void>;
}

/** The y-websocket provider, unmodified, with a socket that counts and a copy that survives a reload. */
export function createBoardConnection(parts: BoardConnectionParts): BoardConnection {
  const { info, random } = parts;
  const doc = new Y.Doc();
  const board = boardDoc(doc);
  const awareness = new Awareness(doc);
  const presence = createPresenceStore(awareness);
  const ledger = createSaveLedger();
  const listeners = new Set<() => void>();
  let facts: Omit<ConnectionFacts, 'pending' | 'hasBoard'> = {
    isConnected: false,
    isSynced: false,
    closedWith: null,
    closedFor: null,
  };
  let status: SaveStatus = { kind: 'loading' };
  let wasSynced = false;
  let isTellingEcho = false;
  let copy: DocumentCopy | null = null;
  let isClosed = false;

  const hasBoard = () => board.has('meta', 'title');
  function become(change: Partial<typeof facts>): void {
    facts = { ...facts, ...change };
    const next = saveStatus({ ...facts, hasBoard: hasBoard(), pending: ledger.pending() });
    if (isSame(status, next)) return;
    status = next;
    for (const listener of listeners) listener();
  }

  // Before the provider listens: its frame of a change goes out after the change is counted.
  const handleUpdate = (_update: Uint8Array, origin: unknown) => {
    if (origin !== provider) ledger.changed();
    become({});
  };
  doc.on('update', handleUpdate);
  awareness.on('update', (_changes: unknown, origin: unknown) => {
    isTellingEcho = origin === provider;
  });
  const provider = new WebsocketProvider(parts.syncUrl, info.board.id, doc, {
    connect: false,
    // Other tabs get it from the server, which decides what is admitted.
    disableBc: true,
    awareness,
    params: { [SYNC_QUERY.ack]: '1', [SYNC_QUERY.epoch]: String(info.board.epoch) },
    WebSocketPolyfill: countedSocket(parts.WebSocket, {
      opened: () => ledger.socketOpened(),
      counted: () => ledger.sent(),
      isEcho: () => isTellingEcho,
    }),
  });
  awareness.on('update', () => {
    isTellingEcho = false;
  });

  provider.messageHandlers[MESSAGE.acknowledgement] = (_encoder, decoder) => {
    ledger.acknowledged(decoding.readVarUint(decoder));
    become({});
  };
  provider.on('status', ({ status: state }) => {
    if (state === 'connected') become({ isConnected: true });
  });
  provider.on('sync', (isSynced: boolean) => {
    if (isSynced) wasSynced = true;
    become(isSynced ? { isSynced, closedWith: null } : { isSynced });
  });
  provider.on('connection-close', (event) => {
    // The provider waits the shorter of its own growing pause and this bound: set anew each time, it is the pause.
    provider.maxBackoffTime = backoffMs(provider.wsUnsuccessfulReconnects, random);
    become({ isConnected: false, isSynced: false, closedWith: keepFailing(facts.closedWith, event?.code ?? NO_STATUS) });
  });
  provider.on('closed', ({ code }) => {
    const reason = closeReason(code) ?? 'malformed';
    become({ closedFor: reason });
    parts.onClosed(reason, ledger.pending());
  });
  const handleOnline = () => {
    if (facts.closedFor === null) provider.connect();
  };

  const loaded = openDocumentCopy(parts.databases, copyName(info), doc).then((opened) => {
    copy = opened;
    if (isClosed) return;
    parts.network.addEventListener('online', handleOnline);
    provider.connect();
    become({});
  });

  return {
    doc,
    presence,
    status: () => status,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    hasBoard,
    wasSynced: () => wasSynced,
    isKeptLocally: () => copy !== null,
    async close() {
      if (isClosed) return;
      isClosed = true;
      listeners.clear();
      parts.network.removeEventListener('online', handleOnline);
      doc.off('update', handleUpdate);
      provider.destroy();
      presence.destroy();
      awareness.destroy();
      await loaded;
      await copy?.close();
    },
  };
}

/** What a browser tells when there was no close frame at all. */
const NO_STATUS = 1006;

/** A server that can't store closes once with its reason; tries that never open meanwhile say nothing new. */
function keepFailing(before: number | null, code: number): number {
  return before !== null && closeReason(before) === 'storeFailed' && closeReason(code) === null ? before : code;
}

function isSame(a: SaveStatus, b: SaveStatus): boolean {
  return a.kind === b.kind && ('pending' in a ? a.pending : 0) === ('pending' in b ? b.pending : 0);
}
