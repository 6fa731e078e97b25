/** What of the provider is needed: both may be called at any time. */
interface Reconnecting {
  connect(): void;
  disconnect(): void;
}

export interface NetworkFollower {
  start(): void;
  stop(): void;
}

/**
 * Follows what the device says of its network. Gone: the socket, which would notice after half a minute only, is let go, so
 * that the page says so at once; it goes on trying, since a server on this computer needs no network. Back: it tries now.
 * @param isEnded - the server ended it for good; nothing brings it back
 */
export function followNetwork(
  page: Pick<EventTarget, 'addEventListener' | 'removeEventListener'>,
  provider: Reconnecting,
  isEnded: () => boolean,
): NetworkFollower {
  const handleOnline = () => {
    if (!isEnded()) provider.connect();
  };
  const handleOffline = () => {
    if (isEnded()) return;
    provider.disconnect();
    provider.connect();
  };
  return {
    start() {
      page.addEventListener('online', handleOnline);
      page.addEventListener('offline', handleOffline);
    },
    stop() {
      page.removeEventListener('online', handleOnline);
      page.removeEventListener('offline', handleOffline);
    },
  };
}
