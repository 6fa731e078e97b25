import { type RefObject, useEffect, useRef } from 'react';
import { useLetterKeys } from '../letterKeys.ts';

/** Ctrl+F anywhere on the board's page, and "/" where nobody is typing and such keys are on. Ctrl+F in the field itself is the browser's. */
export function useFindKeys(open: () => void, field: RefObject<HTMLElement | null>): void {
  const letterKeys = useLetterKeys();
  const latest = useRef(open);
  latest.current = open;
  useEffect(() => {
    function handleKey(event: KeyboardEvent): void {
      if (event.defaultPrevented || event.isComposing || event.altKey || isDialogOpen()) return;
      const isFind = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'f';
      const isSlash = letterKeys.get() === 'on' && !event.ctrlKey && !event.metaKey && event.key === '/';
      const mayOpen = isFind ? event.target !== field.current : isSlash && !isTyping(event.target);
      if (!mayOpen) return;
      event.preventDefault();
      latest.current();
    }
    document.addEventListener('keydown', handleKey);
    return () => document.removeEventListener('keydown', handleKey);
  }, [field, letterKeys]);
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.closest('input, textarea, select') !== null);

const isDialogOpen = (): boolean => document.querySelector('dialog[open], [role="menu"]') !== null;
