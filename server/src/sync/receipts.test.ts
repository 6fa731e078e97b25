import { expect, test } from 'vitest';
import { Receipts } from './receipts.ts';

test('S12 nothing counts before the answer to step 1, and then all that came before it', () => {
  const receipts = new Receipts();
  receipts.settle(false);
  receipts.settle(false);
  expect(receipts.durable).toBe(0);
  expect(receipts.isAwaitingAnswer).toBe(true);
  receipts.settle(true);
  expect(receipts.durable).toBe(3);
  receipts.settle(false);
  expect(receipts.durable).toBe(4);
});
