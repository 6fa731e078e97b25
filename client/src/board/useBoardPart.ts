import type { BoardSnapshot } from '@samenreis/shared/board';
import { useCallback, useSyncExternalStore } from 'react';
import type { BoardStore } from './store/boardStore.ts';

/**
 * One part of the board for a panel or a dialog, read once a frame at most: a drag of sixty people is for the canvas.
 * @param select - takes a part that keeps its identity while nothing in it changed
 */
export function useBoardPart<Part>(store: BoardStore, select: (snapshot: BoardSnapshot) => Part): Part {
  const subscribe = useCallback(
    (listener: () => void) => {
      let frame = 0;
      const stop = store.subscribe(() => {
        if (frame !== 0) return;
        frame = requestAnimationFrame(() => {
          frame = 0;
          listener();
        });
      });
      return () => {
        cancelAnimationFrame(frame);
        stop();
      };
    },
    [store],
  );
  return useSyncExternalStore(subscribe, () => select(store.snapshot()));
}
