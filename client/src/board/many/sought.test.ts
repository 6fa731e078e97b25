import { demoBoard, emptyNoteFilter, noteFilter } from '@samenreis/shared/board';
import { layoutBoard } from '@samenreis/shared/layout';
import { describe, expect, it } from 'vitest';
import { soughtOf } from './sought.ts';

const boxes = layoutBoard(demoBoard(0)).notesInOrder;

describe('picking many at once', () => {
  it('C223 leaves out what is dimmed, and takes all while nothing is looked for', () => {
    const tips = soughtOf(boxes, noteFilter({ ...emptyNoteFilter, kinds: new Set(['tip']) }));
    expect(tips.length).toBeGreaterThan(0);
    expect(tips).toEqual(boxes.filter(({ note }) => note.kind === 'tip'));
    expect(soughtOf(boxes, null)).toBe(boxes);
  });
});
