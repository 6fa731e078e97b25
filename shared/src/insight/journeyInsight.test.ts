import { describe, expect, it } from 'vitest';
import type { LaneId, PersonaId } from '../base/index.ts';
import { curvePointKey, demoBoard } from '../board/index.ts';
import { journeyInsight } from './journeyInsight.ts';

const [current, desired] = ['current' as LaneId, 'desired' as LaneId];
const ans = 'ans' as PersonaId;
const board = demoBoard(0);
const [first] = board.phases;
if (first === undefined) throw new Error('the demo has phases');

describe('journeyInsight', () => {
  it('B18 tells per phase the gap, and which phases stand out', () => {
    const insight = journeyInsight(board, current, desired, ans);
    expect(insight.steps.map(({ gap }) => gap)).toEqual([1, 2, 1, 2, 1, 1, 0, 0, 2]);
    expect(insight).toMatchObject({ best: ['phase-8'], worst: ['phase-4'], widest: ['phase-2', 'phase-4', 'phase-9'] });
    const same = journeyInsight(board, current, current, ans);
    expect(same.widest).toEqual([]);
  });

  it('B18 tells whether a value was set or follows the notes, and what the notes say', () => {
    const curves = new Map([[curvePointKey(current, ans, first.id), { value: 1.5, source: 'hand' } as const]]);
    const [set, follows] = journeyInsight({ ...board, curves }, current, null, null).steps;
    expect(set).toMatchObject({ isSet: true, lived: { value: 1.5, source: 'hand' }, ofNotes: -1.5, wanted: null, gap: null });
    expect(follows).toMatchObject({ isSet: false, lived: { value: null, source: null }, ofNotes: null });
    const [cleared] = journeyInsight({ ...board, curves: new Map() }, current, null, null).steps;
    expect(cleared).toMatchObject({ isSet: false, lived: { value: -1.5, source: 'notes' }, ofNotes: -1.5 });
  });
});
