import { describe, expect, it } from 'vitest';
import type { LaneId, PersonaId } from '../base/index.ts';
import { demoBoard } from './demo/demoBoard.ts';
import { emptyNoteFilter, foldText, isFiltering, type NoteFilter, noteFilter } from './noteFilter.ts';

const notes = [...demoBoard(0).notes.values()];
const count = (filter: Partial<NoteFilter>) => notes.filter(noteFilter({ ...emptyNoteFilter, ...filter })).length;

describe('noteFilter', () => {
  it('B44 lets everything through while nothing is asked', () => {
    expect(count({})).toBe(notes.length);
    expect(count({ text: ' \n ' })).toBe(notes.length);
    expect(isFiltering({ ...emptyNoteFilter, text: ' ' })).toBe(false);
    expect(isFiltering({ ...emptyNoteFilter, lanes: new Set(['current' as LaneId]) })).toBe(true);
  });

  it('B44 asks for every part at once, and within a part for any', () => {
    const all = (part: (note: (typeof notes)[number]) => boolean) => notes.filter(part).length;
    expect(count({ kinds: new Set(['tip']) })).toBe(all(({ kind }) => kind === 'tip'));
    expect(count({ kinds: new Set(['tip', 'moment']) })).toBe(all(({ kind }) => kind !== 'emotion'));
    expect(count({ kinds: new Set(['tip']), lanes: new Set(['current' as LaneId]) })).toBe(0);
    expect(count({ perspectives: new Set(['consultant']) })).toBe(all(({ perspective }) => perspective === 'consultant'));
    expect(count({ personas: new Set([null]) })).toBe(all(({ persona }) => persona === null));
    expect(count({ personas: new Set(['nobody' as PersonaId]) })).toBe(0);
    const [first] = notes;
    if (first === undefined) throw new Error('the demo has notes');
    expect(count({ authors: new Set([first.author]) })).toBe(all(({ author }) => author === first.author));
  });

  it('B44 finds words whatever the case, the accents and the way of writing ij', () => {
    expect(foldText('Één ĲSJE, crème brûlée, Straße')).toBe('een ijsje, creme brulee, strasse');
    expect(foldText('Één')).toBe(foldText('E\u0301e\u0301n'));
    expect(count({ text: 'ALTĲD uit' })).toBe(1);
    expect(count({ text: 'waarom altijd' })).toBe(1);
    expect(count({ text: 'altijd nooit' })).toBe(0);
  });
});
