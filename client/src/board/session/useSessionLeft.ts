import { sessionLeftMs } from '@samenreis/shared/session';
import type { OpenBoard } from '../openBoard.ts';
import { useSession } from './useSession.ts';
import { useTurnEachSecond } from './useTurnEachSecond.ts';

/** How long a whole session takes still. */
export interface SessionLeft {
  /** Whole minutes: the one that runs counts, as of a step. */
  readonly minutes: number;
  /** When it will be over as planned, in server time; null while the clock stands still. */
  readonly endsAtMs: number | null;
}

/** Drawn anew as the clock goes; null where no step is being done, and where no time is left. */
export function useSessionLeft({ session }: Pick<OpenBoard, 'session'>): SessionLeft | null {
  const view = useSession({ session });
  const nowMs = session.nowMs();
  const leftMs = view === null ? null : sessionLeftMs(view, nowMs);
  const isRunning = view?.progress.stage === 'running';
  useTurnEachSecond(isRunning ? leftMs : null);
  if (leftMs === null || leftMs <= 0) return null;
  return { minutes: Math.ceil(leftMs / 60_000), endsAtMs: isRunning ? nowMs + leftMs : null };
}
