import { stepLeftMs } from '@samenreis/shared/session';
import { useEffect, useReducer } from 'react';
import type { OpenBoard } from '../openBoard.ts';
import { untilNextSecondMs } from './clockText.ts';
import { useSession } from './useSession.ts';

/**
 * Milliseconds left in the present step, drawn anew each time the clock shows another second; null where no step is being done. The
 * moment comes from the server: a page that slept or was reloaded reads the same.
 */
export function useStepLeft({ session }: Pick<OpenBoard, 'session'>): number | null {
  const view = useSession({ session });
  const [, turn] = useReducer((count: number) => count + 1, 0);
  const isRunning = view?.progress.stage === 'running';
  const leftMs = view === null ? null : stepLeftMs(view, session.nowMs());

  useEffect(() => {
    if (!isRunning || leftMs === null) return;
    const turning = setTimeout(turn, untilNextSecondMs(leftMs));
    return () => clearTimeout(turning);
  });

  useEffect(() => {
    // A page in the background is woken seldom: seen again it must not show the time of then.
    document.addEventListener('visibilitychange', turn);
    return () => document.removeEventListener('visibilitychange', turn);
  }, []);

  return leftMs;
}
