import type { Rejection } from '@samenreis/shared/board';
import { type RefObject, useEffect, useRef, useSyncExternalStore } from 'react';
import type { SharedText } from '../store/sharedText.ts';
import { changeBetween, movedOffset, rebased } from './textChange.ts';

interface TextBinding {
  /** The shared text as it reads now. */
  readonly text: string;
  readonly handleInput: () => void;
  readonly handleCompositionStart: () => void;
  readonly handleCompositionEnd: () => void;
  /** Takes back, or does again, what was typed here. */
  readonly step: (direction: TextStep) => void;
}
export type TextStep = 'undo' | 'redo';

/** What the browser's own menu, a shake of the phone or a pen asks for. */
const STEP_OF_INPUT: ReadonlyMap<string, TextStep> = new Map([
  ['historyUndo', 'undo'],
  ['historyRedo', 'redo'],
]);

/**
 * Binds a textarea to a shared text. The textarea is uncontrolled: what others type is written into it with the caret kept,
 * and while an input method composes neither side disturbs the other. The browser's own undo would work on a value that was
 * rewritten under it, so the shared text's takes its place.
 * @param onRefused - told why, and what would have been the text
 */
export function useSharedText(
  shared: SharedText,
  field: RefObject<HTMLTextAreaElement | null>,
  onRefused: (reason: Rejection, text: string) => void,
): TextBinding {
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

  useEffect(() => () => shared.finish(), [shared]);

  const latestStep = useRef(step);
  latestStep.current = step;
  useEffect(() => {
    const element = field.current;
    // React has no event for this one.
    const handleBeforeInput = (event: InputEvent) => {
      const direction = STEP_OF_INPUT.get(event.inputType);
      if (direction === undefined) return;
      event.preventDefault();
      latestStep.current(direction);
    };
    element?.addEventListener('beforeinput', handleBeforeInput);
    return () => element?.removeEventListener('beforeinput', handleBeforeInput);
  }, [field]);

  function step(direction: TextStep): void {
    // What an input method holds is not in the text yet; it has an undo of its own.
    if (isComposing.current) return;
    const refused = shared[direction]();
    if (refused !== null) onRefused(refused, shared.read());
  }

  function push(): void {
    const element = field.current;
    if (element === null) return;
    const next = rebased(agreed.current, element.value, shared.read());
    agreed.current = next;
    const refused = shared.edit(next, element.selectionStart);
    if (refused !== null) onRefused(refused, next);
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
    step,
  };
}
