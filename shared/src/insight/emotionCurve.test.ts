import { describe, expect, it } from 'vitest';
import type { LaneId, PersonaId } from '../base/index.ts';
import { type BoardSnapshot, curvePointKey, demoBoard, EVERYONE } from '../board/index.ts';
import { bestAndWorstPhase } from './bestAndWorstPhase.ts';
import { emotionCurve, isOwn, isSetOnCurve } from './emotionCurve.ts';
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

  it('B18 takes for a persona what is said of that persona, and where nothing is, what is said of nobody in particular', () => {
    const [first] = [...board.notes.values()];
    if (first === undefined) throw new Error('the demo has notes');
    const aboutAns = { ...withoutCurves, notes: new Map(board.notes).set(first.id, { ...first, persona: ans }) };
    const curve = emotionCurve(aboutAns, current, ans);
    expect(values(curve)).toEqual([-2, null, -2, -2, 0.5, null, -1, 2, -2]);
    expect(curve.map(isOwn)).toEqual([true, ...Array(8).fill(false)]);
    const daan = emotionCurve(aboutAns, current, 'daan' as PersonaId);
    expect(values(daan)).toEqual([-1, null, -2, -2, 0.5, null, -1, 2, -2]);
    expect(daan.some(isOwn)).toBe(false);
    expect(values(emotionCurve(board, current, null))).toEqual([-1.5, -1.5, -0.5, -1.5, 0, 0, 0, 1.5, -1.5]);
  });

  it('B18 lets a value be set on the curve of everyone, which goes before the notes and after what a persona has', () => {
    const [one, two] = board.phases;
    if (one === undefined || two === undefined) throw new Error('the demo has phases');
    const curves = new Map([
      [curvePointKey(current, EVERYONE, one.id), { value: 1.5, source: 'hand' } as const],
      [curvePointKey(current, EVERYONE, two.id), { value: 0.5, source: 'hand' } as const],
      [curvePointKey(current, ans, two.id), { value: -2, source: 'hand' } as const],
    ]);
    const everyone = emotionCurve({ ...board, curves }, current, null);
    expect(values(everyone).slice(0, 3)).toEqual([1.5, 0.5, -2]);
    expect(everyone.slice(0, 3).map(isSetOnCurve)).toEqual([true, true, false]);
    const ofAns = emotionCurve({ ...board, curves }, current, ans);
    expect(values(ofAns).slice(0, 3)).toEqual([1.5, -2, -2]);
    expect(ofAns.slice(0, 3).map(isSetOnCurve)).toEqual([false, true, false]);
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
