const MAX_DEPTH = 4;

/** Keys that would reach an object's prototype when somebody copies the value field by field. */
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
export const MAX_KEY_LENGTH = 200;

export function isAdmittedKey(key: string): boolean {
  return key.length > 0 && key.length <= MAX_KEY_LENGTH && !FORBIDDEN_KEYS.has(key);
}

/**
 * Whether a decoded value is what JSON can hold. Yjs also carries undefined, bigint, bytes and NaN; and a key `__proto__` on
 * the wire gives an object whose inherited fields satisfy a schema but are gone when the server encodes it again.
 */
export function isPlainValue(value: unknown, depth = 0): boolean {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return true;
    case 'number':
      return Number.isFinite(value);
    case 'object':
      return value === null || (depth < MAX_DEPTH && isPlainContainer(value, depth));
    default:
      return false;
  }
}

function isPlainContainer(value: object, depth: number): boolean {
  if (Array.isArray(value)) return value.every((part) => isPlainValue(part, depth + 1));
  if (Object.getPrototypeOf(value) !== Object.prototype) return false;
  return Object.entries(value).every(([key, part]) => isAdmittedKey(key) && isPlainValue(part, depth + 1));
}
