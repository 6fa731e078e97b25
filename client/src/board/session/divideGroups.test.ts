import { type ParticipantId, type PersonaId, type PhaseId, seededRandom } from '@samenreis/shared/base';
import { describe, expect, it } from 'vitest';
import { type Division, divideGroups } from './divideGroups.ts';

const named = <Id>(prefix: string, count: number) => Array.from({ length: count }, (_, at) => `${prefix}${at}` as Id); // ids of tests
const division = (change: Partial<Division> = {}): Division => ({
  count: 3,
  task: 'same',
  people: named<ParticipantId>('p', 14),
  phases: named<PhaseId>('phase-', 9),
  personas: named<PersonaId>('persona-', 2),
  ...change,
});

describe('U245 dividing into groups', () => {
  it('gives everybody one group, and all groups as many but one', () => {
    const groups = divideGroups(division(), seededRandom(7));
    expect(groups.map(({ members }) => members.length)).toEqual([5, 5, 4]);
    expect(groups.flatMap(({ members }) => members).sort()).toEqual([...division().people].sort());
    expect(groups.every(({ phases, persona }) => phases === null && persona === null)).toBe(true);
  });

  it('gives each a run of the journey, all phases once', () => {
    const groups = divideGroups(division({ task: 'phases', count: 4 }), seededRandom(7));
    expect(groups.flatMap(({ phases }) => phases)).toEqual(division().phases);
  });

  it('lets two groups share a phase where there are fewer phases than groups', () => {
    const groups = divideGroups(division({ task: 'phases', count: 4, phases: named<PhaseId>('phase-', 2) }), seededRandom(7));
    expect(groups.map(({ phases }) => phases)).toEqual([['phase-0'], ['phase-0'], ['phase-1'], ['phase-1']]);
  });

  it('gives personas in turn, and none where there are none', () => {
    const personas = (change: Partial<Division>) =>
      divideGroups(division({ task: 'personas', ...change }), seededRandom(7)).map(({ persona }) => persona);
    expect(personas({})).toEqual(['persona-0', 'persona-1', 'persona-0']);
    expect(personas({ personas: [] })).toEqual([null, null, null]);
  });
});
