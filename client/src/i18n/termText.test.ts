import { afterEach, describe, expect, it, vi } from 'vitest';
import { daysText, termText } from './termText.ts';

afterEach(() => vi.unstubAllGlobals());

describe('a term', () => {
  it('U121 is said in days as Dutch people write them, and in weeks where they are whole', () => {
    vi.stubGlobal('document', { documentElement: { lang: 'nl' } });
    expect([1, 7, 14, 56, 90, 1_400].map(daysText)).toEqual([
      '1 dag',
      '7 dagen',
      '14 dagen (2 weken)',
      '56 dagen (8 weken)',
      '90 dagen',
      '1.400 dagen (200 weken)',
    ]);
    expect(termText({ label: 'na de aanvraag', days: 14, source: '' })).toBe('na de aanvraag: 14 dagen (2 weken)');
    expect(termText({ label: 'binnen 7 dagen', days: 7, source: '' })).toBe('binnen 7 dagen');
    expect(termText({ label: 'binnen 17 dagen', days: 7, source: '' })).toBe('binnen 17 dagen: 7 dagen');
    expect(termText({ label: '', days: null, source: 'Wmo 2015' })).toBe('');
  });
});
