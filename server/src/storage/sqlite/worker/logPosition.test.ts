import { expect, test } from 'vitest';
import { logPosition, seqAt } from './logPosition.ts';

test('a position gives back the number, and boards do not overlap', () => {
  const last = 2 ** 28 - 1;
  for (const board of [1, 2, 33_000_000]) {
    expect(seqAt(board, logPosition(board, last))).toBe(last);
    expect(Number.isSafeInteger(logPosition(board, last))).toBe(true);
    expect(logPosition(board, last)).toBeLessThan(logPosition(board + 1, 0));
  }
});

test('a full log is refused before it runs into the next board', () => {
  expect(() => logPosition(1, 2 ** 28)).toThrow('full');
});
