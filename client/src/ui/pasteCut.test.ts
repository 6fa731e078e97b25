import { describe, expect, it } from 'vitest';
import { cutFromPaste } from './pasteCut.ts';

const field = { value: 'x'.repeat(480), maxLength: 500, selectionStart: 480, selectionEnd: 480 };

describe('cutFromPaste', () => {
  it('C255 U117 counts what has no room', () => {
    expect(cutFromPaste(field, 'y'.repeat(20))).toBe(0);
    expect(cutFromPaste(field, 'y'.repeat(60))).toBe(40);
  });

  it('U117 makes room of what is selected, and counts a line end as one', () => {
    expect(cutFromPaste({ ...field, selectionStart: 0 }, 'y'.repeat(500))).toBe(0);
    expect(cutFromPaste(field, '\r\n'.repeat(21))).toBe(1);
  });

  it('U117 lets a field without a bound take all', () => {
    expect(cutFromPaste({ ...field, maxLength: -1 }, 'y'.repeat(9_000))).toBe(0);
  });
});
