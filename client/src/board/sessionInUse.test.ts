import { expect, test, vi } from 'vitest';
import { keepSessionInUse } from './sessionInUse.ts';

const HALF_AN_HOUR_MS = 30 * 60_000;

test('I7 who works on a page for a day keeps the session, and a page that nobody touches does not', () => {
  const window = new EventTarget();
  let now = 0;
  const keep = vi.fn();
  const stop = keepSessionInUse({ window, nowMs: () => now, keep });
  window.dispatchEvent(new Event('keydown'));
  now += 24 * HALF_AN_HOUR_MS;
  expect(keep).not.toHaveBeenCalled();
  window.dispatchEvent(new Event('pointerdown'));
  window.dispatchEvent(new Event('keydown'));
  expect(keep).toHaveBeenCalledTimes(1);
  now += HALF_AN_HOUR_MS;
  window.dispatchEvent(new Event('keydown'));
  expect(keep).toHaveBeenCalledTimes(2);
  stop();
  now += HALF_AN_HOUR_MS;
  window.dispatchEvent(new Event('keydown'));
  expect(keep).toHaveBeenCalledTimes(2);
});
