import { expect, it } from 'vitest';
import { queued } from './keptQueue.ts';

const lost = (why: 'refused' | 'deleted' | 'notWritten', ...texts: readonly string[]) => ({ why, texts, isWorkLost: false });

it('U131 gives back a second lost text after the first', () => {
  const [first, second] = [lost('deleted', 'Eerst'), lost('deleted', 'Daarna')];
  expect(queued(queued([], first), second)).toEqual([first, second]);
});

it('U131 tells what one reload lost once, with what an earlier one lost', () => {
  const one = lost('notWritten', 'Te lang');
  const both = lost('refused', 'Eerst', 'Daarna');
  expect(queued([lost('refused', 'Eerst'), one], both)).toEqual([both, one]);
});
