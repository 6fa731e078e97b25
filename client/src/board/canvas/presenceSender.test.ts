import type { Presence } from '@samenreis/shared/protocol';
import { describe, expect, it } from 'vitest';
import { createPresenceSender } from './presenceSender.ts';

describe('presence sender', () => {
  it('C13 sends at most 20 times a second, merged, and the last state always', () => {
    const sent: Partial<Presence>[] = [];
    const sender = createPresenceSender((change) => sent.push(change));
    let nowMs = 0;
    for (; nowMs < 1_000; nowMs += 10) {
      sender.note({ cursor: { x: nowMs, y: 0 } });
      if (nowMs % 100 === 0) sender.note({ selection: [] });
      sender.flush(nowMs);
    }
    while (sender.flush(nowMs)) nowMs += 10;
    expect(sent.length).toBeLessThanOrEqual(21);
    expect(sent[0]).toEqual({ cursor: { x: 0, y: 0 }, selection: [] });
    expect(sent.at(-1)?.cursor).toEqual({ x: 990, y: 0 });
  });

  it('sends nothing when nothing changed', () => {
    const sender = createPresenceSender(() => {
      throw new Error('nothing to tell');
    });
    expect(sender.flush(1_000)).toBe(false);
  });
});
