import { stepLeftMs } from '@samenreis/shared/session';
import type { OpenBoard } from '../openBoard.ts';
import { useSession } from './useSession.ts';
import { useTurnEachSecond } from './useTurnEachSecond.ts';

/** Milliseconds left in the present step, drawn anew each time the clock shows another second; null where no step is being done. */
export function useStepLeft({ session }: Pick<OpenBoard, 'session'>): number | null {
  const view = useSession({ session });
  const leftMs = view === null ? null : stepLeftMs(view, session.nowMs());
  useTurnEachSecond(view?.progress.stage === 'running' ? leftMs : null);
  return leftMs;
}
