import { describe, expect, it } from 'vitest';
import type { LaneId, PersonaId } from '../base/index.ts';
import { type BoardSnapshot, demoBoard } from '../board/index.ts';
import { bestAndWorstPhase } from './bestAndWorstPhase.ts';
import { emotionCurve } from './emotionCurve.ts';
import { emotionGap } from './emotionGap.ts';

const current = 'current' as LaneId;
const desired = 'desired' as LaneId;
const ans = 'ans' as PersonaId;
const board = demoBoard(0);
const values = (steps: readonly { readonly value: number | null }[]) => steps.map(({ value }) => value);
const withoutCurves: BoardSnapshot = { ...board, curves: new Map() };

describe('emotionCurve', () => {
  it('B18 reads what was set on the curve', () => {
    const curve = emotionCurve(board, current, ans);
    expect(values(curve)).toEqual([-1, -1, 0, -2, 1, 0, 1, 2, -1]);
    expect(new Set(curve.map(({ source }) => source))).toEqual(new Set(['interviewed']));
    expect(curve.map(({ phase }) => phase)).toEqual(board.phases.map(({ id }) => id));
  });

  it('B18 takes the mean of the emotion notes where nothing was set', () => {
    const curve = emotionCurve(withoutCurves, current, null);
    expect(values(curve)).toEqual([-1.5, null, -2, -2, 0.5, null, -1, 2, -2]);
    expect(curve[0]?.source).toBe('notes');
    expect(curve[1]?.source).toBeNull();
    expect(values(emotionCurve(withoutCurves, desired, null))).toEqual(Array(9).fill(null));
  });

  it('counts for a persona only the notes about that persona, for everybody the mean of the personas', () => {
    const [first] = [...board.notes.values()];
    if (first === undefined) throw new Error('the demo has notes');
    const aboutAns = { ...withoutCurves, notes: new Map(board.notes).set(first.id, { ...first, persona: ans }) };
    expect(values(emotionCurve(aboutAns, current, ans))).toEqual([-2, ...Array(8).fill(null)]);
    expect(values(emotionCurve(board, current, null))).toEqual([-1.5, -1.5, -0.5, -1.5, 0, 0, 0, 1.5, -1.5]);
  });

  it('leaves archived phases out', () => {
    const phases = board.phases.map((phase, index) => ({ ...phase, archived: index === 0 }));
    expect(emotionCurve({ ...board, phases }, current, ans)).toHaveLength(8);
  });
});

describe('emotionGap', () => {
  it('is desired minus current per phase, and nothing where one side is silent', () => {
    const gap = emotionGap(emotionCurve(board, current, ans), emotionCurve(board, desired, ans));
    expect(values(gap)).toEqual([1, 2, 1, 2, 1, 1, 0, 0, 2]);
    const silent = emotionGap(emotionCurve(withoutCurves, current, null), emotionCurve(board, desired, ans));
    expect(values(silent)).toEqual([1.5, null, 3, 2, 1.5, null, 2, 0, 3]);
  });
});

describe('bestAndWorstPhase', () => {
  it('names every phase that stands out', () => {
    expect(bestAndWorstPhase(emotionCurve(board, current, ans))).toEqual({ best: ['phase-8'], worst: ['phase-4'] });
    expect(bestAndWorstPhase(emotionCurve(board, current, 'daan' as PersonaId))).toEqual({
      best: ['phase-8'],
      worst: ['phase-1', 'phase-2', 'phase-9'],
    });
  });

  it('names none where nothing differs', () => {
    expect(bestAndWorstPhase([])).toEqual({ best: [], worst: [] });
    const flat = board.phases.map(({ id: phase }) => ({ phase, value: 1 }));
    expect(bestAndWorstPhase(flat)).toEqual({ best: [], worst: [] });
  });
});
