import type { BoardId } from '@samenreis/shared/base';
import type { Roster } from '@samenreis/shared/protocol';
import { followRoster, type RosterChannel, type RosterSocket } from './rosterChannel.ts';

/** The list of names, whose connection can wait until the board is shown. */
export interface LateRosterChannel extends RosterChannel {
  /** Begins to follow the list; until then it is the remembered one. */
  connect(): void;
}

/** After a fetch that failed; a browser without a network would otherwise be asked again and again. */
const RETRY_MS = 5_000;

/** @param remembered - the list of an earlier visit, for a start without a network */
export function openRosterChannel(
  board: BoardId,
  remembered: Roster | null,
  onRoster: (roster: Roster) => void,
): LateRosterChannel {
  const fetchSocket = () => import('./liveSocket.ts').then(({ openLiveSocket }) => openLiveSocket(board));
  return createLateRosterChannel(fetchSocket, remembered, onRoster);
}

/** @param fetchSocket - fetches the library and opens the connection; rejects where there is no network */
export function createLateRosterChannel(
  fetchSocket: () => Promise<RosterSocket>,
  remembered: Roster | null,
  onRoster: (roster: Roster) => void,
): LateRosterChannel {
  const listeners = new Set<() => void>();
  let followed: RosterChannel | null = null;
  let state: 'waiting' | 'fetching' | 'closed' = 'waiting';
  let retry: ReturnType<typeof setTimeout> | undefined;

  function follow(socket: RosterSocket): void {
    if (state === 'closed') {
      socket.disconnect();
      return;
    }
    followed = followRoster(socket, remembered, onRoster);
    followed.subscribe(() => {
      for (const listener of listeners) listener();
    });
  }

  function tryLater(): void {
    if (state === 'closed') return;
    state = 'waiting';
    retry = setTimeout(connect, RETRY_MS);
  }

  function connect(): void {
    if (state !== 'waiting') return;
    clearTimeout(retry);
    state = 'fetching';
    fetchSocket().then(follow, tryLater);
  }

  return {
    current: () => (followed === null ? remembered : followed.current()),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    connect,
    close() {
      state = 'closed';
      clearTimeout(retry);
      listeners.clear();
      followed?.close();
    },
  };
}
