import { expect, it } from 'vitest';
import { mayChange } from './mayChange.ts';

it('V42 offers what changes the board to nobody who may not: no viewer, and on a locked board a facilitator alone', () => {
  expect(mayChange('viewer', { locked: false })).toBe(false);
  expect(mayChange('participant', { locked: false })).toBe(true);
  expect(mayChange('participant', { locked: true })).toBe(false);
  expect(mayChange('facilitator', { locked: true })).toBe(true);
});
