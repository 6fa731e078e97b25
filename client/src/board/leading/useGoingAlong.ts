import type { PhaseId } from '@samenreis/shared/base';
import { useEffect, useRef, useState } from 'react';
import type { Wayfinder } from '../store/wayfinder.ts';
import { watchBusy } from './isBusy.ts';
import type { Guide } from './useGuide.ts';

/** What somebody touches to go on by themselves. */
const OWN_WAY = '#content';

/**
 * Goes along with the view of who guides, until this person stops, or touches board or list: whoever does something there is on a
 * way of their own. Who is busy is left alone, and goes along again afterwards.
 */
export function useGoingAlong(guide: Guide | null, way: Pick<Wayfinder, 'lead'>, startsAlong: boolean) {
  const sinceMs = guide === null || guide.isMe ? null : guide.sinceMs;
  const [apart, setApart] = useState<number | null>(null);
  const [joined, setJoined] = useState<number | null>(null);
  const isAlong = sinceMs !== null && apart !== sinceMs && (startsAlong || joined === sinceMs);
  const view = guide?.view ?? null;
  const ledTo = useRef<PhaseId | null>(null);
  const busy = useRef<ReturnType<typeof watchBusy> | null>(null);

  useEffect(() => {
    const watch = watchBusy(document);
    busy.current = watch;
    return watch.stop;
  }, []);

  useEffect(() => {
    if (!isAlong) {
      ledTo.current = null;
      return;
    }
    if (view === null || busy.current?.isBusy() === true) return;
    const { rect, phase } = view;
    // The list stands still while the same phase is in the middle.
    const isNewPhase = phase !== ledTo.current;
    ledTo.current = phase;
    if (rect !== null) way.lead({ type: 'view', ...rect, phase: isNewPhase ? phase : null });
    else if (phase !== null && isNewPhase) way.lead({ type: 'phase', phase });
  }, [isAlong, view, way]);

  useEffect(() => {
    if (!isAlong) return;
    const off = new AbortController();
    const leave = (event: Event) => {
      const isOwn = event.target instanceof Element && event.target.closest(OWN_WAY) !== null;
      if (isOwn && !(event instanceof KeyboardEvent && PASSING_KEYS.has(event.key))) setApart(sinceMs);
    };
    for (const type of ['pointerdown', 'wheel', 'keydown'])
      document.addEventListener(type, leave, { capture: true, passive: true, signal: off.signal });
    return () => off.abort();
  }, [isAlong, sinceMs]);

  return {
    isAlong,
    stop: () => setApart(sinceMs),
    join() {
      setApart(null);
      setJoined(sinceMs);
    },
  };
}

/** Who looks where the focus is has not gone anywhere. */
const PASSING_KEYS = new Set(['Tab', 'Shift', 'Control', 'Alt', 'Meta', 'Escape']);
