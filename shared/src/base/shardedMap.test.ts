import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shardedMap } from './shardedMap.ts';
import { propertyRun } from './testing/propertyRun.ts';

const anyKey = fc.integer({ min: 0, max: 600 }).map((n) => `p000_${n.toString(36).padStart(6, '0')}`);
const anyChange = fc.tuple(anyKey, fc.option(fc.integer(), { nil: undefined }));

describe('a map in shards', () => {
  it('L60 holds after any changes what an ordinary map does, and leaves the map before as it was', () => {
    fc.assert(
      fc.property(fc.array(fc.array(anyChange)), (rounds) => {
        const plain = new Map<string, number>();
        let map = shardedMap<string, number>();
        for (const changes of rounds) {
          const [before, had] = [map, [...map]];
          map = map.with(changes);
          for (const [key, value] of changes) {
            if (value === undefined) plain.delete(key);
            else plain.set(key, value);
          }
          expect([...before]).toEqual(had);
          expect(new Map(map)).toEqual(plain);
          expect(map.size).toBe(plain.size);
          expect(new Set(map.keys())).toEqual(new Set(plain.keys()));
          for (const [key, value] of plain) expect([map.has(key), map.get(key)]).toEqual([true, value]);
        }
      }),
      propertyRun,
    );
  });

  it('L60 shares every shard in which nothing changed, and is the same map when nothing did', () => {
    const map = shardedMap(Array.from({ length: 1_000 }, (_, i) => [`p000_${String(i).padStart(6, '0')}`, i] as const));
    expect(map.with([['p000_000007', 7]])).toBe(map);
    expect(map.with([['p000_nobody', undefined]])).toBe(map);
    const changed = map.with([['p000_000007', -7]]);
    expect(changed.shards.filter((shard, i) => shard !== map.shards[i])).toHaveLength(1);
    expect(Math.max(...map.shards.map((shard) => shard.size))).toBeLessThan(20);
  });
});
