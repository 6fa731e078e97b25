import { generateKeyBetween, generateNKeysBetween } from 'jittered-fractional-indexing';
import type { Random } from './clock.ts';

/** Longest order key that is stored. Beyond it the siblings are spread anew (see `placeAmong`). */
export const ORDER_KEY_MAX = 100;

/**
 * Bits of jitter in a key. Two people who put something in the same gap at once get the same key once in 4,096 times, and
 * then the id decides; more bits would only make keys grow faster where a gap is halved again and again.
 */
const JITTER_BITS = 12;

/** The first letter of a key tells how long its whole part is: `a`–`z` 2 to 27 characters, `Z`–`A` the same downwards. */
const SHAPE = /^[A-Za-z][0-9A-Za-z]+$/;
const SMALLEST = `A${'0'.repeat(26)}`;

/** Whether a string is an order key that new keys can be made beside. */
export function isOrderKey(value: unknown): value is string {
  if (typeof value !== 'string' || value.length > ORDER_KEY_MAX || !SHAPE.test(value) || value === SMALLEST) return false;
  const head = value.charCodeAt(0);
  const wholeLength = head >= 97 ? head - 97 + 2 : 90 - head + 2;
  return value.length === wholeLength || (value.length > wholeLength && !value.endsWith('0'));
}

/**
 * A key between two neighbours; null stands for the end of the list.
 * @returns null where there is no room: equal or swapped neighbours, or a key longer than ORDER_KEY_MAX
 */
export function orderKeyBetween(before: string | null, after: string | null, random: Random): string | null {
  if (before !== null && after !== null && before >= after) return null;
  const key = generateKeyBetween(before, after, { jitterBits: JITTER_BITS, getRandomBit: () => random() < 0.5 });
  return key.length > ORDER_KEY_MAX ? null : key;
}

/** `count` short keys in order, the same every time: for seeds, and to spread siblings anew. */
export function evenOrderKeys(count: number): readonly string[] {
  return generateNKeysBetween(null, null, count, { jitterBits: 0 });
}

interface Ordered {
  readonly id: string;
  readonly order: string;
}

/** Display order: by order key in code units (a locale would differ between machines), ties by id. */
export function compareOrder(a: Ordered, b: Ordered): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/**
 * The order keys to write so that `id` comes right before `beforeId` (null: last): its own key, or, where that gap is used
 * up, a new short key for every sibling, so that ordering never runs into its bound.
 * @param siblings - in display order; may or may not hold `id`
 */
export function placeAmong(
  siblings: readonly Ordered[],
  id: string,
  beforeId: string | null,
  random: Random,
): ReadonlyMap<string, string> {
  const others = siblings.filter((sibling) => sibling.id !== id);
  const found = beforeId === null ? -1 : others.findIndex((sibling) => sibling.id === beforeId);
  const index = found === -1 ? others.length : found;
  const key = orderKeyBetween(others[index - 1]?.order ?? null, others[index]?.order ?? null, random);
  if (key !== null) return new Map([[id, key]]);
  const ids = others.map((sibling) => sibling.id).toSpliced(index, 0, id);
  const keys = evenOrderKeys(ids.length);
  return new Map(ids.map((each, position) => [each, keys[position] ?? '']));
}
