import { demoBoard } from '@samenreis/shared/board';
import { layoutBoard } from '@samenreis/shared/layout';
import { describe, expect, it } from 'vitest';
import { STICKY_ROW_HEIGHT, stickyHeads } from './stickyHeads.ts';

const layout = layoutBoard(demoBoard(0));
const names = { emotion: 'Emoties', moment: 'Fasen', tip: 'Verbetertips' };
const viewport = { width: 390, height: 700 };
const [first, second] = layout.columns;
const [current] = layout.lanes;

describe('stickyHeads', () => {
  it('C17 shows nothing while the heads themselves are in view', () => {
    expect(stickyHeads(layout, { x: 0, y: 0, scale: 0.75 }, viewport, names)).toEqual({ phases: [], lanes: [] });
  });

  it('C17 names the phases over their columns once their row is out of view', () => {
    const camera = { x: -100, y: -300, scale: 0.75 };
    const { phases } = stickyHeads(layout, camera, viewport, names);
    expect(phases[0]).toMatchObject({ text: first?.phase.name, y: 0 });
    expect(phases[0]?.x).toBeCloseTo((first?.x ?? 0) * 0.75 - 100);
    expect(phases[1]?.text).toBe(second?.phase.name);
    for (const { x, width } of phases) expect(x + (width ?? 0)).toBeLessThanOrEqual(viewport.width);
  });

  it('C17 names lane and band beside what is in view of them', () => {
    const moment = current?.bands[1].rect.y ?? 0;
    const camera = { x: -900, y: -(moment + 40), scale: 1 };
    const { lanes } = stickyHeads(layout, camera, viewport, names);
    expect(lanes[0]).toMatchObject({ text: `${current?.lane.name} · Fasen`, y: STICKY_ROW_HEIGHT + 4 });
    expect(lanes[1]?.text).toBe('Verbetertips');
  });

  it('C245 stands beside a head that is in view, whose names and buttons it would cover', () => {
    const moment = current?.bands[1].rect.y ?? 0;
    const camera = { x: -40, y: -(moment + 40), scale: 1 };
    const { lanes } = stickyHeads(layout, camera, viewport, names);
    const headEnd = (current?.head.x ?? 0) + (current?.head.width ?? 0) + camera.x;
    for (const label of lanes) expect(label.x).toBeGreaterThan(headEnd);
    expect(lanes.length).toBeGreaterThan(0);
  });

  it('leaves an overview alone', () => {
    expect(stickyHeads(layout, { x: -300, y: 0, scale: 0.15 }, viewport, names).lanes).toEqual([]);
  });
});
