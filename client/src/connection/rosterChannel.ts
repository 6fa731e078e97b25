import type { BoardId } from '@samenreis/shared/base';
import { LIVE_PATH, type LiveClientEvents, type LiveServerEvents, type Roster } from '@samenreis/shared/protocol';
import { io, type Socket } from 'socket.io-client';

/** The names behind the author ids. */
export interface RosterChannel {
  /** Null until the first list came. */
  current(): Roster | null;
  subscribe(listener: () => void): () => void;
  close(): void;
}

const RETRY_MS = 5_000;

/** @param remembered - the list of an earlier visit, for a start without a network */
export function openRosterChannel(board: BoardId, remembered: Roster | null, onRoster: (roster: Roster) => void): RosterChannel {
  const listeners = new Set<() => void>();
  let current = remembered;
  /** The revision on this connection; a server that restarted may count anew. */
  let revision = -1;
  let retry: ReturnType<typeof setTimeout> | undefined;
  const socket: Socket<LiveServerEvents, LiveClientEvents> = io({ path: LIVE_PATH, transports: ['websocket'], auth: { board } });

  const tryLater = () => {
    clearTimeout(retry);
    retry = setTimeout(() => socket.connect(), RETRY_MS);
  };
  socket.on('connect', () => {
    revision = -1;
  });
  socket.on('roster', (roster) => {
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
    if (!socket.active && error.message === 'serverError') tryLater();
  });

  return {
    current: () => current,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      clearTimeout(retry);
      socket.close();
      listeners.clear();
    },
  };
}
