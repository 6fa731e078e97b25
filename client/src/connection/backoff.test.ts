import { expect, it } from 'vitest';
import { backoffMs } from './backoff.ts';

it('U24 waits longer each time, never longer than ten seconds, and spreads', () => {
  expect(backoffMs(0, () => 0)).toBe(100);
  expect(backoffMs(0, () => 1)).toBe(200);
  expect(backoffMs(3, () => 1)).toBe(1_600);
  expect(backoffMs(50, () => 1)).toBe(10_000);
  expect(backoffMs(50, () => 0)).toBe(5_000);
});
