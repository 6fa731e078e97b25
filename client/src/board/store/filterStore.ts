import { emptyNoteFilter, isFiltering, type Note, type NoteFilter, noteFilter } from '@samenreis/shared/board';

/** Whether a note is among what is looked for. */
export type NoteTest = (note: Note) => boolean;

/** What somebody looks for on this screen; the canvas dims the rest, the list leaves it out. */
export interface FilterStore {
  get(): NoteFilter;
  change(part: Partial<NoteFilter>): void;
  clear(): void;
  /** Null while nothing is looked for; else the same function until the filter changes, quick to ask again of the same note. */
  test(): NoteTest | null;
  subscribe(listener: () => void): () => void;
}

export function createFilterStore(): FilterStore {
  const listeners = new Set<() => void>();
  let filter = emptyNoteFilter;
  let test: NoteTest | null = null;

  function set(next: NoteFilter): void {
    if (next === filter) return;
    filter = next;
    test = isFiltering(next) ? remembered(noteFilter(next)) : null;
    for (const listener of listeners) listener();
  }

  return {
    get: () => filter,
    change: (part) => set({ ...filter, ...part }),
    clear: () => set(emptyNoteFilter),
    test: () => test,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Whoever paints asks of every note in every frame; a note that changed is another object. */
function remembered(test: NoteTest): NoteTest {
  const answers = new WeakMap<Note, boolean>();
  return (note) => {
    const known = answers.get(note);
    if (known !== undefined) return known;
    const answer = test(note);
    answers.set(note, answer);
    return answer;
  };
}
