import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shardedMap } from '../base/index.ts';
import { propertyRun } from '../base/testing/propertyRun.ts';
import type { BoardSnapshot } from '../board/index.ts';
import type { BoardLayout } from './boardLayout.ts';
import { type CurveSource, journeyCurves, personaCurves } from './curveSource.ts';
import { layoutBoard } from './layoutBoard.ts';
import { anyStep, changed } from './testing/boardSteps.ts';
import { anyBoard } from './testing/randomBoard.ts';

/** What there is to see; what it was made of and the kind of its maps are nobody's. */
const shown = ({ source: _, notes, reaches, ...layout }: BoardLayout) => ({
  ...layout,
  notes: new Map(notes),
  reaches: new Map(reaches),
});

it('C210 shows after any steps of work what a layout from scratch shows', () => {
  fc.assert(
    fc.property(anyBoard, fc.array(anyStep, { maxLength: 12 }), (first, steps) => {
      let board: BoardSnapshot = { ...first, notes: shardedMap(first.notes) };
      let curves: CurveSource = journeyCurves;
      let layout = layoutBoard(board, { curves });
      for (const step of steps) {
        board = changed(board, step);
        if (step.type === 'choose') curves = step.persona === null ? journeyCurves : personaCurves(step.persona);
        layout = layoutBoard(board, { curves }, layout);
        expect(shown(layout)).toEqual(shown(layoutBoard(board, { curves })));
      }
    }),
    { ...propertyRun, numRuns: 40 },
  );
});

it('C210 keeps lanes and columns where they are when a note moves within its cell', () => {
  fc.assert(
    fc.property(anyBoard, fc.nat({ max: 40 }), (first, index) => {
      const board = { ...first, notes: shardedMap(first.notes) };
      const before = layoutBoard(board);
      const after = layoutBoard(changed(board, { type: 'move', note: index, to: 0, x: 3, y: 0, staysInCell: true }), {}, before);
      expect(after.columns).toBe(before.columns);
      if (after.height === before.height && after.reaches === before.reaches) expect(after.lanes).toBe(before.lanes);
    }),
    propertyRun,
  );
});
