import { type BoardId, isBoardId } from '@samenreis/shared/base';
import { useSyncExternalStore } from 'react';

/** The board that the address names; null on every other page. A board needs no router, which the pages beside it bring. */
export function useBoardInAddress(): BoardId | null {
  const name = useSyncExternalStore(subscribe, boardName);
  return isBoardId(name) ? name : null;
}

function boardName(): string | null {
  return /^\/bord\/([^/]+)\/?$/.exec(window.location.pathname)?.[1] ?? null;
}

/** The router tells of its own steps by events that are called like what it calls; the browser tells of "back". */
const MOVES = ['popstate', 'pushState', 'replaceState'] as const;

function subscribe(listener: () => void): () => void {
  for (const move of MOVES) window.addEventListener(move, listener);
  return () => {
    for (const move of MOVES) window.removeEventListener(move, listener);
  };
}
