import { expect, test } from 'vitest';
import type { SaveStatus } from '../connection/saveStatus.ts';
import { tellWhenBroken } from './tellWhenBroken.ts';

test('S21 a connection that breaks is told once, and not again for what is done meanwhile', () => {
  let status: SaveStatus = { kind: 'saved' };
  let listener = () => {};
  let told = 0;
  const connection = {
    status: () => status,
    subscribe(given: () => void) {
      listener = given;
      return () => {};
    },
  };
  tellWhenBroken(connection, () => {
    told += 1;
  });
  const after = (next: SaveStatus) => {
    status = next;
    listener();
    return told;
  };
  expect(after({ kind: 'saving', pending: 1 })).toBe(0);
  expect(after({ kind: 'offline', pending: 1 })).toBe(1);
  expect(after({ kind: 'offline', pending: 2 })).toBe(1);
  expect(after({ kind: 'saving', pending: 2 })).toBe(1);
  expect(after({ kind: 'storeFailing', pending: 2 })).toBe(2);
});
