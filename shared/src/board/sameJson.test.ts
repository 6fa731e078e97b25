import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sameJson } from './sameJson.ts';
import { propertyRun } from './testing/propertyRun.ts';

it('says equal exactly when the sorted JSON texts are equal', () => {
  const text = (value: unknown) =>
    JSON.stringify(value, (_, part) =>
      typeof part === 'object' && part !== null && !Array.isArray(part)
        ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
        : part,
    );
  const json = fc.jsonValue({ maxDepth: 3 }).filter((value) => !JSON.stringify(value).includes('__proto__'));
  fc.assert(
    fc.property(json, json, (one, other) => {
      expect(sameJson(one, JSON.parse(JSON.stringify(one)))).toBe(true);
      expect(sameJson(one, other)).toBe(text(one) === text(other));
    }),
    propertyRun(200),
  );
});

it('tells absence from null, and a list from a map', () => {
  expect(sameJson({ a: null }, {})).toBe(false);
  expect(sameJson({ a: 1, b: 2 }, { b: 2, a: 1 })).toBe(true);
  expect(sameJson({ a: 1 }, { b: 1 })).toBe(false);
  expect(sameJson([], {})).toBe(false);
  expect(sameJson([1, 2], [2, 1])).toBe(false);
  expect(sameJson(null, undefined)).toBe(false);
});
