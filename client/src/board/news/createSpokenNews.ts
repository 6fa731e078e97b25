import type { NewsBatch, NewsFeed } from './newsFeed.ts';
import type { NewsSound } from './newsSound.ts';

/** The batch that a screen reader tells now. */
export interface SpokenNews {
  /** Null before the first batch, and while it is silenced: what came meanwhile is not told afterwards. */
  current(): NewsBatch | null;
  subscribe(listener: () => void): () => void;
  destroy(): void;
}

export function createSpokenNews(
  feed: Pick<NewsFeed, 'current' | 'subscribe'>,
  sound: Pick<NewsSound, 'get' | 'subscribe'>,
): SpokenNews {
  const listeners = new Set<() => void>();
  let spoken: NewsBatch | null = null;

  function become(next: NewsBatch | null): void {
    if (next === spoken) return;
    spoken = next;
    for (const listener of listeners) listener();
  }

  const stops = [
    feed.subscribe(() => become(sound.get() === 'spoken' ? (feed.current().at(-1) ?? null) : null)),
    sound.subscribe(() => become(null)),
  ];
  return {
    current: () => spoken,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    destroy() {
      for (const stop of stops) stop();
      listeners.clear();
    },
  };
}
