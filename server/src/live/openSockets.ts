/** Open sockets that one process, and one participant on a board, may hold. */
export interface SocketLimits {
  readonly total: number;
  readonly perParticipant: number;
}

/** Counts open sockets by whom they belong to, and refuses those beyond a limit. */
export interface OpenSockets<Owner> {
  /** Takes a place, which `release` gives back. @returns false when all are taken */
  tryTake(owner: Owner): boolean;
  release(owner: Owner): void;
}

export function createOpenSockets<Owner>(limit: number): OpenSockets<Owner> {
  const open = new Map<Owner, number>();
  return {
    tryTake(owner) {
      const count = open.get(owner) ?? 0;
      if (count >= limit) return false;
      open.set(owner, count + 1);
      return true;
    },
    release(owner) {
      const left = (open.get(owner) ?? 0) - 1;
      if (left > 0) open.set(owner, left);
      else open.delete(owner);
    },
  };
}
