import { demoBoard } from '@samenreis/shared/board';
import { describe, expect, it } from 'vitest';
import { createFilterStore } from './filterStore.ts';

const notes = [...demoBoard(0).notes.values()];

describe('filterStore', () => {
  it('C160 tests nothing until something is looked for, and nothing again once the filter is cleared', () => {
    const filter = createFilterStore();
    expect(filter.test()).toBeNull();
    filter.change({ text: '  ' });
    expect(filter.test()).toBeNull();
    filter.change({ kinds: new Set(['tip']) });
    expect(notes.filter(filter.test() ?? (() => false))).toEqual(notes.filter(({ kind }) => kind === 'tip'));
    filter.clear();
    expect(filter.test()).toBeNull();
  });

  it('C160 tells of each change once, keeps its test between changes, and sees a note that changed as another one', () => {
    const filter = createFilterStore();
    let told = 0;
    const stop = filter.subscribe(() => told++);
    filter.change({ text: 'website' });
    const test = filter.test();
    expect(filter.test()).toBe(test);
    const [note] = notes;
    if (note === undefined || test === null) throw new Error('the demo has notes');
    expect(test(note)).toBe(false);
    expect(test({ ...note, text: 'Op de website' })).toBe(true);
    filter.clear();
    filter.clear();
    expect(told).toBe(2);
    stop();
    filter.change({ text: 'a' });
    expect(told).toBe(2);
  });
});
