import type { DialectName } from '../load/dialect.ts';
import { bundledScript } from './bundle.ts';
import { installPeers, peerScript } from './peers.ts';
import { type ServerProcess, startServerProcess } from './serverProcess.ts';

/** The boards a server is to hold before the load begins. */
export interface SeedPlan {
  readonly boards: number;
  readonly notes: number;
  readonly members: number;
}

export interface BenchServer {
  readonly key: string;
  readonly name: string;
  readonly dialect: DialectName;
  /** Whether the load must bring the board's content; ours has it in its store. */
  readonly bringsSeed: boolean;
  /** Whether it keeps anything on disk: only then W5 asks something. */
  readonly hasStore: boolean;
  /** @returns why it cannot run here, or null */
  readonly prepare: () => string | null;
  readonly start: (dataDir: string, seed: SeedPlan) => Promise<ServerProcess>;
}

/** Flags of Node for our server alone: as `npm start` gives them, then whatever is asked for, as `--cpu-prof`. */
const OWN_FLAGS = ['--max-semi-space-size=4', ...(process.env.BENCH_NODE_FLAGS ?? '').split(' ').filter((flag) => flag !== '')];
const ready = (): null => null;

export const BENCH_SERVERS: readonly BenchServer[] = [
  {
    key: 'relay',
    name: 'bare ws relay',
    dialect: 'yWebsocket',
    bringsSeed: true,
    hasStore: false,
    prepare: ready,
    start: () => startServerProcess({ args: [bundledScript('relayServer')] }),
  },
  {
    key: 'batching',
    name: 'batching relay',
    dialect: 'yWebsocket',
    bringsSeed: true,
    hasStore: false,
    prepare: ready,
    start: () => startServerProcess({ args: [bundledScript('relayServer')], env: { BATCH: '1' } }),
  },
  {
    key: 'y-websocket',
    name: '@y/websocket-server 0.1.5',
    dialect: 'yWebsocket',
    bringsSeed: true,
    hasStore: false,
    prepare: installPeers,
    start: () => startServerProcess({ args: [peerScript('yWebsocketServer.mjs')] }),
  },
  {
    key: 'hocuspocus',
    name: 'Hocuspocus 4.7.0',
    dialect: 'hocuspocus',
    bringsSeed: true,
    hasStore: true,
    prepare: installPeers,
    start: (dataDir) => startServerProcess({ args: [peerScript('hocuspocusServer.mjs')], env: { DATA_DIR: dataDir } }),
  },
  {
    key: 'samenreis',
    name: 'Samenreis',
    dialect: 'samenreis',
    bringsSeed: false,
    hasStore: true,
    prepare: ready,
    start: (dataDir, seed) =>
      startServerProcess({
        args: [...OWN_FLAGS, bundledScript('samenreisServer')],
        env: { DATA_DIR: dataDir, SEED_PLAN: JSON.stringify(seed) },
      }),
  },
];
