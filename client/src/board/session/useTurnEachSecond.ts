import { useEffect, useReducer } from 'react';
import { untilNextSecondMs } from './clockText.ts';

/**
 * Draws anew each time a clock shows another second. The moment comes from the server: a page that slept or was reloaded reads the same.
 * @param leftMs - what the clock counts down now; null where it does not
 */
export function useTurnEachSecond(leftMs: number | null): void {
  const [, turn] = useReducer((count: number) => count + 1, 0);

  useEffect(() => {
    if (leftMs === null) return;
    const turning = setTimeout(turn, untilNextSecondMs(leftMs));
    return () => clearTimeout(turning);
  });

  useEffect(() => {
    // A page in the background is woken seldom: seen again it must not show the time of then.
    document.addEventListener('visibilitychange', turn);
    return () => document.removeEventListener('visibilitychange', turn);
  }, []);
}
