import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSignInThrottle, type Guesser, type SignInThrottle, waitAfterMs } from './signInThrottle.ts';

const MINUTE_MS = 60_000;
const ANYONE: Guesser = { kind: 'anyBrowser', email: 'gerda@gemeente.example' };
const HER_BROWSER: Guesser = { kind: 'knownBrowser', tokenHash: 'a'.repeat(64) };

let throttle: SignInThrottle;
beforeEach(() => {
  vi.useFakeTimers();
  throttle = createSignInThrottle({ nowMs: () => Date.now() });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Guesses wrongly each time it may, without a pause. */
async function guesses(guesser: Guesser, count: number): Promise<readonly number[]> {
  const waits: number[] = [];
  for (let nth = 0; nth < count; nth += 1) {
    expect((await throttle.attempt(guesser)).ok).toBe(true);
    throttle.failed(guesser);
    const next = await throttle.attempt(guesser);
    const seconds = next.ok ? 0 : next.reason;
    waits.push(seconds);
    await vi.advanceTimersByTimeAsync(seconds * 1_000);
  }
  return waits;
}

describe('createSignInThrottle', () => {
  it('I3 makes each guess wait longer, and nobody longer than a minute', async () => {
    expect(await guesses(ANYONE, 9)).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60]);
    expect(waitAfterMs(5_000)).toBe(MINUTE_MS);
  });

  it('I3 leaves a browser that signed in before, and other accounts, out of it', async () => {
    await guesses(ANYONE, 8);
    throttle.failed(ANYONE);
    expect((await throttle.attempt(HER_BROWSER)).ok).toBe(true);
    expect((await throttle.attempt({ kind: 'anyBrowser', email: 'hans@gemeente.example' })).ok).toBe(true);
    expect((await throttle.attempt(ANYONE)).ok).toBe(false);
  });

  it('I3 slows such a browser down by its own guesses alone', async () => {
    expect(await guesses(HER_BROWSER, 3)).toEqual([1, 2, 4]);
    expect(await guesses(ANYONE, 1)).toEqual([1]);
  });

  it('I3 counts anew after the right password, and after a quarter of an hour', async () => {
    await guesses(ANYONE, 4);
    throttle.succeeded(ANYONE);
    expect(await guesses(ANYONE, 4)).toEqual([1, 2, 4, 8]);
    await vi.advanceTimersByTimeAsync(15 * MINUTE_MS);
    expect(await guesses(ANYONE, 1)).toEqual([1]);
  });

  it('I3 bounds the passwords checked in a second, whoever asks', async () => {
    const many = await Promise.all(
      Array.from({ length: 40 }, (_, nth) => throttle.attempt({ kind: 'anyBrowser', email: `${nth}@gemeente.example` })),
    );
    expect(many.filter(({ ok }) => ok)).toHaveLength(20);
    expect((await throttle.attempt(HER_BROWSER)).ok).toBe(true);
    await vi.advanceTimersByTimeAsync(1_000);
    expect((await throttle.check()).ok).toBe(true);
  });
});
