import type { Random } from '@samenreis/shared/base';

/** The seeds of a randomised test: SEED alone where it is given, else the pinned ones. Each is in the test's title. */
export function seedsOf(...pinned: number[]): readonly number[] {
  const given = process.env.SEED;
  return given === undefined ? pinned : [Number(given)];
}

export function below(random: Random, bound: number): number {
  return Math.floor(random() * bound);
}

export function pick<T>(items: readonly T[], random: Random): T | undefined {
  return items[below(random, items.length)];
}
