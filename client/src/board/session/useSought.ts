import { type RefObject, useLayoutEffect } from 'react';
import type { AskedPart, StepsPlace } from '../steps/useStepsPlace.ts';

/** A part that somebody wants to see comes to the top of the screen, and has the focus. */
export function useSought(root: RefObject<HTMLElement | null>, part: AskedPart, { sought }: StepsPlace): void {
  useLayoutEffect(() => {
    if (sought?.part !== part) return;
    root.current?.scrollIntoView({ block: 'start' });
    root.current?.focus({ preventScroll: true });
  }, [sought, part, root]);
}
