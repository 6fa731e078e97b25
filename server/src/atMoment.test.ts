import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { atMoment } from './atMoment.ts';

const DAY_MS = 86_400_000;
const clock = { nowMs: () => Date.now() };
beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 0, 5) });
});
afterEach(() => {
  vi.useRealTimers();
});

it('S8 acts at the moment, also one that is further away than a timer reaches', () => {
  const act = vi.fn();
  atMoment(Date.now() + 30 * DAY_MS, clock, act);
  vi.advanceTimersByTime(30 * DAY_MS - 1);
  expect(act).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(act).toHaveBeenCalledOnce();
});

it('S8 acts at once when the moment is over, and never when there is none or it was taken back', () => {
  const act = vi.fn();
  atMoment(Date.now(), clock, act);
  expect(act).toHaveBeenCalledOnce();
  atMoment(null, clock, act);
  atMoment(Date.now() + 5, clock, act)();
  vi.advanceTimersByTime(DAY_MS);
  expect(act).toHaveBeenCalledOnce();
});
