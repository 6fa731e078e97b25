import { demoBoard } from '@samenreis/shared/board';
import { layoutBoard } from '@samenreis/shared/layout';
import { describe, expect, it } from 'vitest';
import { neighbours, phaseDropAt } from './phaseDrop.ts';
import { narrowerThan, notesAcross, snappedWidth, widerThan, widthFor } from './phaseWidth.ts';

const { columns } = layoutBoard(demoBoard(0));
const [first, second, third] = columns;
const last = columns.at(-1);
if (first === undefined || second === undefined || third === undefined || last === undefined)
  throw new Error('The demo has phases.');

describe('phaseDropAt', () => {
  it('C130 lands before the column whose left half is under the pointer', () => {
    expect(phaseDropAt(columns, last.phase.id, second.x + 10)).toEqual({ before: second.phase.id, x: second.x, isMove: true });
    expect(phaseDropAt(columns, first.phase.id, second.x + second.width - 10)).toMatchObject({
      before: third.phase.id,
      isMove: true,
    });
  });

  it('C130 lands behind the last one, and before the first, however far the pointer went', () => {
    expect(phaseDropAt(columns, first.phase.id, 99_999)).toEqual({ before: null, x: last.x + last.width, isMove: true });
    expect(phaseDropAt(columns, last.phase.id, -500)).toMatchObject({ before: first.phase.id, isMove: true });
  });

  it('C130 is no move at its own place, on either side', () => {
    expect(phaseDropAt(columns, second.phase.id, second.x + 5).isMove).toBe(false);
    expect(phaseDropAt(columns, second.phase.id, third.x + 5).isMove).toBe(false);
    expect(phaseDropAt(columns, last.phase.id, 99_999).isMove).toBe(false);
  });
});

describe('neighbours', () => {
  it('C130 tells what to come before, one place on, and nothing at the ends', () => {
    expect(neighbours(['a', 'b', 'c', 'd'], 'b')).toEqual({ earlier: 'a', later: 'd' });
    expect(neighbours(['a', 'b', 'c'], 'b')).toEqual({ earlier: 'a', later: null });
    expect(neighbours(['a', 'b'], 'a')).toEqual({ later: null });
    expect(neighbours(['a'], 'a')).toEqual({});
    expect(neighbours(['a'], 'x')).toEqual({});
  });
});

describe('the width of a phase', () => {
  it('C131 goes to whole notes where it is near, and stays within bounds', () => {
    expect(snappedWidth(250)).toBe(244);
    expect(snappedWidth(301.4)).toBe(301);
    expect(snappedWidth(3)).toBe(124);
    expect(snappedWidth(99_999)).toBe(2_000);
  });

  it('C131 goes one note wider or narrower, until it cannot', () => {
    expect(notesAcross(244)).toBe(2);
    expect(widerThan(244)).toBe(364);
    expect(widerThan(300)).toBe(364);
    expect(widerThan(1_990)).toBeNull();
    expect(narrowerThan(244)).toBe(124);
    expect(narrowerThan(300)).toBe(244);
    expect(narrowerThan(widthFor(1))).toBeNull();
  });
});
