import { demoBoard, type Phase } from '@samenreis/shared/board';
import { describe, expect, it } from 'vitest';
import { areTouchpointsWrong, DAYS_MAX, daysIn, phaseChanges, phaseFields } from './phaseFields.ts';

const phase = demoBoard(0).phases.find(({ term }) => term !== null) as Phase; // the demo has phases with a term

describe('the form of a phase', () => {
  const before = { ...phaseFields(phase), name: phase.name };

  it('U120 asks for nothing where nothing was changed, and for what was changed alone', () => {
    expect(phaseChanges(phase.id, before, before)).toEqual([]);
    expect(phaseChanges(phase.id, before, { ...before, touchpoints: ' brief \n\nloket' })).toEqual([
      { type: 'describePhase', phase: phase.id, touchpoints: ['brief', 'loket'] },
    ]);
    expect(phaseChanges(phase.id, before, { ...before, across: 3 })).toEqual([{ type: 'widenPhase', phase: phase.id, width: 364 }]);
    expect(phaseChanges(phase.id, before, { ...before, name: 'Wachten' })).toEqual([
      { type: 'renamePhase', phase: phase.id, name: 'Wachten' },
    ]);
  });

  it('U120 takes a term as a whole, and none where all of it is empty', () => {
    expect(phaseChanges(phase.id, before, { ...before, days: '56', source: 'Wmo 2015' })).toEqual([
      { type: 'describePhase', phase: phase.id, term: { label: phase.term?.label, days: 56, source: 'Wmo 2015' } },
    ]);
    expect(phaseChanges(phase.id, before, { ...before, label: ' ', days: '', source: '' })).toEqual([
      { type: 'describePhase', phase: phase.id, term: null },
    ]);
  });

  it('U134 takes no thirteenth touchpoint, nor one of more than sixty signs, and cuts nothing off', () => {
    const [twelve, thirteen] = [12, 13].map((count) => Array.from({ length: count }, (_, i) => `brief ${i}`).join('\n'));
    expect([areTouchpointsWrong(twelve ?? ''), areTouchpointsWrong(thirteen ?? '')]).toEqual([false, true]);
    expect([areTouchpointsWrong('x'.repeat(60)), areTouchpointsWrong('x'.repeat(61))]).toEqual([false, true]);
    const touchpoints = (thirteen ?? '').split('\n');
    expect(phaseChanges(phase.id, before, { ...before, touchpoints: thirteen ?? '' })).toEqual([
      { type: 'describePhase', phase: phase.id, touchpoints },
    ]);
  });

  it.each(['veertig', '-4', '−4', '2,5', '1.5', '1e2', String(DAYS_MAX + 1)])('U122 takes ‘%s’ for no number of days', (typed) => {
    expect(daysIn(typed)).toBeUndefined();
  });

  it('U122 takes whole days, and none where nothing was filled in', () => {
    expect([' 42 ', '0', String(DAYS_MAX), ' '].map(daysIn)).toEqual([42, 0, DAYS_MAX, null]);
  });
});
