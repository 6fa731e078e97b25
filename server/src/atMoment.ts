import type { Clock } from '@samenreis/shared/base';

/** Longest sleep a timer takes; a later moment is slept towards in steps. */
const MAX_TIMER_MS = 2 ** 31 - 1;

/**
 * Acts at a moment, as when an access or a session ends.
 * @param untilMs - milliseconds since 1970 by `clock`; null for never
 * @returns takes it back
 */
export function atMoment(untilMs: number | null, clock: Clock, act: () => void): () => void {
  if (untilMs === null) return () => undefined;
  let timer: NodeJS.Timeout | undefined;
  const look = (): void => {
    const leftMs = untilMs - clock.nowMs();
    if (leftMs <= 0) act();
    else timer = setTimeout(look, Math.min(leftMs, MAX_TIMER_MS)).unref();
  };
  look();
  return () => clearTimeout(timer);
}
