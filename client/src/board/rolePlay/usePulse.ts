import type { Pulse } from '@samenreis/shared/session';
import { playedMsOf } from '@samenreis/shared/session';
import { useEffect, useReducer, useSyncExternalStore } from 'react';
import type { FeltMoment } from '../../connection/pulseChannel.ts';
import type { OpenBoard } from '../openBoard.ts';
import { useSession } from '../session/useSession.ts';

/** A line that is drawn on has to grow also while nobody moves. */
const GROW_EVERY_MS = 1_000;

export interface PulseNow {
  readonly pulse: Pulse | null;
  readonly line: readonly FeltMoment[];
  /** How long was played of the take, in milliseconds. */
  readonly playedMs: number;
}

/** How the scene feels, drawn anew when that changes and while the clock of the scene runs. */
export function usePulse({ pulse: channel, session }: Pick<OpenBoard, 'pulse' | 'session'>): PulseNow {
  const pulse = useSyncExternalStore(channel.subscribe, channel.current);
  const line = useSyncExternalStore(channel.subscribe, channel.line);
  const course = useSession({ session })?.scene.play?.course ?? null;
  const [, grow] = useReducer((count: number) => count + 1, 0);
  const isRunning = course?.stage === 'running';
  useEffect(() => {
    if (!isRunning) return;
    const growing = setInterval(grow, GROW_EVERY_MS);
    return () => clearInterval(growing);
  }, [isRunning]);
  return { pulse, line, playedMs: course === null ? 0 : playedMsOf(course, session.nowMs()) };
}
