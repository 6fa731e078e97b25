import { afterEach, expect, it, vi } from 'vitest';
import { chosenValue, pointChoice } from './pointChoice.ts';

afterEach(() => vi.unstubAllGlobals());

it('V56 shows a point of a curve as one of the five feelings where it is one, and gives every choice back as it was', () => {
  vi.stubGlobal('document', { documentElement: { lang: 'nl' } });
  expect(pointChoice(-2)).toMatchObject({ option: -2 });
  expect(pointChoice(1.5)).toEqual({ option: 'number', typed: '1,5' });
  for (const value of [-2, -0.3, 0, 1.5, 2]) expect(chosenValue(pointChoice(value))).toBe(value);
  expect(chosenValue(pointChoice(null))).toBeNull();
  expect(chosenValue({ option: 'number', typed: '3' })).toBeUndefined();
  expect(chosenValue({ option: 1, typed: '3' })).toBe(1);
});
