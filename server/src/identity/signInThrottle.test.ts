import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSignInThrottle, type SignInThrottle } from './signInThrottle.ts';

const MINUTE_MS = 60_000;
const EMAIL = 'gerda@gemeente.example';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** One attempt a second, so that the bound on all checks together stays out of it. */
async function attempts(throttle: SignInThrottle, count: number, sessionId: (nth: number) => string | null): Promise<number> {
  let allowed = 0;
  for (let nth = 0; nth < count; nth += 1) {
    if ((await throttle.attempt(EMAIL, sessionId(nth))).ok) allowed += 1;
    await vi.advanceTimersByTimeAsync(1_000);
  }
  return allowed;
}

describe('createSignInThrottle', () => {
  it('I3 gives a browser ten attempts in a quarter of an hour', async () => {
    const throttle = createSignInThrottle();
    expect(await attempts(throttle, 15, () => null)).toBe(10);
    const refused = await throttle.attempt(EMAIL, null);
    expect(refused).toEqual({ ok: false, reason: expect.any(Number) });
    await vi.advanceTimersByTimeAsync(15 * MINUTE_MS);
    expect((await throttle.attempt(EMAIL, null)).ok).toBe(true);
  });

  it('I3 does not slow down another browser with a session, nor another account', async () => {
    const throttle = createSignInThrottle();
    await attempts(throttle, 15, () => null);
    expect((await throttle.attempt(EMAIL, 'session')).ok).toBe(true);
    expect((await throttle.attempt('hans@gemeente.example', null)).ok).toBe(true);
  });

  it('I3 bounds the attempts of a guesser who takes a new session each time', async () => {
    const throttle = createSignInThrottle();
    expect(await attempts(throttle, 150, (nth) => `session ${nth}`)).toBe(100);
  });

  it('I3 gives the allowance back after the right password', async () => {
    const throttle = createSignInThrottle();
    await attempts(throttle, 9, () => null);
    await throttle.succeeded(EMAIL, null);
    expect(await attempts(throttle, 10, () => null)).toBe(10);
  });

  it('I3 bounds the passwords checked in a second, whoever asks', async () => {
    const throttle = createSignInThrottle();
    const many = await Promise.all(Array.from({ length: 40 }, (_, nth) => throttle.attempt(`${nth}@gemeente.example`, null)));
    expect(many.filter(({ ok }) => ok)).toHaveLength(20);
    await vi.advanceTimersByTimeAsync(1_000);
    expect((await throttle.check()).ok).toBe(true);
  });
});
