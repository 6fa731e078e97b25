import type { NoteId } from '@samenreis/shared/base';
import type { SelectionStore } from '../store/selectionStore.ts';
import { notesBetween } from './notesBetween.ts';

/**
 * Choosing notes in the list. Until somebody chooses by hand the one that has the focus is the chosen one, as on the canvas; from
 * then on the focus goes about freely, until all are let go.
 */
export interface Picking {
  /** Notes are chosen by hand, here or on the canvas. */
  isOn(): boolean;
  /** The focus came to a note. */
  follow(note: NoteId): void;
  /** Chooses a note besides, or no longer. */
  toggle(note: NoteId): void;
  /** Chooses everything from where choosing began up to a note. */
  extendTo(note: NoteId, order: readonly NoteId[]): void;
  pick(notes: Iterable<NoteId>): void;
  /** Back to the one that has the focus. */
  letGo(note: NoteId | null): void;
  /** Calls back when choosing by hand begins or ends. */
  subscribe(listener: () => void): () => void;
}

export function createPicking(selection: SelectionStore): Picking {
  const listeners = new Set<() => void>();
  let isOn = selection.get().size > 1;
  let isOwnDoing = false;
  let anchor: NoteId | null = null;

  function turn(next: boolean): void {
    if (next === isOn) return;
    isOn = next;
    for (const listener of listeners) listener();
  }

  function set(notes: Iterable<NoteId>, byHand: boolean): void {
    isOwnDoing = true;
    selection.set(new Set(notes));
    isOwnDoing = false;
    turn(byHand && selection.get().size > 0);
  }

  return {
    isOn: () => isOn,
    follow(note) {
      if (isOn) return;
      anchor = note;
      set([note], false);
    },
    toggle(note) {
      anchor = note;
      const chosen = isOn ? selection.get() : new Set<NoteId>();
      const next = chosen.has(note) ? [...chosen].filter((one) => one !== note) : [...chosen, note];
      set(next.length === 0 ? [note] : next, next.length > 0);
    },
    extendTo(note, order) {
      set(notesBetween(order, anchor, note), true);
    },
    pick: (notes) => set(notes, true),
    letGo: (note) => set(note === null ? [] : [note], false),
    subscribe(listener) {
      // What the canvas, finding or pasting chose: many are chosen as by hand, one is where somebody is.
      const off = selection.subscribe(() => {
        if (!isOwnDoing) turn(selection.get().size > 1);
      });
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        off();
      };
    },
  };
}
