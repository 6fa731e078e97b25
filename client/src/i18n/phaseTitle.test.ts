import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { phaseTitle } from './phaseTitle.ts';

beforeEach(() => void vi.stubGlobal('document', { documentElement: { lang: 'nl' } }));
afterEach(() => vi.unstubAllGlobals());

it('V60 gives a phase its number and its name, and the number alone where that is its name', () => {
  expect(phaseTitle(2, 'Ik zoek informatie')).toBe('Fase 2: Ik zoek informatie');
  expect(phaseTitle(2, 'Fase 2')).toBe('Fase 2');
  expect(phaseTitle(3, 'Fase 2')).toBe('Fase 3: Fase 2');
});
