import { type ConnectionFacts, type SaveStatus, saveStatus } from './saveStatus.ts';

type SocketFacts = Omit<ConnectionFacts, 'pending' | 'hasBoard'>;

/** The save status of one connection, told when it changes. */
export interface ConnectionStatus {
  current(): SaveStatus;
  facts(): SocketFacts;
  /** Takes in what changed. */
  become(change: Partial<SocketFacts>): void;
  /** The document changed: is there a board, and does anything wait? */
  look(): void;
  /** Tells what the status itself does not hold, such as that nothing is kept on this device any more. */
  tell(): void;
  subscribe(listener: () => void): () => void;
  close(): void;
}

export function createConnectionStatus(observe: () => Pick<ConnectionFacts, 'pending' | 'hasBoard'>): ConnectionStatus {
  const listeners = new Set<() => void>();
  let facts: SocketFacts = { isConnected: false, isSynced: false, closedWith: null, closedFor: null };
  let current: SaveStatus = { kind: 'loading' };
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const look = () => {
    const next = saveStatus({ ...facts, ...observe() });
    if (isSame(current, next)) return;
    current = next;
    tell();
  };
  return {
    tell,
    look,
    current: () => current,
    facts: () => facts,
    become(change) {
      facts = { ...facts, ...change };
      look();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => listeners.clear(),
  };
}

function isSame(a: SaveStatus, b: SaveStatus): boolean {
  return a.kind === b.kind && ('pending' in a ? a.pending : 0) === ('pending' in b ? b.pending : 0);
}
