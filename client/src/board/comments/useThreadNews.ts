import type { NoteComment } from '@samenreis/shared/board';
import { useEffect, useRef, useState } from 'react';
import type { NoteTalk } from './noteTalk.ts';
import { threadNews } from './threadNews.ts';

interface Told {
  readonly text: string;
  /** The same words twice are told twice. */
  readonly count: number;
}

/** What a screen reader hears of an open thread: what others do in it, and what came of one's own doing. */
export function useThreadNews(thread: readonly NoteComment[], { me, names }: Pick<NoteTalk, 'me' | 'names'>) {
  const [told, setTold] = useState<Told>({ text: '', count: 0 });
  const known = useRef(thread);
  const mine = useRef<string | null>(null);

  function say(text: string): void {
    mine.current = text;
    setTold(({ count }) => ({ text, count: count + 1 }));
  }

  useEffect(() => {
    const before = known.current;
    known.current = thread;
    const removedByMe = mine.current !== null && thread.length < before.length;
    mine.current = null;
    if (before === thread || removedByMe) return;
    const news = threadNews(before, thread, me.participantId, names);
    if (news.length > 0) setTold(({ count }) => ({ text: news.join(' '), count: count + 1 }));
  }, [thread, me.participantId, names]);

  return { told, say };
}
