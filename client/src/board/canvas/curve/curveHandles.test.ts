import { demoBoard } from '@samenreis/shared/board';
import { layoutBoard } from '@samenreis/shared/layout';
import { describe, expect, it } from 'vitest';
import { curveKey } from '../../gestures/curveKey.ts';
import { curveHandles, handValue, keyedValue } from './curveHandles.ts';

describe('a value by hand', () => {
  it('C137 comes in halves and stays on the scale', () => {
    expect([-3, -1.3, 0.2, 0.3, 9].map(handValue)).toEqual([-2, -1.5, 0, 0.5, 2]);
  });

  it('C137 goes by keys from where it is, or from neutral, to the ends and no further', () => {
    const keyed = (key: string, value: number | null) => {
      const intent = curveKey({ key, ctrl: false, shift: false, alt: false });
      return intent === null ? null : keyedValue(intent, value);
    };
    expect(keyed('ArrowUp', -1)).toBe(-0.5);
    expect(keyed('PageDown', null)).toBe(-1);
    expect(keyed('ArrowUp', 2)).toBe(2);
    expect(keyed('Home', 1)).toBe(-2);
    expect(keyed('End', 1)).toBe(2);
    expect(keyed('n', 1)).toBeNull();
  });
});

describe('curveHandles', () => {
  it('C137 has one for each persona in each phase, on the neutral line where nobody said anything', () => {
    const board = { ...demoBoard(0), curves: new Map(), notes: new Map() };
    const { lanes, columns } = layoutBoard(board);
    const [lane] = lanes;
    if (lane === undefined) throw new Error('The demo has journeys.');
    const handles = curveHandles(lane, columns, board.personas);
    expect(handles).toHaveLength(columns.length * 2);
    expect(handles[0]).toMatchObject({ value: null, isSet: false, y: lane.strip.y + lane.strip.height / 2 });
    expect(handles[0]?.x).toBeLessThan(handles[1]?.x ?? 0);
  });
});
