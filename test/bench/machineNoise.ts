import { createHash } from 'node:crypto';
import { availableParallelism, loadavg } from 'node:os';

const ROUNDS = 15;
const BYTES = 4_000_000;

/** A fixed piece of work, done some times over: how fast the machine is at the moment, and how much it wavers. */
export function machineNoise(): string {
  const block = Buffer.alloc(BYTES, 7);
  const timesMs = Array.from({ length: ROUNDS }, () => {
    const startMs = performance.now();
    createHash('sha256').update(block).digest();
    return performance.now() - startMs;
  }).sort((a, b) => a - b);
  const median = timesMs[ROUNDS >> 1] ?? 0;
  const worst = timesMs.at(-1) ?? 0;
  const wavering = Math.round((worst / median - 1) * 100);
  return `machine: ${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1)}, 4 MB hashed in ${median.toFixed(1)} ms, at worst ${wavering} % more`;
}
