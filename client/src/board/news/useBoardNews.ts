import type { ParticipantId } from '@samenreis/shared/base';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { PresenceStore } from '../../connection/presenceStore.ts';
import type { OpenBoard } from '../openBoard.ts';
import { createSpokenNews, type SpokenNews } from './createSpokenNews.ts';
import { createNewsFeed, type NewsBatch, type NewsFeed } from './newsFeed.ts';
import { type NewsSound, useNewsSound } from './newsSound.ts';

/** What others did on the board since it was opened, whichever view is shown. */
export interface BoardNewsNow {
  /** Newest last. */
  readonly batches: readonly NewsBatch[];
  readonly spoken: NewsBatch | null;
}

interface Opened {
  readonly feed: NewsFeed;
  readonly spoken: SpokenNews;
}

const NONE: readonly NewsBatch[] = [];
const never = () => () => {};

/** @param hasBoard - what comes before it is the board itself, and no news */
export function useBoardNews({ store, info, connection: { presence } }: OpenBoard, hasBoard: boolean): BoardNewsNow {
  const sound = useNewsSound();
  const me = info.me.participantId;
  const [opened, setOpened] = useState<Opened | null>(null);
  useEffect(() => {
    if (!hasBoard) return;
    const now = openNews(store, presence, me, sound);
    setOpened(now);
    return () => {
      now.spoken.destroy();
      now.feed.destroy();
    };
  }, [store, presence, me, sound, hasBoard]);
  return {
    batches: useSyncExternalStore(opened?.feed.subscribe ?? never, opened?.feed.current ?? (() => NONE)),
    spoken: useSyncExternalStore(opened?.spoken.subscribe ?? never, opened?.spoken.current ?? (() => null)),
  };
}

function openNews(store: OpenBoard['store'], presence: PresenceStore, me: ParticipantId, sound: NewsSound): Opened {
  const feed = createNewsFeed({
    me,
    store,
    personOf: (clientId) => presence.others().find((one) => one.clientId === clientId)?.user.participantId ?? null,
    others: () => presence.others().map(({ user }) => user),
    typistIn: (note) => presence.others().find(({ editing }) => editing === note)?.user.participantId ?? null,
    schedule(run, delayMs) {
      const timer = setTimeout(run, delayMs);
      return () => clearTimeout(timer);
    },
  });
  return { feed, spoken: createSpokenNews(feed, sound) };
}
