import { expect, it } from 'vitest';
import { hoursUntilAfter } from './hoursUntilAfter.ts';

const noon = Date.parse('2026-11-23T12:00:00Z');

it.each([
  ['2026-12-02', 9 * 24 - 12 + 36],
  // Today still has to be outlasted.
  ['2026-11-23', 24],
  ['2026-11-22', null],
  ['2027-11-22', null],
  ['ooit', null],
])('I126 a link for %s works %s hours', (day, hours) => {
  expect(hoursUntilAfter(day, noon)).toBe(hours);
});
