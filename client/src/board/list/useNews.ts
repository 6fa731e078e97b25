import type { NoteId, ParticipantId } from '@samenreis/shared/base';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { PresenceStore } from '../../connection/presenceStore.ts';
import type { BoardStore } from '../store/boardStore.ts';
import { createNewsFeed, type NewsBatch, type NewsFeed } from './newsFeed.ts';

const NONE: readonly NewsBatch[] = [];
const never = () => () => {};

/** What others did on the board since the list came up. */
export function useNews(store: BoardStore, presence: PresenceStore): readonly NewsBatch[] {
  const [feed, setFeed] = useState<NewsFeed | null>(null);
  useEffect(() => {
    const opened = createNewsFeed({
      store,
      personOf: (clientId) => presence.others().find((one) => one.clientId === clientId)?.user.participantId ?? null,
      others: () => presence.others().map(({ user }) => user),
      typistIn: (note) => typistIn(presence, note),
      schedule(run, delayMs) {
        const timer = setTimeout(run, delayMs);
        return () => clearTimeout(timer);
      },
    });
    setFeed(opened);
    return () => opened.destroy();
  }, [store, presence]);
  return useSyncExternalStore(feed?.subscribe ?? never, feed?.current ?? (() => NONE));
}

export function typistIn(presence: PresenceStore, note: NoteId): ParticipantId | null {
  return presence.others().find(({ editing }) => editing === note)?.user.participantId ?? null;
}
