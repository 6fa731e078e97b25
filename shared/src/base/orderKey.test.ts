import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareOrder, evenOrderKeys, isOrderKey, ORDER_KEY_MAX, orderKeyBetween, placeAmong } from './orderKey.ts';
import { seededRandom } from './seededRandom.ts';

describe('order keys', () => {
  it('lie between their neighbours and differ for people who choose the same gap', () => {
    const [a, b] = evenOrderKeys(2);
    if (a === undefined || b === undefined) throw new Error('two keys');
    const keys = Array.from({ length: 50 }, (_, seed) => orderKeyBetween(a, b, seededRandom(seed)));
    for (const key of keys) {
      expect(key !== null && a < key && key < b).toBe(true);
      expect(isOrderKey(key)).toBe(true);
    }
    expect(new Set(keys).size).toBeGreaterThan(45);
    expect(orderKeyBetween(a, b, seededRandom(1))).toBe(orderKeyBetween(a, b, seededRandom(1)));
  });

  it('are refused where no neighbour could be made beside them', () => {
    for (const wrong of ['', 'a', '0a', 'b0', 'a00', 'zz', `A${'0'.repeat(26)}`, 'a1!', `a1${'z'.repeat(ORDER_KEY_MAX)}`, 7, null])
      expect(isOrderKey(wrong), String(wrong)).toBe(false);
    for (const right of ['a0', 'a1', 'Zz', 'b00', 'a0V', ...evenOrderKeys(100)]) expect(isOrderKey(right), right).toBe(true);
  });

  it('any key that is accepted takes a neighbour on both sides', () => {
    const key = fc.string({ unit: fc.constantFrom(...'0123AZabz'), minLength: 2, maxLength: 30 }).filter(isOrderKey);
    fc.assert(
      fc.property(key, key, fc.integer(), (one, other, seed) => {
        const random = seededRandom(seed);
        expect(orderKeyBetween(one, null, random)).not.toBeNull();
        expect(orderKeyBetween(null, one, random)).not.toBeNull();
        if (one < other) expect(isOrderKey(orderKeyBetween(one, other, random))).toBe(true);
        else expect(orderKeyBetween(one, other, random)).toBeNull();
      }),
    );
  });

  it('B14 ordering never runs into its bound: a used-up gap spreads the siblings anew, in the same order', () => {
    const random = seededRandom(7);
    const order = new Map(['a', 'b', 'c', 'd'].map((id, index) => [id, evenOrderKeys(4)[index] ?? '']));
    let rewrites = 0;
    for (let round = 0; round < 1_500; round++) {
      const siblings = [...order].map(([id, key]) => ({ id, order: key })).sort(compareOrder);
      const [first, second, last] = [siblings[0], siblings[1], siblings[3]];
      if (first === undefined || second === undefined || last === undefined) throw new Error('four siblings');
      const keys = placeAmong(siblings, last.id, second.id, random);
      if (keys.size > 1) rewrites++;
      for (const [id, key] of keys) order.set(id, key);
      const now = [...order].map(([id, key]) => ({ id, order: key })).sort(compareOrder);
      expect(now.map(({ id }) => id)).toEqual([first.id, last.id, second.id, siblings[2]?.id]);
      for (const { order: key } of now) expect(isOrderKey(key)).toBe(true);
    }
    expect(rewrites).toBeGreaterThan(0);
    expect(rewrites).toBeLessThan(20);
  });

  it('makes room between siblings with the same key', () => {
    const keys = placeAmong(
      [
        { id: 'a', order: 'a0' },
        { id: 'b', order: 'a0' },
      ],
      'c',
      'b',
      seededRandom(1),
    );
    expect([...keys.keys()]).toEqual(['a', 'c', 'b']);
    expect([...keys.values()]).toEqual([...keys.values()].toSorted());
  });
});
