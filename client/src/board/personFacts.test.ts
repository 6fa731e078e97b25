import { expect, it } from 'vitest';
import { personFacts } from './personFacts.ts';

it('U67 calls who leads the board without a perspective a facilitator, and no “somebody else”', () => {
  expect(personFacts({ perspective: 'other', role: 'facilitator' })).toBe('Gespreksleider');
  expect(personFacts({ perspective: 'lead', role: 'facilitator' })).toBe('Teamleider · Gespreksleider');
  expect(personFacts({ perspective: 'other', role: 'participant' })).toBe('Iemand anders · Deelnemer');
});
