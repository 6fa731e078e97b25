import type { LaneId, PhaseId } from '@samenreis/shared/base';
import { expect, it } from 'vitest';
import { keepSteps, readSteps } from './keptSteps.ts';
import { FIRST_STEP, type Steps } from './stepMachine.ts';

const written: Steps = {
  ...FIRST_STEP,
  at: 'text',
  lane: 'now' as LaneId, // one of a board's
  phase: 'waiting' as PhaseId, // one of a board's
  topic: { kind: 'emotion', value: 1 },
  text: 'Eindelijk iemand aan de lijn',
  forOther: 'informalCarer',
};

it('U202 keeps a note that is being written over a reload, and forgets it once it sticks', () => {
  const drafts = new Map<string, string>();
  keepSteps(drafts, written);
  expect(readSteps(drafts)).toEqual(written);
  keepSteps(drafts, { ...written, at: 'stuck', text: '', topic: null });
  expect(drafts.size).toBe(0);
  expect(readSteps(drafts)).toEqual(FIRST_STEP);
});

it('U202 B40 reads what was kept before one could write for somebody else', () => {
  const drafts = new Map([['newNoteSteps', '{"at":"topic","lane":"now","phase":"waiting","topic":null}']]);
  expect(readSteps(drafts)).toMatchObject({ at: 'topic', forOther: null });
});

it('U202 begins with the first question where what was kept cannot be read, and keeps the words', () => {
  const drafts = new Map([
    ['newNoteSteps', '{"at":"everywhere"}'],
    ['newNote', 'Wel bewaard'],
  ]);
  expect(readSteps(drafts)).toEqual({ ...FIRST_STEP, text: 'Wel bewaard' });
});
