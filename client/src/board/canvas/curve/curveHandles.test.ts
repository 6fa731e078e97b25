import { type BoardSnapshot, demoBoard, EVERYONE } from '@samenreis/shared/board';
import { type ColumnBox, journeyCurves, type LaneBox, layoutBoard, personaCurves } from '@samenreis/shared/layout';
import { describe, expect, it } from 'vitest';
import { curveKey } from '../../gestures/curveKey.ts';
import { curveHandles, handledIn, handValue, keyedValue } from './curveHandles.ts';

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

const demo = demoBoard(0);
const everyone = { id: EVERYONE, name: 'Iedereen' };
const [ans] = demo.personas;

function firstLane(
  board: BoardSnapshot,
  curves = journeyCurves,
): { readonly lane: LaneBox; readonly columns: readonly ColumnBox[] } {
  const { lanes, columns } = layoutBoard(board, { curves });
  const [lane] = lanes;
  if (lane === undefined) throw new Error('The demo has journeys.');
  return { lane, columns };
}

describe('curveHandles', () => {
  it('C137 has one for each persona whose curve is drawn, in each phase', () => {
    const { lane, columns } = firstLane(demo);
    const handled = handledIn(lane, demo.personas, null, everyone);
    expect(handled.map(({ name }) => name)).toEqual(['Ans', 'Daan']);
    expect(curveHandles(lane, columns, handled)).toHaveLength(columns.length * 2);
  });

  it('C137 changes the curve of everyone where no persona has one: what is pulled is what is seen', () => {
    const { lane, columns } = firstLane({ ...demo, curves: new Map() });
    const handled = handledIn(lane, demo.personas, null, everyone);
    expect(handled).toEqual([everyone]);
    const [point] = lane.curves[0]?.points ?? [];
    expect(curveHandles(lane, columns, handled)[0]).toMatchObject({ persona: EVERYONE, x: point?.x, y: point?.y, isSet: false });
  });

  it('C137 stands on the neutral line where nobody said anything', () => {
    const { lane, columns } = firstLane({ ...demo, curves: new Map(), notes: new Map() });
    const [handle] = curveHandles(lane, columns, handledIn(lane, demo.personas, null, everyone));
    expect(handle).toMatchObject({ persona: EVERYONE, value: null, isSet: false, y: lane.strip.y + lane.strip.height / 2 });
    // Amid the cell a double click sticks a note.
    const [column] = columns;
    expect(handle?.x).toBeGreaterThan((column?.x ?? 0) + (column?.width ?? 0) * 0.75);
  });

  it('C137 of the persona who is chosen starts from what is seen in her place', () => {
    if (ans === undefined) throw new Error('The demo has personas.');
    const { lane, columns } = firstLane({ ...demo, curves: new Map() }, personaCurves(ans.id));
    const handled = handledIn(lane, demo.personas, ans.id, everyone);
    expect(handled.map(({ id }) => id)).toEqual([ans.id]);
    const [point] = lane.curves[0]?.points ?? [];
    expect(curveHandles(lane, columns, handled)[0]).toMatchObject({ persona: ans.id, value: -1.5, y: point?.y, isSet: false });
  });
});
