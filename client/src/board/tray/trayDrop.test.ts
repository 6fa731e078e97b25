import { demoBoard } from '@samenreis/shared/board';
import { contains, layoutBoard } from '@samenreis/shared/layout';
import { describe, expect, it } from 'vitest';
import { trayDropAt } from './trayDrop.ts';

const layout = layoutBoard(demoBoard(0));
const [, second] = layout.columns;
const [, lower] = layout.lanes;
if (second === undefined || lower === undefined) throw new Error('The demo has phases and two journeys.');

describe('a note that is carried from the tray', () => {
  it('C242 sticks in the band of its kind in the cell under the pointer', () => {
    const band = lower.bands.find(({ kind }) => kind === 'tip')?.rect ?? lower.rect;
    const at = { x: second.x + second.width / 2, y: band.y + 40 };
    const drop = trayDropAt(layout, 'tip', at);
    expect(drop?.place).toMatchObject({ lane: lower.lane.id, phase: second.phase.id, y: 24 });
    expect(drop !== null && contains(drop.cell, at)).toBe(true);
  });

  it('C242 sticks in the nearest cell from beside the board, and nowhere on a board without phases', () => {
    const drop = trayDropAt(layout, 'moment', { x: -900, y: 99_999 });
    expect(drop?.place).toMatchObject({ lane: lower.lane.id, phase: layout.columns[0]?.phase.id });
    const bare = layoutBoard({ ...demoBoard(0), phases: [] });
    expect(trayDropAt(bare, 'moment', { x: 300, y: 300 })).toBeNull();
  });
});
