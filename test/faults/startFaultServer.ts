import { fork } from 'node:child_process';
import { once } from 'node:events';
import { inject } from 'vitest';
import type { FaultOptions } from './faultOptions.ts';
import './faultServerOnce.ts';

/** What a server process holds, after a garbage collection. */
export interface Holdings {
  readonly heapMb: number;
  readonly handles: number;
}

/** How many rooms it ever opened, and closed again. */
export interface RoomCounts {
  readonly opened: number;
  readonly closed: number;
}

export interface FaultServer {
  readonly port: number;
  readonly url: string;
  /** Whether the process has ended, and how. */
  readonly ending: () => { readonly code: number | null; readonly signal: NodeJS.Signals | null } | null;
  /** From now on the point of death counts. */
  arm(): void;
  holdings(): Promise<Holdings>;
  rooms(): Promise<RoomCounts>;
  signal(signal: NodeJS.Signals): void;
  /** Resolves when the process is gone. */
  gone(): Promise<void>;
}

export async function startFaultServer(options: Partial<FaultOptions> & Pick<FaultOptions, 'dataDir'>): Promise<FaultServer> {
  const told: FaultOptions = { port: 0, killAt: null, storageFault: null, forgetsRooms: false, epochClients: 1_000, ...options };
  const child = fork(inject('faultServer'), [JSON.stringify(told)]);
  let ending: ReturnType<FaultServer['ending']> = null;
  const gone = new Promise<void>((resolve) => {
    child.once('exit', (code, signal) => {
      ending = { code, signal };
      resolve();
    });
  });
  const [hello] = await Promise.race([once(child, 'message'), gone.then(() => [null])]);
  if (hello === null) throw new Error(`The server ended before it listened: ${JSON.stringify(ending)}`);
  const ask = async <Answer>(question: 'holdings' | 'rooms'): Promise<Answer> => {
    const answered = once(child, 'message');
    child.send(question);
    const [answer] = await answered;
    return answer;
  };
  return {
    port: hello.port,
    url: `ws://127.0.0.1:${hello.port}/sync`,
    ending: () => ending,
    arm: () => {
      child.send('arm');
    },
    holdings: () => ask('holdings'),
    rooms: () => ask('rooms'),
    signal: (signal) => {
      child.kill(signal);
    },
    gone: () => gone,
  };
}
