import { describe, expect, it } from 'vitest';
import { createDeviceChoice } from '../deviceChoice.ts';
import { createSpokenNews } from './createSpokenNews.ts';
import type { NewsBatch, NewsFeed } from './newsFeed.ts';

/** A feed that brings a batch when it is told to, and a switch. */
function news() {
  const listeners = new Set<() => void>();
  let batches: readonly NewsBatch[] = [];
  const feed: Pick<NewsFeed, 'current' | 'subscribe'> = {
    current: () => batches,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const sound = createDeviceChoice<'spoken' | 'silent'>({
    storage: { getItem: () => null, setItem: () => false },
    key: 'sound',
    options: ['spoken', 'silent'],
  });
  const spoken = createSpokenNews(feed, sound);
  return {
    sound,
    spoken,
    told: () => spoken.current()?.id ?? null,
    bring(id: number) {
      // Only which batch it is matters here; what is in one is the feed's.
      batches = [...batches, { id } as NewsBatch];
      for (const listener of listeners) listener();
    },
    listening: () => listeners.size,
  };
}

describe('what a screen reader tells of others', () => {
  it('C281 is each batch when it comes', () => {
    const { told, bring } = news();
    expect(told()).toBe(null);
    bring(1);
    expect(told()).toBe(1);
    bring(2);
    expect(told()).toBe(2);
  });

  it('C281 is nothing while it is silenced, and nothing old afterwards', () => {
    const { sound, told, bring } = news();
    bring(1);
    sound.set('silent');
    expect(told()).toBe(null);
    bring(2);
    expect(told()).toBe(null);
    sound.set('spoken');
    expect(told()).toBe(null);
    bring(3);
    expect(told()).toBe(3);
  });

  it('C281 ends with the board', () => {
    const { spoken, told, bring, listening } = news();
    spoken.destroy();
    bring(1);
    expect(listening()).toBe(0);
    expect(told()).toBe(null);
  });
});
