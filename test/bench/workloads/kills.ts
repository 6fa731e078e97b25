import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { KillResult } from '../load/jobs.ts';
import { runLoad } from '../runLoad.ts';
import type { BenchServer } from '../servers/benchServers.ts';
import type { Figures, Workload } from './workload.ts';

const NOTES = 10;
const UPDATES_PER_ROUND = 5;

export const kills: Workload = {
  key: 'W5',
  title: 'W5 · kill -9 in the moment the last of 5 updates is seen by somebody else: what a restart still knows',
  columns: [
    { title: 'updates told', digits: 0, bar: null },
    { title: 'updates lost', digits: 0, bar: '0' },
  ],
  suits: ({ hasStore }) => hasStore,
  runs: () => 1,
  run: async (server, { rounds }) => {
    const dataDir = mkdtempSync(join(tmpdir(), 'samenreis-bench-'));
    let lost = 0;
    try {
      for (let round = 0; round < rounds; round += 1) lost += await lostInRound(server, dataDir, round, rounds);
    } finally {
      rmSync(dataDir, { recursive: true, force: true });
    }
    return [rounds * UPDATES_PER_ROUND, lost] satisfies Figures;
  },
};

async function lostInRound(server: BenchServer, dataDir: string, round: number, rounds: number): Promise<number> {
  const seed = { boards: rounds, notes: NOTES, members: 2 };
  const { dialect, bringsSeed } = server;
  const victim = await server.start(dataDir, seed);
  const job = { kind: 'kill', port: victim.port, dialect, bringsSeed, pid: victim.pid, round, notesPerBoard: NOTES } as const;
  const told: KillResult = await runLoad(job, () => {}).finally(() => victim.stop());

  const restarted = await server.start(dataDir, seed);
  const count = { kind: 'count', port: restarted.port, dialect, bringsSeed, round } as const;
  const { stateVector } = await runLoad(count, () => {}).finally(() => restarted.stop());
  const known = new Map(stateVector).get(told.clientId) ?? 0;
  // Each of these updates is one clock long.
  return Math.min(UPDATES_PER_ROUND, Math.max(0, told.clockAfter - known));
}
