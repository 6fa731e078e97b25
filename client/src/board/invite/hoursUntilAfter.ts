const HOUR_MS = 3_600_000;
/** The day ends at another moment everywhere, a session runs over, and who comes home wants to look back. */
const AFTER_HOURS = 36;
const HOURS_MAX = 2_160;

/**
 * How long a link has to work to outlast a day.
 * @param day - as in `2026-11-25`
 * @returns whole hours; null for a day that is over, or farther away than a link may last
 */
export function hoursUntilAfter(day: string, nowMs: number): number | null {
  const startsMs = Date.parse(day);
  const hours = Math.ceil((startsMs - nowMs) / HOUR_MS) + AFTER_HOURS;
  return Number.isNaN(startsMs) || hours <= AFTER_HOURS - 24 || hours > HOURS_MAX ? null : hours;
}
