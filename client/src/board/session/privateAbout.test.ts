import type { LaneId, PhaseId } from '@samenreis/shared/base';
import type { Lane, Phase } from '@samenreis/shared/board';
import { expect, it } from 'vitest';
import { aboutOf, missingIn } from './privateAbout.ts';
import type { PrivateSpots } from './privateSpots.ts';

const lane = (id: string, kind: Lane['kind']) => ({ id, kind }) as unknown as Lane; // what is read of one
const phase = (id: string) => ({ id }) as unknown as Phase; // what is read of one
const SPOTS: PrivateSpots = {
  kinds: ['moment', 'emotion', 'tip'],
  lanes: [lane('today', 'current'), lane('wished', 'desired')],
  phases: [phase('first'), phase('second')],
  secrecy: {},
};
const NOTHING = { value: null };

it('U291 chooses nothing for somebody where there is a choice, and what only one thing can be by itself', () => {
  expect(aboutOf(NOTHING, SPOTS)).toEqual({ kind: null, phase: null, lane: 'today', feeling: null });
  const narrow = { ...SPOTS, kinds: ['emotion'] as const, phases: [phase('first')] };
  expect(aboutOf(NOTHING, narrow)).toEqual({ kind: 'emotion', phase: 'first', lane: 'today', feeling: null });
  // What is asked no more was not chosen.
  expect(aboutOf({ kind: 'tip', phase: 'third', value: 1 }, { ...SPOTS, kinds: ['moment', 'emotion'] })).toMatchObject({
    kind: null,
    phase: null,
  });
});

it('U292 takes a tip for the journey that is wished and the rest for the one of today, unless it is chosen otherwise', () => {
  expect(aboutOf({ ...NOTHING, kind: 'tip' }, SPOTS).lane).toBe('wished');
  expect(aboutOf({ ...NOTHING, kind: 'moment' }, SPOTS).lane).toBe('today');
  expect(aboutOf({ ...NOTHING, kind: 'moment', lane: 'wished' }, SPOTS).lane).toBe('wished');
  expect(aboutOf({ ...NOTHING, kind: 'tip' }, { ...SPOTS, lanes: SPOTS.lanes.slice(0, 1) }).lane).toBe('today');
});

it('U291 tells all that is missing, in the order of the form, and a feeling of an emotion alone', () => {
  const phaseId = 'first' as PhaseId;
  const laneId = 'today' as LaneId;
  expect(missingIn(' ', { kind: null, phase: null, lane: laneId, feeling: null })).toEqual({
    missing: ['text', 'kind', 'phase'],
    whole: null,
  });
  expect(missingIn('a', { kind: 'emotion', phase: phaseId, lane: laneId, feeling: null }).missing).toEqual(['feeling']);
  const tip = { kind: 'tip', phase: phaseId, lane: laneId, feeling: null } as const;
  expect(missingIn('a', tip)).toEqual({ missing: [], whole: tip });
});
