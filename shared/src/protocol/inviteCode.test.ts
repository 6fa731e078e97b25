import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CODE_ALPHABET, CODE_LENGTH, readInviteCode, showInviteCode } from './inviteCode.ts';

const code = fc.string({ unit: fc.constantFrom(...CODE_ALPHABET), minLength: CODE_LENGTH, maxLength: CODE_LENGTH });

describe('I80 a code', () => {
  it('is read back from how it is shown, in any case, with whatever between the halves', () => {
    fc.assert(
      fc.property(code, fc.constantFrom('', ' ', '-', '–', '  ', '.', '\u00a0'), (one, between) => {
        expect(readInviteCode(showInviteCode(one))).toBe(one);
        expect(readInviteCode(` ${one.toLowerCase().slice(0, 4)}${between}${one.slice(4)}\n`)).toBe(one);
      }),
      { seed: 428_585 },
    );
  });

  it.each([
    ['OIQL 2ZS5', '01012255'],
    ['gb0o v1wi', '6800W1W1'],
    ['ｃ２３４ ５６７８', 'C2345678'],
  ])('takes look-alikes for what was meant: %s', (typed, meant) => {
    expect(readInviteCode(typed)).toBe(meant);
  });

  it.each(['', '1234567', '123456789', 'AEUA EUAE', '1234 567!', '12345678'.repeat(10_000)])('is not read from %#', (typed) => {
    expect(readInviteCode(typed)).toBeNull();
  });
});
