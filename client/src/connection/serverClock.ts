import type { Clock } from '@samenreis/shared/base';

/** One question to the server for its time, by this device's clock. */
export interface ClockSample {
  readonly askedAtMs: number;
  readonly answeredAtMs: number;
  /** Server time at some moment between the two. */
  readonly serverMs: number;
}

/** Server time on this device, without ever setting its clock. */
export interface ServerClock extends Clock {
  take(sample: ClockSample): void;
}

/**
 * Server time by Cristian's algorithm: the answer was given halfway, give or take half the time it was away. The surest answer holds
 * until another cannot be true with it, which is a clock that was set or a server that moved.
 */
export function createServerClock(clock: Clock): ServerClock {
  let offsetMs = 0;
  let errorMs = Number.POSITIVE_INFINITY;
  return {
    nowMs: () => clock.nowMs() + offsetMs,
    take({ askedAtMs, answeredAtMs, serverMs }) {
      // A clock that was set back meanwhile says nothing.
      if (answeredAtMs < askedAtMs) return;
      const measuredMs = serverMs - (askedAtMs + answeredAtMs) / 2;
      const halfAwayMs = (answeredAtMs - askedAtMs) / 2;
      const isContradicted = Math.abs(measuredMs - offsetMs) > errorMs + halfAwayMs + DRIFT_MS;
      if (halfAwayMs > errorMs && !isContradicted) return;
      offsetMs = measuredMs;
      errorMs = halfAwayMs;
    },
  };
}

/** Two clocks that are right run apart by so much between two questions. */
const DRIFT_MS = 20;
