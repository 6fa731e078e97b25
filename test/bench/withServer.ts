import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BenchServer, SeedPlan } from './servers/benchServers.ts';
import { type ProcessUse, readProcessUse } from './servers/processMeter.ts';
import type { ServerProcess } from './servers/serverProcess.ts';

export interface Measured {
  readonly server: ServerProcess;
  /** What the server process had used at each mark of the load. */
  readonly at: Map<string, ProcessUse | null>;
  mark(name: string): void;
}

/** Starts a server on an empty folder, and cleans up after it. */
export async function withServer<Result>(
  bench: BenchServer,
  seed: SeedPlan,
  measure: (measured: Measured) => Promise<Result>,
): Promise<Result> {
  const dataDir = mkdtempSync(join(tmpdir(), 'samenreis-bench-'));
  const server = await bench.start(dataDir, seed);
  const at = new Map<string, ProcessUse | null>();
  try {
    return await measure({ server, at, mark: (name) => at.set(name, readProcessUse(server.pid)) });
  } finally {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** CPU time between two marks; null where the system does not tell. */
export function cpuBetween(at: Measured['at'], from: string, to: string): number | null {
  const [first, last] = [at.get(from), at.get(to)];
  return first && last ? last.cpuMs - first.cpuMs : null;
}

/** Write calls between two marks; null where the system does not tell. */
export function writesBetween(at: Measured['at'], from: string, to: string): number | null {
  const [first, last] = [at.get(from), at.get(to)];
  return first && last ? last.writes - first.writes : null;
}
