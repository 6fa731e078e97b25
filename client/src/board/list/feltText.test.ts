import type { PersonaId } from '@samenreis/shared/base';
import type { ListedCurve } from '@samenreis/shared/list';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { feltTexts } from './feltText.ts';

const [fatima, jan] = ['fatima', 'jan'].map((id) => id as PersonaId); // ids of personas are plain text
if (fatima === undefined || jan === undefined) throw new Error('two personas');
const personas = [
  { id: fatima, name: 'Fatima', archived: false },
  { id: jan, name: 'Jan', archived: false },
];
const curve = (change: Partial<ListedCurve>): ListedCurve => ({
  persona: null,
  says: true,
  value: -1,
  from: 'notes',
  beside: null,
  marks: [],
  gap: null,
  ...change,
});
const curves = [
  curve({ marks: ['worst', 'widest'], gap: 2.5 }),
  curve({ persona: fatima, value: -1.5, from: 'hand' }),
  curve({ persona: jan, says: false, from: 'everyone' }),
];

// Numbers are written as in the language of the page.
beforeAll(() => vi.stubGlobal('document', { documentElement: { lang: 'nl' } }));
afterAll(() => vi.unstubAllGlobals());

describe('V40 what the list says of feelings', () => {
  it('tells of all beside each other, without those of whom nothing is said', () => {
    const texts = feltTexts(curves, personas, null);
    expect(texts).toHaveLength(2);
    expect(texts[0]).toMatch(/iedereen.*uit de briefjes.*Naarste fase.*Grootste verschil met gewenst: \+2[.,]5/i);
    expect(texts[1]).toMatch(/Fatima: −1[.,]5.*met de hand/);
  });

  it('C297 tells what was played and what was told in interviews, each as what it is', () => {
    const told = curve({ value: -1, from: 'played', beside: { value: -2, source: 'interviewed' } });
    expect(feltTexts([told], personas, null)[0]).toMatch(/−1 \(naar\), gespeeld · uit interviews: −2 \(heel naar\)/);
    expect(feltTexts([curve({ from: 'interviewed' })], personas, null)[0]).toMatch(/uit interviews/);
  });

  it('tells of the one who is chosen alone, also where that is what is said of everyone', () => {
    expect(feltTexts(curves, personas, jan)).toEqual([expect.stringMatching(/Jan: .*zoals bij iedereen/)]);
  });

  it('names nobody on a board without personas', () => {
    expect(feltTexts(curves.slice(0, 1), [], null)).toEqual([expect.stringMatching(/^Gevoel: −1/)]);
  });
});
