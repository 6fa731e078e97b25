import { createServer } from 'node:http';
import type { Store } from '@samenreis/server/storage';
import { openSqliteStore } from '@samenreis/server/storage/sqlite';
import { createSyncServer, type SyncIdentity } from '@samenreis/server/sync';
import { type BoardId, isParticipantId } from '@samenreis/shared/base';
import * as Y from 'yjs';
import { benchBoardId, benchBoardState } from '../load/benchBoard.ts';
import type { SeedPlan } from './benchServers.ts';

/**
 * Our sync server on its SQLite store (WAL, synchronous=FULL), as it runs in production; only who somebody is comes from the
 * query instead of a session. Prints its port.
 */
const plan: SeedPlan = JSON.parse(process.env.SEED_PLAN ?? '{"boards":1,"notes":300,"members":120}');
const startedAtMs = Date.now();

/** One socket works for many people in the workload that looks for the highest rate; all other limits are the product's. */
const UNLIMITED = { perSecond: 1_000_000, burst: 1_000_000 };

const silent = { fatal() {}, error() {}, warn() {}, info() {}, debug() {}, trace() {} };
const nothing = (): void => {};

function identify(url: string | undefined, boardId: BoardId): SyncIdentity | 'notSignedIn' {
  const participantId = new URL(url ?? '/', 'http://bench').searchParams.get('participant');
  if (!isParticipantId(participantId)) return 'notSignedIn';
  const actor = { participantId, role: 'participant' } as const;
  return {
    actor,
    user: { ...actor, name: 'Iemand', perspective: 'client' },
    boardId,
    epoch: 1,
    accessUntilMs: null,
    sessionUntilMs: null,
  };
}

async function ensureBoards(store: Store): Promise<void> {
  for (let index = 0; index < plan.boards; index += 1) {
    const id = benchBoardId(index);
    if ((await store.boards.find(id)) !== null) continue;
    await store.boards.create({ id, title: 'Meting', epoch: 1, createdAtMs: startedAtMs, changedAtMs: startedAtMs });
  }
}

const store = await openSqliteStore({ dataDir: process.env.DATA_DIR ?? '.', log: silent });
await ensureBoards(store);
const sync = createSyncServer({
  log: store.log,
  visits: store.boards,
  clock: { nowMs: () => Date.now() },
  participantRates: { updates: UNLIMITED, presence: UNLIMITED },
  logger: { info: nothing, warn: report, error: report },
  metrics: {
    connectionOpened: nothing,
    connectionClosed: nothing,
    roomOpened: nothing,
    roomClosed: nothing,
    admitted: nothing,
    refused: nothing,
    broadcast: nothing,
  },
  preparation: { seed: (_board, doc) => Y.applyUpdate(doc, benchBoardState(plan.notes, plan.members)), migrate: nothing },
  authenticate: (request, boardId) => Promise.resolve(identify(request.url, boardId)),
  isOwnRequest: () => true,
});

function report(fields: object, message: string): void {
  process.stderr.write(`${message} ${JSON.stringify(fields)}\n`);
}

const http = createServer();
http.on('upgrade', sync.handleUpgrade);
http.listen(0, '127.0.0.1', () => {
  const address = http.address();
  if (typeof address === 'object' && address !== null) process.stdout.write(`${JSON.stringify({ port: address.port })}\n`);
});
process.on('SIGTERM', () => process.exit());
