import { expect, it } from 'vitest';
import { type CodeTyper, createCodeThrottle } from './codeThrottle.ts';

const HOUR_MS = 3_600_000;

/** Guesses spread evenly over an hour, and how many of them were looked at. */
function guessForAnHour(
  guesses: number,
  typerOf: (nth: number) => CodeTyper,
): { readonly looked: number; readonly honest: boolean } {
  let nowMs = 0;
  const throttle = createCodeThrottle({ nowMs: () => nowMs });
  let looked = 0;
  let honest = true;
  for (let nth = 0; nth < guesses; nth++) {
    nowMs = Math.floor((nth * HOUR_MS) / guesses);
    if (throttle.attempt(typerOf(nth)).ok) looked += 1;
    // Somebody elsewhere, whose code is right.
    const visitor = { sessionId: null, address: '198.51.100.7' };
    if (throttle.attempt(visitor).ok) throttle.wasRight(visitor);
    else honest = false;
  }
  return { looked, honest };
}

it('I103 of ten thousand guesses an hour from one address 3,600 are looked at, and a right code from elsewhere always is', () => {
  expect(guessForAnHour(10_000, () => ({ sessionId: null, address: '203.0.113.9' }))).toEqual({ looked: 3_600, honest: true });
});

it('I82 of a hundred thousand guesses an hour, each from another address and browser, 14,400 are looked at', () => {
  const { looked } = guessForAnHour(100_000, (nth) => ({ sessionId: nth % 2 === 0 ? null : `browser ${nth}`, address: `${nth}` }));
  expect(looked).toBe(14_400);
});

it('I82 makes one browser wait after ten wrong codes, for five minutes, and no other', () => {
  let nowMs = 0;
  const throttle = createCodeThrottle({ nowMs: () => nowMs });
  const typer = (sessionId: string): CodeTyper => ({ sessionId, address: '203.0.113.9' });
  for (let guess = 0; guess < 10; guess++) expect(throttle.attempt(typer('a')).ok).toBe(true);
  expect(throttle.attempt(typer('a'))).toEqual({ ok: false, reason: 300 });
  expect(throttle.attempt(typer('b')).ok).toBe(true);
  nowMs += 299_999;
  expect(throttle.attempt(typer('a'))).toEqual({ ok: false, reason: 1 });
  nowMs += 1;
  expect(throttle.attempt(typer('a')).ok).toBe(true);
});

it('I82 counts no right codes: a hall of people types the one on the beamer', () => {
  const throttle = createCodeThrottle({ nowMs: () => 0 });
  for (let person = 0; person < 1_000; person++) {
    const typer = { sessionId: null, address: '203.0.113.9' };
    expect(throttle.attempt(typer).ok).toBe(true);
    throttle.wasRight(typer);
  }
});
