import { expect, test } from 'vitest';
import { checksum } from './checksum.ts';

const BYTES = Uint8Array.of(1, 2, 3);

test('D6 a changed byte, a changed place and a missing byte each change the checksum', () => {
  const right = checksum([1, 2, null], BYTES);
  for (const other of [
    checksum([1, 2, null], Uint8Array.of(1, 2, 4)),
    checksum([1, 3, null], BYTES),
    checksum([1, 2, 0], BYTES),
    checksum([12, null], BYTES),
    checksum([1, 2, null], BYTES.subarray(0, 2)),
  ]) {
    expect(other).not.toBe(right);
  }
});

test('D6 a place without bytes has a checksum of its own', () => {
  expect(checksum([1, 'a'], null)).not.toBe(checksum([1, 'b'], null));
  expect(checksum([1, 'a'], new Uint8Array())).toBe(checksum([1, 'a'], null));
});

test('a checksum fits in four bytes', () => {
  for (let number = 0; number < 200; number += 1) {
    const value = checksum([number], BYTES);
    expect(value).toBe(value | 0);
  }
});
