import { describe, expect, it } from 'vitest';
import { caretLine } from './useCaretLine.ts';

describe('caretLine', () => {
  it('C255 finds the line with the caret, also in a note that is longer than a screen', () => {
    const text = Array.from({ length: 30 }, (_, i) => `regel ${i}`).join('\n');
    const first = caretLine(text, 0);
    const last = caretLine(text, text.length);
    expect(first.top).toBeLessThan(first.height);
    expect(last.top - first.top).toBeCloseTo((29 * first.height) / 2);
  });
});
