import type { BoardId, Clock } from '@samenreis/shared/base';
import type { StoredSession } from '../storage/index.ts';
import { hashToken, newSecretToken } from './secretToken.ts';

/** Long enough to open a socket with, too short to be of use in a log. */
const LIFETIME_MS = 30_000;
/** Tickets that wait at once; beyond, the oldest is void. */
const MAX_WAITING = 10_000;

/** Single-use proof of a session for one board, for a client that cannot send the cookie. In memory, as hashes. */
export interface Tickets {
  issue(session: StoredSession, board: BoardId): { readonly ticket: string; readonly expiresAtMs: number };
  /** The hash of the session's token behind a ticket, once; null when used, expired, or for another board. */
  redeem(ticket: string, board: BoardId): string | null;
}

interface Waiting {
  readonly board: BoardId;
  /** The session is looked up anew at redemption: it may have ended since. */
  readonly sessionTokenHash: string;
  readonly expiresAtMs: number;
}

export function createTickets(clock: Clock): Tickets {
  const waiting = new Map<string, Waiting>();
  const dropExpired = (): void => {
    const nowMs = clock.nowMs();
    // A Map iterates in order of insertion, and all live equally long: the first that is valid ends it.
    for (const [key, { expiresAtMs }] of waiting) {
      if (expiresAtMs > nowMs && waiting.size <= MAX_WAITING) return;
      waiting.delete(key);
    }
  };
  return {
    issue(session, board) {
      const ticket = newSecretToken();
      const expiresAtMs = clock.nowMs() + LIFETIME_MS;
      waiting.set(hashToken(ticket), { board, sessionTokenHash: session.tokenHash, expiresAtMs });
      dropExpired();
      return { ticket, expiresAtMs };
    },
    redeem(ticket, board) {
      const key = hashToken(ticket);
      const found = waiting.get(key);
      waiting.delete(key);
      return found && found.board === board && found.expiresAtMs > clock.nowMs() ? found.sessionTokenHash : null;
    },
  };
}
