import type { Random } from '@samenreis/shared/base';

/** The seed of this run, from `SEED` or drawn; each title prints it, so that a failure can be had again. */
export const SEED = Number(process.env.SEED ?? Math.floor(Math.random() * 1_000_000));
/** How often each randomised case is played; more by `ROUNDS`, where there is time. */
export const ROUNDS = Number(process.env.ROUNDS ?? 1);

export function below(random: Random, bound: number): number {
  return Math.floor(random() * bound);
}
