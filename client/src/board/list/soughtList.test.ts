import { demoBoard } from '@samenreis/shared/board';
import { listBoard } from '@samenreis/shared/list';
import { describe, expect, it } from 'vitest';
import { soughtList } from './soughtList.ts';

const board = demoBoard(0);
const list = listBoard(board);
const idsIn = ({ phases }: typeof list) =>
  phases.flatMap(({ lanes }) => lanes.flatMap(({ kinds }) => kinds.flatMap(({ notes }) => notes.map(({ note }) => note.id))));

describe('soughtList', () => {
  it('C160 leaves out all but what is looked for, with its headings and counts', () => {
    const tips = soughtList(list, ({ kind }) => kind === 'tip', null);
    const wanted = [...board.notes.values()].filter(({ kind }) => kind === 'tip');
    expect(new Set(idsIn(tips))).toEqual(new Set(wanted.map(({ id }) => id)));
    expect(tips.phases.flatMap(({ lanes }) => lanes.flatMap(({ kinds }) => kinds)).every(({ kind }) => kind === 'tip')).toBe(true);
    expect(tips.phases.reduce((sum, { noteCount }) => sum + noteCount, 0)).toBe(wanted.length);
    expect(tips.phases).toHaveLength(list.phases.length);
  });

  it('C160 keeps the note that somebody writes in', () => {
    const [first] = board.notes.keys();
    if (first === undefined) throw new Error('the demo has notes');
    expect(idsIn(soughtList(list, () => false, first))).toEqual([first]);
  });
});
