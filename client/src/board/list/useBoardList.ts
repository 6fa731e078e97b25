import { type BoardList, listBoard } from '@samenreis/shared/list';
import { useMemo } from 'react';
import type { BoardStore } from '../store/boardStore.ts';
import { useBoardPart } from '../useBoardPart.ts';

/** The board as a list, read once a frame at most. */
export function useBoardList(store: BoardStore): BoardList {
  const select = useMemo(() => {
    let last: BoardList | undefined;
    return (snapshot: Parameters<typeof listBoard>[0]) => {
      last = listBoard(snapshot, last);
      return last;
    };
  }, []);
  return useBoardPart(store, select);
}
