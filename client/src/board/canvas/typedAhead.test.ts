import { describe, expect, it } from 'vitest';
import { createTypedAhead } from './typedAhead.ts';

describe('letters typed before the field is there', () => {
  it('C254 waits for the field that opens next, and for no other', () => {
    const ahead = createTypedAhead();
    for (const [index, letter] of [...'Laat '].entries()) ahead.keep(letter, 1_000 + index * 100);
    expect(ahead.take(1_900)).toBe('Laat ');
    expect(ahead.take(1_950)).toBe('');
  });

  it('C254 forgets what nothing came of', () => {
    const ahead = createTypedAhead();
    ahead.keep('q', 1_000);
    expect(ahead.take(9_000)).toBe('');
    ahead.keep('q', 10_000);
    ahead.keep('a', 20_000);
    expect(ahead.take(20_100)).toBe('a');
  });
});
