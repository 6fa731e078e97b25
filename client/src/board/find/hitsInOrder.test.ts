import { demoBoard } from '@samenreis/shared/board';
import { describe, expect, it } from 'vitest';
import { hitBeside, hitsInOrder } from './hitsInOrder.ts';

const board = demoBoard(0);

describe('hitsInOrder', () => {
  it('C161 gives every note that is found once, phase by phase', () => {
    const { placed, unplaced } = hitsInOrder(board, () => true);
    expect(unplaced).toEqual([]);
    expect(new Set(placed.map(({ id }) => id)).size).toBe(board.notes.size);
    const phases = board.phases.map(({ id }) => id);
    const order = placed.map(({ place }) => phases.indexOf(place.phase));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(hitsInOrder(board, ({ kind }) => kind === 'tip').placed.every(({ kind }) => kind === 'tip')).toBe(true);
  });

  it('C161 keeps what has no place apart', () => {
    const [first] = board.phases;
    const phases = board.phases.map((phase) => (phase === first ? { ...phase, archived: true } : phase));
    const { placed, unplaced } = hitsInOrder({ ...board, phases }, () => true);
    expect(unplaced.every(({ place }) => place.phase === first?.id)).toBe(true);
    expect(unplaced.length).toBeGreaterThan(0);
    expect(placed.length + unplaced.length).toBe(board.notes.size);
  });

  it('C161 goes from hit to hit and round, and starts at the first or the last', () => {
    const { placed } = hitsInOrder(board, ({ kind }) => kind === 'tip');
    const at = (index: number) => placed.at(index)?.id ?? null;
    expect(hitBeside(placed, null, 1)?.id).toBe(at(0));
    expect(hitBeside(placed, null, -1)?.id).toBe(at(-1));
    expect(hitBeside(placed, at(0), 1)?.id).toBe(at(1));
    expect(hitBeside(placed, at(-1), 1)?.id).toBe(at(0));
    expect(hitBeside(placed, at(0), -1)?.id).toBe(at(-1));
    expect(hitBeside([], null, 1)).toBeNull();
  });
});
