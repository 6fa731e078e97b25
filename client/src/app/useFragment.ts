import { useSyncExternalStore } from 'react';

/** What stands after `#`: secrets of links stay there, since a browser never sends it to a server. */
export function useFragment(): string {
  return useSyncExternalStore(subscribe, () => window.location.hash.slice(1));
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}
