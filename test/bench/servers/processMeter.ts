import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

export interface ProcessUse {
  /** User and system time of all threads since the start, in milliseconds. */
  readonly cpuMs: number;
  readonly memoryMb: number;
  /** Write calls to sockets and files since the start. */
  readonly writes: number;
}

const ticksPerSecond = (() => {
  try {
    return Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));
  } catch {
    return 100;
  }
})();

/** What the kernel accounts to a process; null where it does not tell (only Linux has /proc). */
export function readProcessUse(pid: number): ProcessUse | null {
  if (process.platform !== 'linux') return null;
  // The name in parentheses may hold blanks; user and system time are the 14th and 15th field of all.
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const cpuTicks = Number(fields[11]) + Number(fields[12]);
  const resident = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  const writes = /^syscw: (\d+)$/m.exec(readFileSync(`/proc/${pid}/io`, 'utf8'))?.[1];
  return { cpuMs: (cpuTicks * 1_000) / ticksPerSecond, memoryMb: Number(resident ?? 0) / 1_024, writes: Number(writes ?? 0) };
}
