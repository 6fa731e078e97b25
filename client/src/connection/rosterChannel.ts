import { type Roster, rosterSchema } from '@samenreis/shared/protocol';
import * as v from 'valibot';

/** The names behind the author ids. */
export interface RosterChannel {
  /** Null until the first list came. */
  current(): Roster | null;
  subscribe(listener: () => void): () => void;
}

/** What of a socket.io client tells the names. */
export interface RosterSocket {
  on(event: 'connect', listener: () => void): void;
  on(event: 'roster', listener: (roster: unknown) => void): void;
}

interface RosterParts {
  /** The list of an earlier visit, for a start without a network. */
  readonly remembered: Roster | null;
  readonly onRoster: (roster: Roster) => void;
  /** The connection tells no list: the one that stands here goes on meanwhile. */
  readonly onBroken: () => void;
}

export function followRoster(socket: RosterSocket, { remembered, onRoster, onBroken }: RosterParts): RosterChannel {
  const listeners = new Set<() => void>();
  let current = remembered;
  /** The revision on this connection; a server that restarted may count anew. */
  let revision = -1;

  socket.on('connect', () => {
    revision = -1;
  });
  socket.on('roster', (told) => {
    const parsed = v.safeParse(rosterSchema, told);
    if (!parsed.success) return onBroken();
    const roster = parsed.output;
    // Each message is the whole list: a gap needs no mending, only an older one must not win.
    if (roster.revision <= revision) return;
    revision = roster.revision;
    current = roster;
    onRoster(roster);
    for (const listener of listeners) listener();
  });

  return {
    current: () => current,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
