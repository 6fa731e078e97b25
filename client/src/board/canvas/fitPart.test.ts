import { demoBoard } from '@samenreis/shared/board';
import { layoutBoard } from '@samenreis/shared/layout';
import { describe, expect, it } from 'vitest';
import { partAt, rectOfPart } from './fitPart.ts';

const layout = layoutBoard(demoBoard(0));

describe('fitPart', () => {
  it('C162 finds the phase and the lane at a point, and the nearest one outside the board', () => {
    for (const { phase, x, width } of layout.columns)
      expect(partAt(layout, 'phase', { x: x + width / 2, y: -500 })).toEqual({ type: 'phase', phase: phase.id });
    for (const { lane, rect } of layout.lanes)
      expect(partAt(layout, 'lane', { x: 9_999, y: rect.y + 1 })).toEqual({ type: 'lane', lane: lane.id });
    expect(partAt(layout, 'phase', { x: -9_999, y: 0 })).toEqual({ type: 'phase', phase: layout.columns[0]?.phase.id });
    expect(partAt({ ...layout, lanes: [] }, 'lane', { x: 0, y: 0 })).toBeNull();
  });

  it('C162 gives a phase from its name down to the last lane, and a lane whole', () => {
    const [column] = layout.columns;
    const [lane] = layout.lanes;
    if (column === undefined || lane === undefined) throw new Error('the demo has phases and lanes');
    const rect = rectOfPart(layout, { type: 'phase', phase: column.phase.id });
    expect(rect).toMatchObject({ x: column.x, width: column.width });
    expect((rect?.y ?? 0) + (rect?.height ?? 0)).toBeGreaterThanOrEqual((layout.lanes.at(-1)?.rect.y ?? 0) + 1);
    expect(rectOfPart(layout, { type: 'lane', lane: lane.lane.id })).toEqual(lane.rect);
    expect(rectOfPart({ ...layout, columns: [] }, { type: 'phase', phase: column.phase.id })).toBeNull();
  });
});
