import { setTimeout as turn } from 'node:timers/promises';

const BOUND_MS = 15_000;

/** Waits for a condition, looking at it every few milliseconds; fails with the last error when it stays away. */
export async function eventually<T>(look: () => T | Promise<T>, boundMs = BOUND_MS): Promise<T> {
  const untilMs = performance.now() + boundMs;
  for (;;) {
    try {
      return await look();
    } catch (error) {
      if (performance.now() > untilMs) throw error;
    }
    await turn(3);
  }
}
