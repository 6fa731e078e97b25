import type { Random } from '@samenreis/shared/base';
import { boardDoc } from '@samenreis/shared/board';
import { type BoardInfo, type CloseReason, closeReason, MESSAGE, SYNC_QUERY } from '@samenreis/shared/protocol';
import * as decoding from 'lib0/decoding';
import { Awareness } from 'y-protocols/awareness';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { type ConnectionStatus, createConnectionStatus } from './connectionStatus.ts';
import { countedSocket } from './countedSocket.ts';
import { type DocumentCopy, openDocumentCopy } from './documentCopy.ts';
import { followNetwork } from './followNetwork.ts';
import { createLastChanges, type LastChangesStorage } from './lastChanges.ts';
import { copyName, lastChangesKey } from './localCopies.ts';
import { createPresenceStore, type PresenceStore } from './presenceStore.ts';
import { createSaveLedger, type SaveLedger } from './saveLedger.ts';
import type { SaveStatus } from './saveStatus.ts';
import { createSetbacks, type Setbacks } from './setbacks.ts';

export interface BoardConnectionParts {
  readonly info: BoardInfo;
  /** `ws://host/sync` or `wss://host/sync`. */
  readonly syncUrl: string;
  readonly WebSocket: typeof WebSocket;
  /** Null where no copy may be kept on this device. */
  readonly databases: IDBFactory | null;
  readonly random: Random;
  /** Keeps the very last changes when the page closes. */
  readonly storage: LastChangesStorage;
  /** Tells when the device's network goes (`offline`) and comes back (`online`), and when the page goes (`pagehide`). */
  readonly page: Pick<EventTarget, 'addEventListener' | 'removeEventListener'>;
  /** The server ended it for good. `pending`: changes it never confirmed. */
  readonly onClosed: (reason: CloseReason, pending: number) => void;
  /** The copy on this device could not be read and was deleted: what only that copy had is lost. */
  readonly onCopyDamaged: () => void;
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
  const doc = new Y.Doc();
  const board = boardDoc(doc);
  const awareness = new Awareness(doc);
  const presence = createPresenceStore(awareness);
  const ledger = createSaveLedger();
  const hasBoard = () => board.has('meta', 'title');
  const status = createConnectionStatus(() => ({ hasBoard: hasBoard(), pending: ledger.pending() }));
  const provider = createProvider(parts, awareness, ledger);
  const setbacks = createSetbacks(parts.random, () => status.become({ closedWith: null }));
  const { wasSynced } = followProvider(parts, provider, status, ledger, setbacks);
  let copy: DocumentCopy | null = null;
  let isClosed = false;

  const name = copyName(parts.info);
  const last = createLastChanges(doc, parts.storage, lastChangesKey(name));
  doc.on('update', status.look);
  status.subscribe(() => {
    if (status.current().kind === 'saved') last.forget();
  });
  const network = followNetwork(parts.page, provider, () => status.facts().closedFor !== null);
  const loaded = openDocumentCopy({ databases: parts.databases, name, doc, onStopped: status.tell }).then((opened) => {
    copy = opened;
    if (isClosed) return;
    if (opened.wasDamaged) parts.onCopyDamaged();
    last.restore();
    network.start();
    parts.page.addEventListener('pagehide', last.keep);
    provider.connect();
    status.look();
  });

  return {
    doc,
    presence,
    status: status.current,
    subscribe: status.subscribe,
    hasBoard,
    wasSynced,
    isKeptLocally: () => copy?.isKept() ?? false,
    async close() {
      if (isClosed) return;
      isClosed = true;
      status.close();
      setbacks.close();
      network.stop();
      parts.page.removeEventListener('pagehide', last.keep);
      last.close();
      doc.off('update', status.look);
      provider.destroy();
      presence.destroy();
      awareness.destroy();
      await loaded;
      copy?.close();
    },
  };
}

/** A provider that is not connected yet, whose changes and frames the ledger counts. */
function createProvider(
  { info, syncUrl, WebSocket }: BoardConnectionParts,
  awareness: Awareness,
  ledger: SaveLedger,
): WebsocketProvider {
  let isTellingEcho = false;
  // Before the provider listens: its frame of a change goes out after the change is counted.
  awareness.doc.on('update', (_update: Uint8Array, origin: unknown) => {
    if (origin !== provider) ledger.changed();
  });
  awareness.on('update', (_changes: unknown, origin: unknown) => {
    isTellingEcho = origin === provider;
  });
  const provider = new WebsocketProvider(syncUrl, info.board.id, awareness.doc, {
    connect: false,
    // Other tabs get it from the server, which decides what is admitted.
    disableBc: true,
    awareness,
    params: { [SYNC_QUERY.ack]: '1', [SYNC_QUERY.epoch]: String(info.board.epoch) },
    WebSocketPolyfill: countedSocket(WebSocket, {
      opened: () => ledger.socketOpened(),
      counted: () => ledger.sent(),
      isEcho: () => isTellingEcho,
    }),
  });
  awareness.on('update', () => {
    isTellingEcho = false;
  });
  return provider;
}

/** Keeps the status in step with what the provider meets. */
function followProvider(
  { onClosed }: BoardConnectionParts,
  provider: WebsocketProvider,
  status: ConnectionStatus,
  ledger: SaveLedger,
  setbacks: Setbacks,
): Pick<BoardConnection, 'wasSynced'> {
  let wasSynced = false;
  provider.messageHandlers[MESSAGE.acknowledgement] = (_encoder, decoder) => {
    const before = ledger.pending();
    ledger.acknowledged(decoding.readVarUint(decoder));
    setbacks.acknowledged(ledger.pending() < before);
    status.look();
  };
  provider.on('status', ({ status: state }) => {
    if (state === 'connected') status.become({ isConnected: true });
  });
  provider.on('sync', (isSynced: boolean) => {
    if (isSynced) wasSynced = true;
    // In step is not yet stored: whether the server can store again shows by what it acknowledges.
    status.become(isSynced && !isStoreFailed(status.facts().closedWith) ? { isSynced, closedWith: null } : { isSynced });
  });
  provider.on('connection-close', (event) => {
    // The provider waits the shorter of its own growing pause and this bound: set anew each time, it is the pause. Its own
    // count begins anew at each sync, which is too early where the server closes right after it.
    provider.maxBackoffTime = setbacks.closed();
    provider.wsUnsuccessfulReconnects = setbacks.count();
    const closedWith = keepFailing(status.facts().closedWith, event?.code ?? NO_STATUS);
    status.become({ isConnected: false, isSynced: false, closedWith });
  });
  provider.on('closed', ({ code }) => {
    const reason = closeReason(code) ?? 'malformed';
    status.become({ closedFor: reason });
    onClosed(reason, ledger.pending());
  });
  return { wasSynced: () => wasSynced };
}

/** What a browser tells when there was no close frame at all. */
const NO_STATUS = 1006;

/** A server that can't store closes once with its reason; tries that never open meanwhile say nothing new. */
function keepFailing(before: number | null, code: number): number {
  return before !== null && isStoreFailed(before) && closeReason(code) === null ? before : code;
}

function isStoreFailed(code: number | null): boolean {
  return code !== null && closeReason(code) === 'storeFailed';
}
