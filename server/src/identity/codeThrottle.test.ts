import { expect, it } from 'vitest';
import { createCodeThrottle } from './codeThrottle.ts';

it('I82 of ten thousand guesses, each from a new browser, only so many are looked at', async () => {
  const throttle = createCodeThrottle();
  let looked = 0;
  for (let guess = 0; guess < 10_000; guess++) {
    const mayTry = await throttle.mayTry(guess % 2 === 0 ? null : `browser ${guess}`);
    if (!mayTry.ok) expect(mayTry.reason).toBeGreaterThan(0);
    if (!mayTry.ok) continue;
    looked += 1;
    await throttle.wasWrong(guess % 2 === 0 ? null : `browser ${guess}`);
  }
  // Twice, should a minute begin meanwhile.
  expect(looked).toBeGreaterThanOrEqual(120);
  expect(looked).toBeLessThanOrEqual(240);
});

it('I82 makes one browser wait after ten wrong codes, and no other', async () => {
  const throttle = createCodeThrottle();
  for (let guess = 0; guess < 10; guess++) {
    expect((await throttle.mayTry('a')).ok).toBe(true);
    await throttle.wasWrong('a');
  }
  expect((await throttle.mayTry('a')).ok).toBe(false);
  expect((await throttle.mayTry('b')).ok).toBe(true);
});
