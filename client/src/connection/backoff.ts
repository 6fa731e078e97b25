import type { Random } from '@samenreis/shared/base';

const FIRST_MS = 200;
const LONGEST_MS = 10_000;

/**
 * How long to wait before the next try, milliseconds: longer each time, and spread, so that a whole town does not knock
 * in the same second after a restart.
 * @param failures - tries that failed since the last one that lasted
 */
export function backoffMs(failures: number, random: Random): number {
  const longest = longestPauseMs(failures);
  return longest / 2 + (random() * longest) / 2;
}

/** The most `backoffMs` can be, milliseconds. */
export function longestPauseMs(failures: number): number {
  return Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(failures, 10));
}
