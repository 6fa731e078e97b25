import { useEffect } from 'react';
import { useServices } from '../app/services.ts';
import { leftUndone } from './leftUndone.ts';
import type { OpenBoard } from './openBoard.ts';

/** Says what an undo or a redo could not do, in whichever view it was asked for. */
export function useLeftUndone({ store }: Pick<OpenBoard, 'store'>): void {
  const { announcer } = useServices();
  useEffect(
    () =>
      store.subscribeTaken((taken) => {
        for (const text of leftUndone(taken, store.snapshot())) announcer.announce(text);
      }),
    [announcer, store],
  );
}
