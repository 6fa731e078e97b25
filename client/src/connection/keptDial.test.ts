import { expect, it } from 'vitest';
import { createKeptDial } from './keptDial.ts';

const ids = { board: 'b1' as never, ans: 'p1' as never, piet: 'p2' as never };

it('U273 keeps the own dial in the tab, for the person who put it there alone', () => {
  const stored = new Map<string, string>();
  const tab = {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value).has(key),
  };
  const kept = createKeptDial(tab, ids.board, ids.ans);
  expect(kept.read()).toBeNull();
  kept.write({ take: 3, value: -15 });
  expect(createKeptDial(tab, ids.board, ids.ans).read()).toEqual({ take: 3, value: -15 });
  expect(createKeptDial(tab, ids.board, ids.piet).read()).toBeNull();
  for (const key of stored.keys()) stored.set(key, '{"me":"p1","move":{"take":3,"value":900}}');
  expect(kept.read()).toBeNull();
});
