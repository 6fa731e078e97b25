import { describe, expect, it } from 'vitest';
import { changedText } from './changedText.ts';

const at = (day: number, hour: number, minute = 0) => new Date(2026, 2, day, hour, minute).getTime();
const NOW = at(30, 9);

describe('U170 when a board was changed', () => {
  it.each([
    [at(30, 8, 5), 'Vandaag om 08:05 veranderd'],
    [at(30, 23), 'Vandaag om 23:00 veranderd'],
    // The night before, and over the hour that summer time takes.
    [at(29, 23, 59), 'Gisteren om 23:59 veranderd'],
    [at(28, 0), '2 dagen geleden veranderd'],
    [at(24, 12), '6 dagen geleden veranderd'],
    [at(23, 12), 'Veranderd op 23 maart 2026'],
  ])('is said in words', (changed, text) => {
    expect(changedText(changed, NOW)).toBe(text);
  });
});
