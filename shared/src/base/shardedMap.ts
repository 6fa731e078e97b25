/**
 * A readonly map of many records that change a few at a time: a changed copy shares all but the shards that changed, so making
 * one, or finding what differs between two, costs what changed and not what there is. Keys are ids; their order is no one's.
 */
export interface ShardedMap<K extends string, V> extends ReadonlyMap<K, V> {
  /** A copy with these entries set, and without those whose value is undefined; the same map when nothing differs. */
  with(changes: Iterable<readonly [K, V | undefined]>): ShardedMap<K, V>;
  /** The shards themselves: one that is the same object in two maps holds the same entries. */
  readonly shards: readonly ReadonlyMap<K, V>[];
  /** Whoever prints or compares by content takes it for the map it is. */
  readonly [Symbol.toStringTag]: 'Map';
}

/** A power of two. With 10,000 entries a shard holds 40, which copies in two microseconds. */
const SHARDS = 256;

export function shardedMap<K extends string, V>(entries: Iterable<readonly [K, V]> = []): ShardedMap<K, V> {
  const shards: Map<K, V>[] = Array.from({ length: SHARDS }, () => new Map());
  for (const [key, value] of entries) shards[shardOf(key)]?.set(key, value);
  return over(shards);
}

export function isShardedMap<K extends string, V>(map: ReadonlyMap<K, V>): map is ShardedMap<K, V> {
  return 'shards' in map;
}

function over<K extends string, V>(shards: readonly ReadonlyMap<K, V>[]): ShardedMap<K, V> {
  const size = shards.reduce((sum, shard) => sum + shard.size, 0);
  function* entries(): MapIterator<[K, V]> {
    for (const shard of shards) yield* shard;
  }
  function* keys(): MapIterator<K> {
    for (const shard of shards) yield* shard.keys();
  }
  function* values(): MapIterator<V> {
    for (const shard of shards) yield* shard.values();
  }
  const map: ShardedMap<K, V> = {
    size,
    shards,
    [Symbol.toStringTag]: 'Map',
    get: (key) => shards[shardOf(key)]?.get(key),
    has: (key) => shards[shardOf(key)]?.has(key) === true,
    entries,
    keys,
    values,
    [Symbol.iterator]: entries,
    forEach(callback) {
      for (const [key, value] of entries()) callback(value, key, map);
    },
    with(changes) {
      const next = changedShards(shards, changes);
      return next === shards ? map : over(next);
    },
  };
  return map;
}

function changedShards<K extends string, V>(
  shards: readonly ReadonlyMap<K, V>[],
  changes: Iterable<readonly [K, V | undefined]>,
): readonly ReadonlyMap<K, V>[] {
  const copies = new Map<number, Map<K, V>>();
  for (const [key, value] of changes) {
    const index = shardOf(key);
    const shard = copies.get(index) ?? shards[index];
    if (shard === undefined || shard.get(key) === value) continue;
    const copy = copies.get(index) ?? new Map(shard);
    if (value === undefined) copy.delete(key);
    else copy.set(key, value);
    copies.set(index, copy);
  }
  return copies.size === 0 ? shards : shards.map((shard, index) => copies.get(index) ?? shard);
}

/** Ids differ in their last characters most: the front is the author and the time. */
function shardOf(key: string): number {
  let hash = 0;
  for (let i = Math.max(0, key.length - 6); i < key.length; i++) hash = Math.imul(hash, 31) + key.charCodeAt(i);
  return (hash ^ (hash >>> 8)) & (SHARDS - 1);
}
