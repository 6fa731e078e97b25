import { demoBoard } from '@samenreis/shared/board';
import { layoutBoard } from '@samenreis/shared/layout';
import { describe, expect, it } from 'vitest';
import { dropAt, laneSpans, neighbours, phaseSpans } from './headDrop.ts';
import { narrowerThan, notesAcross, snappedWidth, widerThan, widthFor } from './phaseWidth.ts';

const { columns, lanes } = layoutBoard(demoBoard(0));
const [first, second, third] = columns;
const last = columns.at(-1);
if (first === undefined || second === undefined || third === undefined || last === undefined)
  throw new Error('The demo has phases.');

const spans = phaseSpans(columns);

describe('dropAt', () => {
  it('C130 lands before the column whose left half is under the pointer', () => {
    expect(dropAt(spans, last.phase.id, second.x + 10)).toEqual({ before: second.phase.id, line: second.x, isMove: true });
    expect(dropAt(spans, first.phase.id, second.x + second.width - 10)).toMatchObject({
      before: third.phase.id,
      isMove: true,
    });
  });

  it('C130 lands behind the last one, and before the first, however far the pointer went', () => {
    expect(dropAt(spans, first.phase.id, 99_999)).toEqual({ before: null, line: last.x + last.width, isMove: true });
    expect(dropAt(spans, last.phase.id, -500)).toMatchObject({ before: first.phase.id, isMove: true });
  });

  it('C130 is no move at its own place, on either side', () => {
    expect(dropAt(spans, second.phase.id, second.x + 5).isMove).toBe(false);
    expect(dropAt(spans, second.phase.id, third.x + 5).isMove).toBe(false);
    expect(dropAt(spans, last.phase.id, 99_999).isMove).toBe(false);
  });
});

describe('dropAt for journeys', () => {
  const [upper, lower] = lanes;
  if (upper === undefined || lower === undefined || lanes.length !== 2) throw new Error('The demo shows two journeys.');
  const journeys = laneSpans(lanes);

  it('C240 lands behind the journey that the pointer went well into, with the line in the middle of the gap', () => {
    const [end, start] = [upper.rect.y + upper.rect.height, lower.rect.y];
    expect(dropAt(journeys, lower.lane.id, end - 60).isMove).toBe(false);
    expect(dropAt(journeys, lower.lane.id, end - 160)).toMatchObject({ before: upper.lane.id, isMove: true });
    expect(dropAt(journeys, upper.lane.id, start + 160)).toMatchObject({ before: null, isMove: true });
    expect(dropAt(journeys, lower.lane.id, upper.rect.y + 40)).toMatchObject({ before: upper.lane.id, isMove: true });
    expect(dropAt(journeys, upper.lane.id, lower.rect.y + lower.rect.height - 40)).toMatchObject({ before: null, isMove: true });
    const gap = dropAt(journeys, lower.lane.id, lower.rect.y + 40);
    expect(gap.isMove).toBe(false);
    expect(gap.line).toBe((upper.rect.y + upper.rect.height + lower.rect.y) / 2);
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
