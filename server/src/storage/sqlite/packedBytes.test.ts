import { expect, test } from 'vitest';
import { pack, unpack } from './packedBytes.ts';

test('packed bytes come apart as they went in, empty ones included', () => {
  const parts = [Uint8Array.of(1, 2), new Uint8Array(), Uint8Array.of(3)];
  expect(unpack(pack(parts))).toEqual(parts);
  expect(unpack(pack([]))).toEqual([]);
});

test('packing takes the bytes of a view and nothing around it', () => {
  const buffer = new Uint8Array(1_000_000);
  expect(pack([buffer.subarray(10, 14)]).bytes.buffer.byteLength).toBe(4);
});
