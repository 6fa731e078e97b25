import { expect, it } from 'vitest';
import { createInTurn } from './inTurn.ts';

it('I9 runs the tasks of one key one after another, also past a failure, and those of others meanwhile', async () => {
  const inTurn = createInTurn();
  const seen: string[] = [];
  let open = (): void => {};
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  const first = inTurn('a', async () => {
    await gate;
    seen.push('a1');
    throw new Error('lost');
  });
  const second = inTurn('a', () => Promise.resolve(seen.push('a2')));
  await inTurn('b', () => Promise.resolve(seen.push('b')));
  open();
  await expect(first).rejects.toThrow('lost');
  await second;
  expect(seen).toEqual(['b', 'a1', 'a2']);
});
