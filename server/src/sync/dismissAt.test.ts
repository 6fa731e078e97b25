import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { dismissAt } from './dismissAt.ts';

const DAY_MS = 86_400_000;
const clock = { nowMs: () => Date.now() };
beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 0, 5) });
});
afterEach(() => {
  vi.useRealTimers();
});

it('S8 dismisses at the moment, also one that is further away than a timer reaches', () => {
  const dismiss = vi.fn();
  dismissAt({ dismiss }, Date.now() + 30 * DAY_MS, { clock, reason: 'serviceRestart' });
  vi.advanceTimersByTime(30 * DAY_MS - 1);
  expect(dismiss).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(dismiss.mock.calls).toEqual([['serviceRestart']]);
});

it('S8 dismisses at once when the moment is over, and never when there is none or it was taken back', () => {
  const dismiss = vi.fn();
  dismissAt({ dismiss }, Date.now(), { clock, reason: 'serviceRestart' });
  expect(dismiss).toHaveBeenCalledOnce();
  dismissAt({ dismiss }, null, { clock, reason: 'serviceRestart' });
  dismissAt({ dismiss }, Date.now() + 5, { clock, reason: 'serviceRestart' })();
  vi.advanceTimersByTime(DAY_MS);
  expect(dismiss).toHaveBeenCalledOnce();
});
