import type { Random } from '@samenreis/shared/base';

/** The seeds of a randomised test: SEED alone where it is given, else the pinned ones and a new one. Each is in the test's title. */
export function seedsOf(...pinned: number[]): readonly number[] {
  const given = process.env.SEED;
  return given === undefined ? [...pinned, Math.floor(Math.random() * 1_000_000)] : [Number(given)];
}

/** mulberry32: small, fast, and the same everywhere for one seed. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function pick<T>(items: readonly T[], random: Random): T | undefined {
  return items[Math.floor(random() * items.length)];
}
