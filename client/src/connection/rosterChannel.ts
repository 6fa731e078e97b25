import { type Roster, rosterSchema } from '@samenreis/shared/protocol';
import * as v from 'valibot';

/** The names behind the author ids. */
export interface RosterChannel {
  /** Null until the first list came. */
  current(): Roster | null;
  subscribe(listener: () => void): () => void;
  close(): void;
}

const RETRY_MS = 5_000;
/** Refusals that pass by themselves. */
const PASSING: ReadonlySet<string> = new Set(['serverError', 'tooMany']);

/** What of a socket.io client is used. */
export interface RosterSocket {
  /** Whether it comes back by itself. */
  readonly active: boolean;
  connect(): void;
  disconnect(): void;
  on(event: 'connect', listener: () => void): void;
  on(event: 'roster', listener: (roster: unknown) => void): void;
  on(event: 'disconnect', listener: (reason: string) => void): void;
  on(event: 'connect_error', listener: (error: Error) => void): void;
}

/** @param remembered - the list of an earlier visit, for a start without a network */
export function followRoster(socket: RosterSocket, remembered: Roster | null, onRoster: (roster: Roster) => void): RosterChannel {
  const listeners = new Set<() => void>();
  let current = remembered;
  /** The revision on this connection; a server that restarted may count anew. */
  let revision = -1;
  let retry: ReturnType<typeof setTimeout> | undefined;

  const tryLater = () => {
    clearTimeout(retry);
    retry = setTimeout(() => socket.connect(), RETRY_MS);
  };
  socket.on('connect', () => {
    revision = -1;
  });
  socket.on('roster', (told) => {
    const parsed = v.safeParse(rosterSchema, told);
    if (!parsed.success) {
      // The list that stands here goes on; a new connection gets a whole one, from a server that may be put right by then.
      socket.disconnect();
      tryLater();
      return;
    }
    const roster = parsed.output;
    // Each message is the whole list: a gap needs no mending, only an older one must not win.
    if (roster.revision <= revision) return;
    revision = roster.revision;
    current = roster;
    onRoster(roster);
    for (const listener of listeners) listener();
  });
  // Socket.io comes back by itself from a lost network, not from a server that closed or refused.
  socket.on('disconnect', (reason) => {
    if (reason === 'io server disconnect') tryLater();
  });
  socket.on('connect_error', (error) => {
    if (!socket.active && PASSING.has(error.message)) tryLater();
  });

  return {
    current: () => current,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      clearTimeout(retry);
      socket.disconnect();
      listeners.clear();
    },
  };
}
