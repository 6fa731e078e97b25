import { expect, it } from 'vitest';
import { rebasedPicks } from './rebasedPicks.ts';

it.each([
  ['what both added', ['a'], ['a', 'b'], ['a', 'c'], ['a', 'c', 'b']],
  ['the same once', ['a'], ['a', 'b'], ['a', 'b'], ['a', 'b']],
  ['what I left out and another added', ['a', 'b'], ['b'], ['a', 'b', 'c'], ['b', 'c']],
  ['what another left out', ['a', 'b'], ['a', 'b', 'c'], ['a'], ['a', 'c']],
] as const)('U224 keeps of two who pick at once %s', (_, before, mine, theirs, together) => {
  expect(rebasedPicks<string>(before, mine, theirs)).toEqual(together);
});
