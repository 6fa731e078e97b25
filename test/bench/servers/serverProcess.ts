import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

export interface ServerProcess {
  readonly port: number;
  readonly pid: number;
  /** Resolves when the process is gone. */
  readonly gone: Promise<void>;
  stop(): Promise<void>;
}

export interface ServerCommand {
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

const START_BOUND_MS = 30_000;

/** Starts a server as a process of its own; it prints `{"port": …}` once it listens. */
export async function startServerProcess({ args, env }: ServerCommand): Promise<ServerProcess> {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const port = await readPort(child, gone);
  if (child.pid === undefined) throw new Error('The server has no process');
  return {
    port,
    pid: child.pid,
    gone,
    stop: () => {
      // Node writes a profile when it ends by itself.
      child.kill(args.includes('--cpu-prof') ? 'SIGTERM' : 'SIGKILL');
      return gone;
    },
  };
}

function readPort(child: ChildProcess, gone: Promise<void>): Promise<number> {
  return new Promise((resolve, reject) => {
    const bound = setTimeout(() => reject(new Error('The server did not start in time')), START_BOUND_MS);
    const settle = (act: () => void): void => {
      clearTimeout(bound);
      act();
    };
    gone.then(() => settle(() => reject(new Error('The server ended before it listened'))), reject);
    if (child.stdout === null) return reject(new Error('The server has no output'));
    createInterface({ input: child.stdout }).on('line', (line) => {
      const told = /^\{"port":(\d+)\}$/.exec(line)?.[1];
      if (told !== undefined) settle(() => resolve(Number(told)));
    });
  });
}
