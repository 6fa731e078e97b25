import { expect, it, vi } from 'vitest';
import { followLines } from './lineChannel.ts';

const trouble = { participant: 'pans000000000001', trouble: 'lost' };

it('J67 tells who is in trouble as it was told last, and starts anew where it is told nonsense', () => {
  let tell: (lines: unknown) => void = () => {};
  const broken = vi.fn();
  const lines = followLines({ on: (_event, listener) => (tell = listener) }, broken);
  const heard = vi.fn();
  lines.subscribe(heard);
  expect(lines.current()).toEqual({ troubles: [], leaderlessSinceMs: null });
  tell({ troubles: [trouble], leaderlessSinceMs: 42 });
  expect(lines.current()).toEqual({ troubles: [trouble], leaderlessSinceMs: 42 });
  expect(heard).toHaveBeenCalledTimes(1);
  tell({ troubles: 'all' });
  expect(broken).toHaveBeenCalledTimes(1);
  expect(lines.current().troubles).toHaveLength(1);
});
