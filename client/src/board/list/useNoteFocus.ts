import type { NoteId } from '@samenreis/shared/base';
import { type FocusEvent, type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react';

export const NOTE_ATTRIBUTE = 'data-note';

interface NoteFocusParts {
  readonly root: RefObject<HTMLElement | null>;
  /** The notes that are drawn, from top to bottom. */
  readonly order: readonly NoteId[];
  /** The one that Tab stops at first. */
  readonly first: NoteId | null;
  /** The note that had the focus is drawn no more; `next` has it now. */
  readonly onLost: (lost: NoteId, next: NoteId | null) => void;
}

interface NoteFocus {
  /** The one note that Tab stops at; the arrows go from there. */
  readonly active: NoteId | null;
  /** Gives a note the focus, now or as soon as it is drawn. */
  readonly focusNote: (note: NoteId) => void;
  /** Where the focus goes when a note is not there any more, and others with it; null for nowhere. */
  readonly neighbourOf: (note: NoteId, going?: ReadonlySet<NoteId>) => NoteId | null;
  readonly handleFocus: (event: FocusEvent) => void;
  readonly handleBlur: (event: FocusEvent) => void;
  /** @returns whether the key was one that moves about */
  readonly handleArrow: (event: KeyboardEvent) => boolean;
}

/**
 * Roving focus through the notes that are drawn, kept when the list changes under somebody: a note that was moved keeps it, and
 * of one that is gone the neighbour gets it.
 */
export function useNoteFocus({ root, order, first, onLost }: NoteFocusParts): NoteFocus {
  const [chosen, setChosen] = useState<NoteId | null>(first);
  const held = useRef<NoteId | null>(null);
  const wanted = useRef<NoteId | null>(null);
  const before = useRef(order);
  const active = chosen !== null && order.includes(chosen) ? chosen : (order[0] ?? null);

  function elementOf(note: NoteId): HTMLElement | null {
    return root.current?.querySelector<HTMLElement>(`[${NOTE_ATTRIBUTE}="${note}"]`) ?? null;
  }

  function focusNote(note: NoteId): void {
    setChosen(note);
    const element = elementOf(note);
    element?.focus();
    // Not drawn yet, or behind a dialog that is about to close.
    wanted.current = element !== null && document.activeElement === element ? null : note;
  }

  function neighbourOf(note: NoteId, going?: ReadonlySet<NoteId>): NoteId | null {
    const was = before.current;
    const at = was.indexOf(note);
    const isThere = (other: NoteId) => other !== note && going?.has(other) !== true && order.includes(other);
    return was.slice(at + 1).find(isThere) ?? was.slice(0, Math.max(0, at)).findLast(isThere) ?? null;
  }

  useLayoutEffect(() => {
    const goal = wanted.current;
    if (goal !== null && elementOf(goal) !== null) {
      if (hasNoFocus() || root.current?.contains(document.activeElement)) focusNote(goal);
      // The person went elsewhere meanwhile; what is in a dialog comes back from it.
      else if (document.activeElement?.closest('dialog') === null) wanted.current = null;
    } else if (held.current !== null && hasNoFocus()) {
      const lost = held.current;
      if (order.includes(lost)) elementOf(lost)?.focus();
      else {
        const next = neighbourOf(lost);
        held.current = null;
        if (next !== null) focusNote(next);
        onLost(lost, next);
      }
    }
    before.current = order;
  });

  return {
    active,
    focusNote,
    neighbourOf,
    handleFocus(event) {
      const note = noteAround(event.target);
      held.current = note;
      if (note !== null) setChosen(note);
    },
    handleBlur(event) {
      // A note that is taken off the screen loses the focus without its owner having gone elsewhere.
      if (event.target.isConnected) held.current = null;
    },
    handleArrow(event) {
      const note = noteAround(event.target);
      const to = note === null ? null : targetOf(event.key, order, order.indexOf(note));
      if (to === null) return false;
      focusNote(to);
      return true;
    },
  };
}

/** The note that a key on a note leads to; null for a key that leads nowhere. */
function targetOf(key: string, order: readonly NoteId[], at: number): NoteId | null {
  switch (key) {
    case 'ArrowDown':
      return order[at + 1] ?? null;
    case 'ArrowUp':
      return order[at - 1] ?? null;
    case 'Home':
      return order[0] ?? null;
    case 'End':
      return order.at(-1) ?? null;
    default:
      return null;
  }
}

export function noteAround(target: EventTarget): NoteId | null {
  const element = target instanceof Element ? target.closest(`[${NOTE_ATTRIBUTE}]`) : null;
  // Written there from a note's id by the list itself.
  return (element?.getAttribute(NOTE_ATTRIBUTE) ?? null) as NoteId | null;
}

function hasNoFocus(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}
