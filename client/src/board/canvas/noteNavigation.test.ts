import { demoBoard } from '@samenreis/shared/board';
import { layoutBoard } from '@samenreis/shared/layout';
import { describe, expect, it } from 'vitest';
import type { Direction } from '../gestures/keyIntent.ts';
import { inReadingOrder, nextNote } from './noteNavigation.ts';

const layout = layoutBoard(demoBoard(0));
const DIRECTIONS: readonly Direction[] = ['left', 'right', 'up', 'down'];

describe('going from note to note', () => {
  it('C11 reaches every note from any note by arrows alone', () => {
    const [start] = inReadingOrder(layout);
    if (start === undefined) throw new Error('The demo board has notes.');
    const reached = new Set([start]);
    for (const box of reached) {
      for (const direction of DIRECTIONS) {
        const next = nextNote(layout, box, direction);
        if (next !== null) reached.add(next);
      }
    }
    expect(reached.size).toBe(layout.notesInOrder.length);
  });

  it('goes the way of the arrow', () => {
    for (const box of layout.notesInOrder) {
      const right = nextNote(layout, box, 'right');
      if (right !== null) expect(right.rect.x).toBeGreaterThan(box.rect.x);
    }
  });

  it('tells the board lane by lane and phase by phase', () => {
    const order = inReadingOrder(layout);
    const laneOf = (index: number) => layout.lanes.findIndex((lane) => lane.lane.id === order[index]?.lane);
    for (let i = 1; i < order.length; i++) expect(laneOf(i)).toBeGreaterThanOrEqual(laneOf(i - 1));
  });
});
