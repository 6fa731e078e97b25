import type { LaneId, NoteId, PhaseId } from '@samenreis/shared/base';
import { describe, expect, it } from 'vitest';
import { FIRST_STEP, type StepEvent, type Steps, takeStep } from './stepMachine.ts';

const [now, wished] = ['now', 'wished'] as LaneId[]; // two of a board's
const [waiting, talking] = ['waiting', 'talking'] as PhaseId[]; // two of a board's
const note = 'p00_1' as NoteId;
if (now === undefined || wished === undefined || waiting === undefined || talking === undefined) throw new Error('Four names.');
const places = { lanes: [now, wished], phases: [waiting, talking] };

const taken = (...events: readonly StepEvent[]): Steps => events.reduce(takeStep, FIRST_STEP);
const look: StepEvent = { type: 'look', places };
const written: readonly StepEvent[] = [
  look,
  { type: 'choosePhase', phase: waiting },
  { type: 'chooseTopic', topic: { kind: 'emotion', value: -2 } },
  { type: 'write', text: 'Zes weken niets gehoord' },
];

describe('U200 one question at a time', () => {
  it('asks for the phase, what it is about and the words, beginning with how it is now', () => {
    expect(taken(look)).toMatchObject({ at: 'phase', lane: now });
    expect(taken(...written.slice(0, 2))).toMatchObject({ at: 'topic', phase: waiting });
    expect(taken(...written)).toMatchObject({ at: 'text', topic: { kind: 'emotion', value: -2 }, text: 'Zes weken niets gehoord' });
  });

  it('goes back with every answer kept', () => {
    const back = taken(...written, { type: 'back' });
    expect(back).toEqual({ ...taken(...written), at: 'topic' });
    expect(takeStep(takeStep(back, { type: 'back' }), { type: 'back' }).at).toBe('phase');
  });

  it('takes one more in the same phase, or asks for it again', () => {
    const stuck = taken(...written, { type: 'stick', note });
    expect(stuck).toMatchObject({ at: 'stuck', stuck: note, text: '', topic: null, phase: waiting });
    expect(takeStep(stuck, { type: 'another', inSamePhase: true }).at).toBe('topic');
    expect(takeStep(stuck, { type: 'another', inSamePhase: false }).at).toBe('phase');
  });

  it('takes no feeling for a question that is not on the screen', () => {
    const steps = taken(look);
    expect(takeStep(steps, { type: 'chooseTopic', topic: { kind: 'tip' } })).toBe(steps);
  });
});

describe('U201 what was chosen and is not open any more', () => {
  it('is asked anew, and the words stay', () => {
    const gone = taken(...written, { type: 'look', places: { ...places, phases: [talking] } });
    expect(gone).toMatchObject({ at: 'phase', phase: null, gone: 'phase', text: 'Zes weken niets gehoord' });
    expect(takeStep(gone, { type: 'choosePhase', phase: talking })).toMatchObject({ at: 'topic', gone: null });
  });

  it('is said of a journey that was locked, and of none that nobody had chosen', () => {
    expect(taken(...written, { type: 'look', places: { ...places, lanes: [wished] } })).toMatchObject({
      lane: wished,
      gone: 'lane',
    });
    expect(taken(look).gone).toBeNull();
  });

  it('changes nothing while all is as it was', () => {
    const steps = taken(...written);
    expect(takeStep(steps, look)).toBe(steps);
  });

  it('leaves the note that was stuck on the screen', () => {
    const stuck = taken(...written, { type: 'stick', note }, { type: 'look', places: { ...places, phases: [] } });
    expect(stuck).toMatchObject({ at: 'stuck', phase: null, gone: null });
    expect(takeStep(stuck, { type: 'another', inSamePhase: true }).at).toBe('phase');
  });
});
