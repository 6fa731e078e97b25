/**
 * Where the work of this person is once a board ended: all of it on the server, what is not yet there on this device, that same
 * part gone with the page, or nothing to tell because the board never stood there.
 */
export type WorkAtEnd = 'saved' | 'onDevice' | 'lost' | 'nothing';

export interface EndFacts {
  /** Changes of this visit that the server never confirmed. */
  readonly pending: number;
  /** Whether both sides were in step: only then is every earlier change counted too. */
  readonly wasSynced: boolean;
  /** Whether this browser keeps a copy of the board, also after this end. */
  readonly isKept: boolean;
  /** Whether it kept one until now: what of it was never confirmed is in no other place. */
  readonly wasKept: boolean;
}

export function workAtEnd({ pending, wasSynced, isKept, wasKept }: EndFacts): WorkAtEnd {
  if (wasSynced && pending === 0) return 'saved';
  if (isKept) return 'onDevice';
  return pending > 0 || wasKept ? 'lost' : 'nothing';
}
