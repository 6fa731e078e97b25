import type { BoardCommand, Root } from '@samenreis/shared/board';

/** What this person took away since the connection last broke: the server then still knows what it was, and takes it back. */
export interface TakenAway {
  has(root: Root, key: string): boolean;
  /** Takes in what a command did. */
  note(inverse: BoardCommand | null): void;
  forget(): void;
}

export function createTakenAway(): TakenAway {
  const taken = new Set<string>();
  return {
    has: (root, key) => taken.has(`${root}\n${key}`),
    note(inverse) {
      if (inverse?.type !== 'revert') return;
      for (const { root, key, field, wrote } of inverse.reversals)
        if (field === null && wrote === null) taken.add(`${root}\n${key}`);
    },
    forget: () => taken.clear(),
  };
}
