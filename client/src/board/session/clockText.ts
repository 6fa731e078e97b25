const SECOND_MS = 1_000;

/** Whole seconds that are left as a clock shows them: a second counts until it is over; below zero what a step ran over. */
export function wholeSecondsLeft(leftMs: number): number {
  // Of -0.5 seconds nothing is over yet: no "-0".
  return Math.ceil(leftMs / SECOND_MS) || 0;
}

/** Minutes and seconds, as on a clock: `07:42`, and `+01:05` for what a step ran over. */
export function clockText(secondsLeft: number): string {
  const seconds = Math.abs(secondsLeft);
  const digits = `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`;
  return secondsLeft < 0 ? `+${digits}` : digits;
}

/** How long until the clock shows another second, so that all screens turn over together. */
export function untilNextSecondMs(leftMs: number): number {
  const over = leftMs % SECOND_MS;
  return over > 0 ? over : SECOND_MS + over;
}
