import { demoBoard } from '@samenreis/shared/board';
import { describe, expect, it } from 'vitest';
import { createBoardModel } from './boardModel.ts';
import { createCurveChoice } from './curve/curveChoice.ts';

describe('the model of the board', () => {
  it('tells the next frame what somebody looked at between two frames', () => {
    const whole = demoBoard(0);
    const [gone, ...left] = [...whole.notes];
    if (gone === undefined) throw new Error('The demo board has notes.');
    let snapshot = whole;
    const model = createBoardModel(
      { snapshot: () => snapshot, subscribe: () => () => undefined },
      createCurveChoice({ getItem: () => null, setItem: () => false }),
    );
    snapshot = { ...whole, notes: new Map(left) };
    model.catchUp();
    expect(model.has(gone[0])).toBe(false);
    snapshot = whole;
    const { notes } = model.refresh();
    expect(notes.removed.map(({ id }) => id)).toEqual([gone[0]]);
    expect(notes.added.map(({ id }) => id)).toEqual([gone[0]]);
    expect(model.refresh().notes).toEqual({ added: [], removed: [], changed: [] });
  });
});
