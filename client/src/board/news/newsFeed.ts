import type { ParticipantId } from '@samenreis/shared/base';
import type { BoardSnapshot } from '@samenreis/shared/board';
import type { BoardStore } from '../store/boardStore.ts';
import { isNothing, type News, NO_NEWS, newsBetween, withLater, withoutMine } from './boardNews.ts';
import type { NewsWitness, Witnessed } from './newsWitness.ts';

/** What others did lately, in batches: a screen reader can keep up with one every few seconds. */
export interface NewsFeed {
  /** Newest last; the same array until a batch comes. */
  current(): readonly NewsBatch[];
  subscribe(listener: () => void): () => void;
  destroy(): void;
}

export interface NewsBatch {
  readonly id: number;
  readonly news: News;
  /** The board as it was when this was told: names of phases that are gone since. */
  readonly snapshot: BoardSnapshot;
}

export interface NewsFeedParts {
  /** Whose screen it is: of the own work, in another window too, there is no news. */
  readonly me: ParticipantId;
  readonly store: Pick<BoardStore, 'snapshot' | 'subscribeChanges' | 'writerOf'>;
  /** Who a connection belongs to, as presence tells; null for one that left. */
  readonly personOf: (clientId: number) => ParticipantId | null;
  /** Everybody else who is on the board now, each once for a connection. */
  readonly others: () => readonly Witnessed[];
  readonly typistIn: NewsWitness['typistIn'];
  /** @returns what calls it off */
  readonly schedule: (run: () => void, delayMs: number) => () => void;
}

/** From the first change to the telling; what comes meanwhile is told with it. */
export const NEWS_EVERY_MS = 3_000;
const KEPT_BATCHES = 5;

export function createNewsFeed({ me, store, personOf, others, typistIn, schedule }: NewsFeedParts): NewsFeed {
  const listeners = new Set<() => void>();
  const witness: NewsWitness = {
    writerOf(root, key, field) {
      const clientId = store.writerOf(root, key, field);
      return clientId === null ? null : personOf(clientId);
    },
    typistIn,
    onlyOne(may) {
      const able = new Set(
        others()
          .filter(may)
          .map(({ participantId }) => participantId),
      );
      const [one = null] = able;
      return able.size === 1 ? one : null;
    },
  };
  let known = store.snapshot();
  let waiting = NO_NEWS;
  let batches: readonly NewsBatch[] = [];
  let lastId = 0;
  let callOff: (() => void) | null = null;

  function tell(): void {
    callOff = null;
    if (isNothing(waiting)) return;
    batches = [...batches, { id: ++lastId, news: waiting, snapshot: known }].slice(-KEPT_BATCHES);
    waiting = NO_NEWS;
    for (const listener of listeners) listener();
  }

  const stop = store.subscribeChanges((isMine) => {
    const now = store.snapshot();
    if (!isMine && now !== known) {
      waiting = withLater(waiting, withoutMine(newsBetween(known, now, witness), me));
      callOff ??= schedule(tell, NEWS_EVERY_MS);
    }
    known = now;
  });

  return {
    current: () => batches,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    destroy() {
      stop();
      callOff?.();
      listeners.clear();
    },
  };
}
