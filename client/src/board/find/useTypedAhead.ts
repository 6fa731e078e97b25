import { type RefObject, useEffect } from 'react';
import type { FilterStore } from '../store/filterStore.ts';

interface TypedAhead {
  readonly isOpen: boolean;
  readonly field: RefObject<HTMLElement | null>;
  readonly filter: FilterStore;
}

/**
 * What is typed between asking for the field and its coming (it is fetched when first asked for) is meant for it: without this the
 * first letters of a word would choose tools of the board.
 */
export function useTypedAhead({ isOpen, field, filter }: TypedAhead): void {
  useEffect(() => {
    if (!isOpen) return;
    function handleKey(event: KeyboardEvent): void {
      if (field.current !== null) return;
      const text = textAfter(filter.get().text, event);
      if (text === null) return;
      event.preventDefault();
      event.stopPropagation();
      filter.change({ text });
    }
    // Before the board's own keys hear it.
    document.addEventListener('keydown', handleKey, { capture: true });
    return () => document.removeEventListener('keydown', handleKey, { capture: true });
  }, [isOpen, field, filter]);
}

/** What stands in the field after the key; null for a key that writes nothing. */
export function textAfter(text: string, { key, ctrlKey, metaKey, altKey, isComposing }: TypedKey): string | null {
  if (ctrlKey || metaKey || altKey || isComposing) return null;
  if (key === 'Backspace') return [...text].slice(0, -1).join('');
  return [...key].length === 1 ? text + key : null;
}

type TypedKey = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing'>;
