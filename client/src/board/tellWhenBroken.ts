import type { BoardConnection } from '../connection/boardConnection.ts';

/** Calls back each time the connection breaks, and not for what changes while it is broken. */
export function tellWhenBroken(connection: Pick<BoardConnection, 'status' | 'subscribe'>, onBroken: () => void): void {
  let wasBroken = false;
  connection.subscribe(() => {
    const { kind } = connection.status();
    const isBroken = kind === 'offline' || kind === 'storeFailing';
    if (isBroken && !wasBroken) onBroken();
    wasBroken = isBroken;
  });
}
