import type { NoteId, PhaseId } from '@samenreis/shared/base';
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import type { Wayfinder } from '../store/wayfinder.ts';
import { NOTE_ATTRIBUTE } from './useNoteFocus.ts';

interface WayParts {
  readonly way: Pick<Wayfinder, 'follow'>;
  readonly root: RefObject<HTMLElement | null>;
  /** Draws the phase that the note is in. */
  readonly show: (note: NoteId) => void;
  readonly showPhase: (phase: PhaseId) => void;
  /** The same, and gives it the focus. */
  readonly goTo: (note: NoteId) => void;
  readonly goToPhase: (phase: PhaseId) => void;
}

/** Scrolls to the note that the wayfinder leads to, once it is drawn, or shows the phase; the focus stays where it is unless it is to go along. */
export function useWay({ way, root, ...parts }: WayParts): void {
  const wanted = useRef<NoteId | null>(null);
  const latest = useRef(parts);
  latest.current = parts;

  function scrollToWanted(): void {
    // After every drawing: looking for nothing would look through the whole list.
    if (wanted.current === null) return;
    const element = root.current?.querySelector(`[${NOTE_ATTRIBUTE}="${wanted.current}"]`);
    if (element == null) return;
    wanted.current = null;
    element.scrollIntoView({ block: 'center' });
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: it reads refs alone.
  useEffect(
    () =>
      way.follow((to) => {
        const { show, showPhase, goTo, goToPhase } = latest.current;
        if (to.type !== 'note') {
          const bring = to.takesFocus === true ? goToPhase : showPhase;
          if (to.phase !== null) bring(to.phase);
          return;
        }
        if (to.takesFocus === true) return goTo(to.note);
        wanted.current = to.note;
        show(to.note);
        scrollToWanted();
      }),
    [way],
  );
  // After each drawing: the note may be in a phase that is shown only now.
  useLayoutEffect(scrollToWanted);
}
