import { type CloseReason, closeReason } from '@samenreis/shared/protocol';

/** Where the person's work is. Pending: how many changes the server has not confirmed. */
export type SaveStatus =
  | { readonly kind: 'loading' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving'; readonly pending: number }
  | { readonly kind: 'offline'; readonly pending: number }
  /** The server can't write to its disk; it is being tried again. */
  | { readonly kind: 'storeFailing'; readonly pending: number }
  | { readonly kind: 'closed'; readonly reason: CloseReason };

export interface ConnectionFacts {
  /** The board was loaded, from this device or the server. */
  readonly hasBoard: boolean;
  readonly isConnected: boolean;
  /** Both sides have told each other all on this socket. */
  readonly isSynced: boolean;
  readonly pending: number;
  /** Code of the last close, until the next sync; that of a failing store until the server stores again. */
  readonly closedWith: number | null;
  /** Set when the server said that trying again is useless. */
  readonly closedFor: CloseReason | null;
}

/** The one place that decides what the person is told about saving. */
export function saveStatus(facts: ConnectionFacts): SaveStatus {
  const { pending } = facts;
  if (facts.closedFor !== null) return { kind: 'closed', reason: facts.closedFor };
  if (facts.closedWith !== null && closeReason(facts.closedWith) === 'storeFailed') return { kind: 'storeFailing', pending };
  // A socket that was never there yet is no lost connection.
  if (!facts.isConnected && facts.closedWith !== null) return { kind: 'offline', pending };
  if (!facts.hasBoard) return { kind: 'loading' };
  return facts.isSynced && pending === 0 ? { kind: 'saved' } : { kind: 'saving', pending };
}
