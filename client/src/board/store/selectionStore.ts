import type { NoteId } from '@samenreis/shared/base';

/** Which notes are picked on this screen. */
export interface SelectionStore {
  get(): ReadonlySet<NoteId>;
  set(notes: ReadonlySet<NoteId>): void;
  subscribe(listener: () => void): () => void;
}

export function createSelectionStore(): SelectionStore {
  const listeners = new Set<() => void>();
  let selected: ReadonlySet<NoteId> = new Set();
  return {
    get: () => selected,
    set(notes) {
      if (notes.size === selected.size && [...notes].every((note) => selected.has(note))) return;
      selected = notes;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
