import { expect, it } from 'vitest';
import { waitText } from './waitText.ts';

it.each([
  [1, '1 seconde'],
  [59, '59 seconden'],
  [60, '1 minuut'],
  [61, '2 minuten'],
  [900, '15 minuten'],
])('U112 says a wait of %i seconds as "%s"', (seconds, text) => {
  expect(waitText(seconds)).toBe(text);
});
