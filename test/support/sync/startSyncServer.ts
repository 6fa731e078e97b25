import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { Store } from '@samenreis/server/storage';
import { createMemoryStore } from '@samenreis/server/storage/memory';
import { createSyncServer, type SyncIdentity, type SyncServer, type SyncServerOptions } from '@samenreis/server/sync';
import type { BoardId, Clock, ParticipantId } from '@samenreis/shared/base';
import { type Actor, demoBoard, migrateBoard, ROLES, seedBoard } from '@samenreis/shared/board';

export const BOARD = 'b00000000000test' as BoardId; // `b` and 15 characters of base 36
const systemClock: Clock = { nowMs: () => Date.now() };

export type SyncTestOptions = Partial<SyncServerOptions> & {
  readonly store?: Store;
  readonly port?: number;
  /** Listens on a Unix socket instead. */
  readonly socketPath?: string;
  /** When somebody's access ends, milliseconds since 1970; default never. */
  readonly accessUntilMs?: number;
  /** The same for the session behind it. */
  readonly sessionUntilMs?: number;
};

export interface RunningSyncServer {
  readonly url: string;
  readonly port: number;
  readonly store: Store;
  readonly sync: SyncServer;
  /** What the server logged, without content. */
  readonly logged: readonly { readonly level: string; readonly fields: object; readonly message: string }[];
  close(): Promise<void>;
}

/** The real sync server on a real HTTP server. Only identity is a stand-in: a request says by `ticket` who it is. */
export async function startSyncServer(options: SyncTestOptions = {}): Promise<RunningSyncServer> {
  const store = options.store ?? createMemoryStore();
  await ensureBoard(store);
  const logged: { level: string; fields: object; message: string }[] = [];
  const log = (level: string) => (fields: object, message: string) => void logged.push({ level, fields, message });
  const sync = createSyncServer({
    log: store.log,
    visits: store.boards,
    clock: systemClock,
    logger: { info: log('info'), warn: log('warn'), error: log('error') },
    metrics: NO_METRICS,
    preparation: {
      seed: (_board, doc) => seedBoard(doc, demoBoard(0)),
      migrate(doc) {
        const migrated = migrateBoard(doc);
        if (!migrated.ok) throw new Error(`the test board can't be migrated: ${migrated.reason}`);
      },
    },
    async authenticate(request, boardId) {
      const epoch = (await store.boards.find(boardId))?.epoch ?? 1;
      return identityIn(request.url ?? '', boardId, {
        epoch,
        accessUntilMs: options.accessUntilMs ?? null,
        sessionUntilMs: options.sessionUntilMs ?? null,
      });
    },
    isOwnRequest: ({ headers }) => headers.origin === undefined || headers.origin === 'https://own.example',
    ...options,
    timings: {
      broadcastIntervalMs: 0,
      presenceIntervalMs: 5,
      snapshotQuietMs: 0,
      idleRoomMs: 60_000,
      closeGraceMs: 1_000,
      ...options.timings,
    },
  });
  const http = createServer();
  http.on('upgrade', sync.handleUpgrade);
  if (options.socketPath === undefined) http.listen(options.port ?? 0, '127.0.0.1');
  else http.listen(options.socketPath);
  await once(http, 'listening');
  const address = http.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: options.socketPath === undefined ? `ws://127.0.0.1:${port}/sync` : `ws+unix:${options.socketPath}:/sync`,
    port,
    store,
    sync,
    logged,
    close: () => stop(http, sync),
  };
}

async function stop(http: Server, sync: SyncServer): Promise<void> {
  const closed = once(http, 'close');
  http.close();
  await sync.close();
  http.closeAllConnections();
  await closed;
}

async function ensureBoard(store: Store): Promise<void> {
  if ((await store.boards.find(BOARD)) !== null) return;
  await store.boards.create({ id: BOARD, title: 'Proef', epoch: 1, createdAtMs: 0, changedAtMs: 0 });
}

export const ticketOf = ({ participantId, role }: Actor) => `${participantId}.${role}`;

function identityIn(
  url: string,
  boardId: BoardId,
  facts: Pick<SyncIdentity, 'epoch' | 'accessUntilMs' | 'sessionUntilMs'>,
): SyncIdentity | 'notSignedIn' | 'boardGone' {
  if (boardId !== BOARD) return 'boardGone';
  const ticket = new URL(url, 'ws://test').searchParams.get('ticket');
  const [participantId, roleName] = ticket?.split('.') ?? [];
  const role = ROLES.find((known) => known === roleName);
  if (participantId === undefined || role === undefined) return 'notSignedIn';
  const actor: Actor = { participantId: participantId as ParticipantId, role }; // the ticket is made by `ticketOf`
  return { actor, user: { ...actor, name: `naam van ${participantId}`, perspective: 'client' }, boardId, ...facts };
}

export const NO_METRICS: SyncServerOptions['metrics'] = {
  connectionOpened() {},
  connectionClosed() {},
  roomOpened() {},
  roomClosed() {},
  admitted() {},
  refused() {},
  broadcast() {},
};
