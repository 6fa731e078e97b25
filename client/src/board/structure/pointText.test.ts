import { afterEach, expect, it, vi } from 'vitest';
import { pointNumber, pointText } from './pointText.ts';

afterEach(() => vi.unstubAllGlobals());

it('V43 writes a value of a curve as the language of the page does, and reads it either way', () => {
  vi.stubGlobal('document', { documentElement: { lang: 'nl' } });
  expect([1.5, -0.5, 2].map(pointText)).toEqual(['1,5', '−0,5', '2']);
  vi.stubGlobal('document', { documentElement: { lang: 'en' } });
  expect(pointText(-1.5)).toBe('−1.5');
  expect(['1,5', '−1.5', '+2', '', '3', 'x'].map(pointNumber)).toEqual([1.5, -1.5, 2, null, null, null]);
});
