import { type RefObject, useEffect, useRef } from 'react';
import type { SceneInSight } from './useScene.ts';

/** When a scene is over, who leads has what the dials propose before them, and the focus there; who is filling something in stays at it. */
export function useResultInSight(heading: RefObject<HTMLElement | null>, sight: SceneInSight | null, leads: boolean): void {
  const isOn = sight?.isUnderway ?? false;
  const was = useRef(isOn);
  useEffect(() => {
    const isOver = was.current && !isOn;
    was.current = isOn;
    if (!isOver || !leads || document.activeElement?.matches('input, textarea, select, dialog *') === true) return;
    const results = heading.current?.closest('section, aside')?.querySelector<HTMLElement>('.take-results');
    results?.scrollIntoView({ block: 'start' });
    results?.focus({ preventScroll: true });
  }, [isOn, leads, heading]);
}
