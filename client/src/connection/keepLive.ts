const RETRY_MS = 5_000;
/** Refusals that pass by themselves. */
const PASSING: ReadonlySet<string> = new Set(['serverError', 'tooMany']);

/** What of a socket.io client is used to keep it open. */
export interface KeptSocket {
  /** Whether it comes back by itself. */
  readonly active: boolean;
  connect(): void;
  disconnect(): void;
  on(event: 'disconnect', listener: (reason: string) => void): void;
  on(event: 'connect_error', listener: (error: Error) => void): void;
}

export interface KeptOpen {
  /** What the server told is not to be understood: a new connection gets it whole, from a server that may be put right by then. */
  startAnew(): void;
  close(): void;
}

/** Brings a socket back where socket.io does not: it returns by itself from a lost network, not from a server that closed or refused. */
export function keepLive(socket: KeptSocket): KeptOpen {
  let retry: ReturnType<typeof setTimeout> | undefined;
  const tryLater = () => {
    clearTimeout(retry);
    retry = setTimeout(() => socket.connect(), RETRY_MS);
  };
  socket.on('disconnect', (reason) => {
    if (reason === 'io server disconnect') tryLater();
  });
  socket.on('connect_error', (error) => {
    if (!socket.active && PASSING.has(error.message)) tryLater();
  });
  return {
    startAnew() {
      socket.disconnect();
      tryLater();
    },
    close() {
      clearTimeout(retry);
      socket.disconnect();
    },
  };
}
