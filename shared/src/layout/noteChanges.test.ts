import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { demoBoard } from '../board/index.ts';
import { noteChanges } from './noteChanges.ts';

const demo = [...demoBoard(0).notes.values()];
const step = fc.record({ index: fc.nat({ max: demo.length - 1 }), how: fc.constantFrom('change', 'remove', 'add', 'reorder') });

describe('noteChanges', () => {
  it('L5 names exactly what entered and left, after any changes in any order of the keys', () => {
    fc.assert(
      fc.property(fc.nat({ max: demo.length }), fc.array(step, { maxLength: 12 }), (known, steps) => {
        const before = new Map(demo.slice(0, known).map((note) => [note.id, note]));
        const after = new Map(before);
        for (const { index, how } of steps) {
          const note = demo[index];
          if (note === undefined) continue;
          if (how === 'remove' || how === 'reorder') after.delete(note.id);
          if (how !== 'remove') after.set(note.id, how === 'change' ? { ...note } : note);
        }
        const { entered, left } = noteChanges(before, after);
        expect(new Set(entered)).toEqual(new Set([...after.values()].filter((note) => before.get(note.id) !== note)));
        expect(left).toEqual(new Set([...before.values()].filter((note) => after.get(note.id) !== note).map(({ id }) => id)));
      }),
    );
  });
});
