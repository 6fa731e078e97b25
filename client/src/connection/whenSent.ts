import type { BoardConnection } from './boardConnection.ts';

/** Calls once everything that was done here is on the server: at once where it is. */
export function whenSent(connection: Pick<BoardConnection, 'status' | 'subscribe'>, then: () => void): void {
  const isSent = () => connection.status().kind === 'saved';
  if (isSent()) {
    then();
    return;
  }
  const stop = connection.subscribe(() => {
    if (!isSent()) return;
    stop();
    then();
  });
}
