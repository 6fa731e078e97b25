import type { NoteId } from '@samenreis/shared/base';
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import type { Wayfinder } from '../store/wayfinder.ts';
import { NOTE_ATTRIBUTE } from './useNoteFocus.ts';

/** Scrolls to the note that the wayfinder leads to, once it is drawn; the focus stays where it is. */
export function useWay(way: Pick<Wayfinder, 'follow'>, root: RefObject<HTMLElement | null>, show: (note: NoteId) => void): void {
  const wanted = useRef<NoteId | null>(null);
  const latest = useRef(show);
  latest.current = show;

  function scrollToWanted(): void {
    const element = root.current?.querySelector(`[${NOTE_ATTRIBUTE}="${wanted.current}"]`);
    if (wanted.current === null || element == null) return;
    wanted.current = null;
    element.scrollIntoView({ block: 'center' });
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: it reads refs alone.
  useEffect(
    () =>
      way.follow((to) => {
        if (to.type !== 'note') return;
        wanted.current = to.note;
        latest.current(to.note);
        scrollToWanted();
      }),
    [way],
  );
  // After each drawing: the note may be in a phase that is shown only now.
  useLayoutEffect(scrollToWanted);
}
