import { useEffect, useRef, useState } from 'react';
import { hasLostFocus } from '../../ui/hasLostFocus.ts';
import type { Wayfinder } from '../store/wayfinder.ts';
import { watchBusy } from './isBusy.ts';
import type { Spotlight } from './useSpotlight.ts';

/** How far somebody is with what everybody is asked to look at. */
export type Visit = 'none' | 'asked' | 'gone' | 'hidden';

/** Brings the screen there, once each time somebody points; who is busy is asked. */
export function useVisit(spotlight: Spotlight | null, way: Pick<Wayfinder, 'lead'>) {
  const [visit, setVisit] = useState<Visit>('none');
  const busy = useRef<ReturnType<typeof watchBusy> | null>(null);
  const latest = useRef(spotlight);
  latest.current = spotlight;
  const sinceMs = spotlight?.sinceMs ?? null;

  useEffect(() => {
    const watch = watchBusy(document);
    busy.current = watch;
    return watch.stop;
  }, []);

  useEffect(() => {
    const present = latest.current;
    if (sinceMs === null || present === null) {
      setVisit('none');
      return;
    }
    if (busy.current?.isBusy() === true) {
      setVisit('asked');
      return;
    }
    setVisit('gone');
    // The focus of who is somewhere stays there: a screen reader would be torn out of what it reads. Once this is drawn: what it
    // leads to may have to be drawn first.
    const frame = requestAnimationFrame(() => way.lead({ ...present.to, takesFocus: hasLostFocus() }));
    return () => cancelAnimationFrame(frame);
  }, [sinceMs, way]);

  return { visit, setVisit };
}
