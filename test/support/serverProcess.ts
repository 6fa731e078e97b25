import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';

const ROOT = new URL('../../', import.meta.url);
const BUILD = fileURLToPath(new URL('server/build.mjs', ROOT));
const MAIN = fileURLToPath(new URL('server/dist/main.js', ROOT));

export interface ServerProcess {
  readonly child: ChildProcess;
  /** All it has written so far, both streams. */
  output(): string;
  /** Resolves with the match once the output has it; rejects when the process ends first. */
  says(pattern: RegExp): Promise<RegExpMatchArray>;
  /** Exit code, or null when a signal ended it. */
  readonly exited: Promise<number | null>;
}

/** Bundles the server: what the tests then start is what a newcomer runs. */
export async function buildServer(): Promise<void> {
  const [code] = await once(spawn(process.execPath, [BUILD], { stdio: 'inherit' }), 'exit');
  if (code !== 0) throw new Error('the server does not build');
}

/** The built server as a process of its own, started from another folder than the project's. */
export function startProcess(env: Readonly<Record<string, string>>): ServerProcess {
  const child = spawn(process.execPath, [MAIN], {
    cwd: tmpdir(),
    env: { PATH: process.env.PATH, HOST: '127.0.0.1', PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      for (const listener of listeners) listener();
    });
  }
  // `close` comes after the last output, `exit` may come before.
  const exited = new Promise<number | null>((resolve) => child.once('close', resolve));
  return {
    child,
    output: () => text,
    exited,
    says(pattern) {
      return new Promise((resolve, reject) => {
        const look = (): void => {
          const match = text.match(pattern);
          if (match === null) return;
          listeners.delete(look);
          resolve(match);
        };
        listeners.add(look);
        void exited.then(() => reject(new Error(`ended before it said ${pattern}:\n${text}`)));
        look();
      });
    },
  };
}
