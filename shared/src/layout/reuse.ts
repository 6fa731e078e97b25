/** `previous` when it holds the same plain data as `next`, so that readers can compare by identity. */
export function reuseEqual<T>(previous: T | undefined, next: T): T {
  return previous !== undefined && isSameData(previous, next) ? previous : next;
}

/** Each item as in `previous` (found by `keyOf`) where it did not change; the same list when none did. */
export function reuseList<T, Key>(previous: readonly T[] | undefined, next: readonly T[], keyOf: (item: T) => Key): readonly T[] {
  if (!previous) return next;
  const before = new Map(previous.map((item) => [keyOf(item), item]));
  const items = next.map((item) => reuseEqual(before.get(keyOf(item)), item));
  return items.length === previous.length && items.every((item, i) => item === previous[i]) ? previous : items;
}

function isSameData(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [entriesOfA, keysOfB] = [Object.entries(a), Object.keys(b)];
  const other: Readonly<Record<string, unknown>> = { ...b };
  return entriesOfA.length === keysOfB.length && entriesOfA.every(([key, value]) => key in other && isSameData(value, other[key]));
}
