import { demoBoard } from '@samenreis/shared/board';
import { expect, it } from 'vitest';
import { conclusionsOn } from './restingOn.ts';

it('V68 knows which conclusions rest on a note, but those that were put away', () => {
  const board = demoBoard(1_000);
  const [first, second] = board.conclusions;
  const note = first?.notes[0];
  if (first === undefined || second === undefined || note === undefined) throw new Error('the example has these');
  const twice = [first, { ...second, notes: [...second.notes, note] }];
  expect(conclusionsOn({ conclusions: twice }, note)).toEqual(twice);
  expect(conclusionsOn({ conclusions: twice.map((one) => ({ ...one, archived: true })) }, note)).toEqual([]);
  expect(conclusionsOn({ conclusions: [second] }, note)).toEqual([]);
});
