import type { Random } from '@samenreis/shared/base';

/** The seed of this run, from `SEED` or drawn; each title prints it, so that a failure can be had again. */
export const SEED = Number(process.env.SEED ?? Math.floor(Math.random() * 1_000_000));
/** How often each randomised case is played; more by `ROUNDS`, where there is time. */
export const ROUNDS = Number(process.env.ROUNDS ?? 1);

/** mulberry32: small, and the same everywhere for one seed. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function below(random: Random, bound: number): number {
  return Math.floor(random() * bound);
}
