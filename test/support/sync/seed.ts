import type { Random } from '@samenreis/shared/base';

/** The seeds of a randomised test: SEED alone where it is given, else the pinned ones and a new one. Each is in the test's title. */
export function seedsOf(...pinned: number[]): readonly number[] {
  const given = process.env.SEED;
  return given === undefined ? [...pinned, Math.floor(Math.random() * 1_000_000)] : [Number(given)];
}

export function pick<T>(items: readonly T[], random: Random): T | undefined {
  return items[Math.floor(random() * items.length)];
}
