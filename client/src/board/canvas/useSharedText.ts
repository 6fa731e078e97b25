import { type RefObject, useEffect, useRef, useSyncExternalStore } from 'react';
import type { SharedText } from './boardCanvasProps.ts';
import { changeBetween, movedOffset, rebased } from './textChange.ts';

interface TextBinding {
  /** The shared text as it reads now. */
  readonly text: string;
  readonly handleInput: () => void;
  readonly handleCompositionStart: () => void;
  readonly handleCompositionEnd: () => void;
}

/**
 * Binds a textarea to a shared text. The textarea is uncontrolled: what others type is written into it with the caret kept,
 * and while an input method composes neither side disturbs the other.
 */
export function useSharedText(shared: SharedText, field: RefObject<HTMLTextAreaElement | null>): TextBinding {
  const text = useSyncExternalStore(shared.subscribe, shared.read);
  const isComposing = useRef(false);
  /** What the field and the shared text last agreed on. */
  const agreed = useRef(text);

  useEffect(() => {
    const element = field.current;
    if (element === null || isComposing.current || element.value === text) return;
    const change = changeBetween(element.value, text);
    const start = movedOffset(element.selectionStart, change);
    const end = movedOffset(element.selectionEnd, change);
    element.value = text;
    element.setSelectionRange(start, end);
    agreed.current = text;
  }, [text, field]);

  function push(): void {
    const element = field.current;
    if (element === null) return;
    const next = rebased(agreed.current, element.value, shared.read());
    agreed.current = next;
    shared.edit(next, element.selectionStart);
  }

  return {
    text,
    handleInput: () => {
      if (!isComposing.current) push();
    },
    handleCompositionStart: () => {
      isComposing.current = true;
    },
    handleCompositionEnd: () => {
      isComposing.current = false;
      push();
    },
  };
}
