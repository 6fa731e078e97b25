import { eventually } from '../../support/sync/eventually.ts';
import type { Person } from './replayRoom.ts';

/** Resolves when the server has on disk all that this person sent. */
export function saved({ synced: { frames } }: Person): Promise<void> {
  return eventually(() => {
    if (frames.durable() < frames.sent()) throw new Error(`${frames.sent() - frames.durable()} frames are not on disk`);
  }, 60_000);
}
