import { expect, it } from 'vitest';
import { initials } from './initials.ts';

it.each([
  ['Fatima', 'F'],
  ['Jan de Boer', 'JB'],
  ['  Sanne   K. ', 'SK'],
  ['😀 vrolijk', '😀V'],
  ['Bob (Wmo)', 'BW'],
  ['?!', '?'],
])('shortens %j to %s', (name, short) => {
  expect(initials(name)).toBe(short);
});
