import { timingSafeEqual } from 'node:crypto';
import { hashToken, newSecretToken } from './secretToken.ts';

/**
 * The one-time link of a server without accounts. Its token lives in memory alone, as a hash: a restart makes a new link,
 * and nothing on disk can be used to take over a server that is not set up yet.
 */
export interface SetupLink {
  /** Path and fragment; the fragment never reaches a log. */
  readonly path: string;
  /** Whether this is the token of a link that has not been used up. */
  matches(token: string): boolean;
  /** Void from now on. */
  close(): void;
}

export function createSetupLink(): SetupLink {
  const token = newSecretToken();
  const expected = Buffer.from(hashToken(token));
  let isOpen = true;
  return {
    path: `/beginnen#${token}`,
    matches: (candidate) => isOpen && timingSafeEqual(Buffer.from(hashToken(candidate)), expected),
    close() {
      isOpen = false;
    },
  };
}
