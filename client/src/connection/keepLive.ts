import type { Random } from '@samenreis/shared/base';
import { backoffMs } from './backoff.ts';

/** A connection that stood this long begins a new count: what closes it then is something new. */
const STANDING_MS = 10_000;
/** Refusals that pass by themselves. */
const PASSING: ReadonlySet<string> = new Set(['serverError', 'tooMany']);

/** What of a socket.io client is used to keep it open. */
export interface KeptSocket {
  /** Whether it comes back by itself. */
  readonly active: boolean;
  connect(): void;
  disconnect(): void;
  on(event: 'connect', listener: () => void): void;
  on(event: 'disconnect', listener: (reason: string) => void): void;
  on(event: 'connect_error', listener: (error: Error) => void): void;
}

export interface KeptOpen {
  /** What the server told is not to be understood: a new connection gets it whole, from a server that may be put right by then. */
  startAnew(): void;
  close(): void;
}

/**
 * Brings a socket back where socket.io does not: it returns by itself from a lost network, not from a server that closed or refused.
 * At once the first time, which a restart is, and later each time, for a server that has a reason.
 */
export function keepLive(socket: KeptSocket, random: Random): KeptOpen {
  let failures = 0;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let standing: ReturnType<typeof setTimeout> | undefined;
  const tryLater = () => {
    clearTimeout(retry);
    retry = setTimeout(() => socket.connect(), backoffMs(failures, random));
    failures += 1;
  };
  socket.on('connect', () => {
    clearTimeout(standing);
    standing = setTimeout(() => {
      failures = 0;
    }, STANDING_MS);
  });
  socket.on('disconnect', (reason) => {
    clearTimeout(standing);
    if (reason === 'io server disconnect') tryLater();
  });
  socket.on('connect_error', (error) => {
    if (!socket.active && PASSING.has(error.message)) tryLater();
  });
  return {
    startAnew() {
      clearTimeout(standing);
      socket.disconnect();
      tryLater();
    },
    close() {
      clearTimeout(retry);
      clearTimeout(standing);
      socket.disconnect();
    },
  };
}
