import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeBetween, movedOffset, rebased } from './textChange.ts';

describe('changeBetween', () => {
  it('finds one replacement that makes the one of the other', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (before, after) => {
        const { from, removed, inserted } = changeBetween(before, after);
        expect(before.slice(0, from) + inserted + before.slice(from + removed)).toBe(after);
      }),
    );
  });
});

describe('movedOffset', () => {
  it.each([
    ['before the change', 1, 1],
    ['behind it', 6, 8],
    ['inside what went', 4, 7],
  ])('C8 keeps a caret %s at its letter', (_, caret, expected) => {
    expect(movedOffset(caret, { from: 3, removed: 2, inserted: '1234' })).toBe(expected);
  });
});

describe('rebased', () => {
  it('C8 keeps what others typed while an input method was composing', () => {
    expect(rebased('Ik wacht', 'Ik wacht lang', 'Nee, ik wacht')).toBe('Nee, ik wacht lang');
    expect(rebased('abc', 'abXc', 'abc')).toBe('abXc');
  });

  it('is mine when nobody else wrote, and theirs when I did not', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (base, other) => {
        expect(rebased(base, other, base)).toBe(other);
        expect(rebased(base, base, other)).toBe(other);
      }),
    );
  });
});
