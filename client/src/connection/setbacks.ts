import type { Random } from '@samenreis/shared/base';
import { backoffMs, longestPauseMs } from './backoff.ts';

/**
 * How often in a row coming back did not last. A server whose disk is full takes everybody in and closes again at the first
 * write: neither a socket nor a sync says that it is over, and what the provider counts starts anew each time.
 */
export interface Setbacks {
  /** @returns the pause before the next try, milliseconds */
  closed(): number;
  /** @param isStored - something was written for it; who has nothing to write hears an acknowledgement from a full disk too */
  acknowledged(isStored: boolean): void;
  count(): number;
  close(): void;
}

/** @param onOver - called when a failing that lasted is over */
export function createSetbacks(random: Random, onOver: () => void): Setbacks {
  let count = 0;
  let standing: ReturnType<typeof setTimeout> | undefined;

  function end(): void {
    clearTimeout(standing);
    standing = undefined;
    count = 0;
    onOver();
  }

  return {
    closed() {
      clearTimeout(standing);
      standing = undefined;
      count += 1;
      return backoffMs(count - 1, random);
    },
    acknowledged(isStored) {
      if (count === 0) return;
      if (isStored) end();
      // By then whoever had something to write has tried it again, and the connection still stands.
      else standing ??= setTimeout(end, 2 * longestPauseMs(count - 1));
    },
    count: () => count,
    close: () => clearTimeout(standing),
  };
}
