import { describe, expect, it } from 'vitest';
import { clockText, untilNextSecondMs, wholeSecondsLeft } from './clockText.ts';

describe('U212 the clock of a step', () => {
  it.each([
    [462_000, '07:42'],
    [461_001, '07:42'],
    [461_000, '07:41'],
    [1, '00:01'],
    [0, '00:00'],
    [-999, '00:00'],
    [-1_000, '+00:01'],
    [-65_400, '+01:05'],
    [4_500_000, '75:00'],
  ])('reads %i ms as %s', (leftMs, text) => {
    expect(clockText(wholeSecondsLeft(leftMs))).toBe(text);
  });

  it.each([
    [461_250, 250],
    [461_000, 1_000],
    [1, 1],
    [0, 1_000],
    [-250, 750],
    [-1_000, 1_000],
  ])('%i ms shows another second after %i', (leftMs, untilMs) => {
    expect(untilNextSecondMs(leftMs)).toBe(untilMs);
    expect(wholeSecondsLeft(leftMs - untilMs)).toBeLessThan(wholeSecondsLeft(leftMs) + (leftMs === 0 ? 1 : 0));
  });
});
