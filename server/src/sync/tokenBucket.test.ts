import { expect, test } from 'vitest';
import { TokenBucket } from './tokenBucket.ts';

function bucket() {
  const clock = { ms: 0, nowMs: () => clock.ms };
  return { clock, tokens: new TokenBucket({ perSecond: 10, burst: 20 }, clock) };
}

test('S4 a burst is free, then debt is paid off by time', () => {
  const { clock, tokens } = bucket();
  tokens.spend(20);
  expect(tokens.debtMs()).toBe(0);
  tokens.spend(5);
  expect(tokens.debtMs()).toBe(500);
  clock.ms = 500;
  expect(tokens.debtMs()).toBe(0);
  expect(tokens.tryTake(1)).toBe(false);
});

test('S4 a debt of more than a burst is abuse', () => {
  const { clock, tokens } = bucket();
  tokens.spend(40);
  expect(tokens.isAbused()).toBe(false);
  tokens.spend(1);
  expect(tokens.isAbused()).toBe(true);
  clock.ms = 100;
  expect(tokens.isAbused()).toBe(false);
});

test('S4 a clock that is set back takes nothing away', () => {
  const { clock, tokens } = bucket();
  clock.ms = -60_000;
  expect(tokens.has(20)).toBe(true);
});
