import { useEffect, useRef } from 'react';
import type { Drafts } from '../drafts.ts';
import type { OpenBoard } from '../openBoard.ts';
import { takeLostDrafts } from './lostDrafts.ts';
import type { NoteTalk } from './noteTalk.ts';

/** Gives back what was begun about a note or a comment that is taken away, whether its thread is open or not. */
export function useLostDrafts({ store, connection }: OpenBoard, drafts: Drafts, onLostText: NoteTalk['onLostText']): void {
  const latest = useRef(onLostText);
  latest.current = onLostText;
  useEffect(() => {
    const look = () => {
      // A board that is still coming in has no notes yet.
      const lost = connection.wasSynced() ? takeLostDrafts(drafts, store.snapshot()) : [];
      if (lost.length > 0) latest.current(lost.join('\n\n'), 'deleted');
    };
    look();
    const stops = [store.subscribe(look), connection.subscribe(look)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [store, connection, drafts]);
}
