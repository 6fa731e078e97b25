import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { openSqliteStore } from '@samenreis/server/storage/sqlite';
import type { FaultPoint } from '@samenreis/server/sync';
import { silentLog } from '../contract/sqliteFolder.ts';
import { startSyncServer } from '../support/sync/startSyncServer.ts';
import type { FaultOptions } from './faultOptions.ts';

/**
 * Run as a process of its own: the real sync server on the real store, which ends as it is told to — by SIGKILL at a point of
 * the pipeline, or by SIGTERM as production does. Tells its port, and what it holds when asked.
 */
const options: FaultOptions = JSON.parse(process.argv[2] ?? '{}');
const { killAt, storageFault } = options;

const store = await openSqliteStore({
  dataDir: options.dataDir,
  log: silentLog,
  ...(storageFault === null ? {} : { hooks: { faults: [storageFault] } }),
});

let isArmed = killAt?.isArmed === true;
let passes = 0;
const rooms = { opened: 0, closed: 0 };

function atFaultPoint(point: FaultPoint): void {
  if (!isArmed || point !== killAt?.point) return;
  passes += 1;
  if (passes > killAt.after) process.kill(process.pid, 'SIGKILL');
}

const server = await startSyncServer({
  store,
  port: options.port,
  atFaultPoint,
  epochClients: options.epochClients,
  // So few that a short test reaches the snapshot and the drop of the log.
  snapshotThresholds: { updates: 6, bytes: 1_000_000 },
  metrics: {
    connectionOpened() {},
    connectionClosed() {},
    roomOpened() {
      rooms.opened += 1;
    },
    roomClosed() {
      rooms.closed += 1;
    },
    admitted() {},
    refused() {},
    broadcast() {},
  },
  timings: {
    broadcastIntervalMs: 0,
    presenceIntervalMs: 5,
    snapshotQuietMs: 0,
    idleRoomMs: options.forgetsRooms ? 0 : 60_000,
    closeGraceMs: 1_000,
    // A worn out board starts anew at the next visit.
    renewAfterMs: 0,
  },
});

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

process.on('message', (question) => {
  if (question === 'arm') {
    isArmed = true;
    return;
  }
  if (question === 'rooms') return void process.send?.(rooms);
  collectGarbage();
  const heapMb = process.memoryUsage().heapUsed / 1_048_576;
  process.send?.({ heapMb, handles: process.getActiveResourcesInfo().length });
});

async function stop(): Promise<void> {
  await server.close();
  await store.close();
  process.exit(0);
}

process.once('SIGTERM', () => void stop());

process.send?.({ port: server.port });
