import { useEffect, useSyncExternalStore } from 'react';
import { useServices } from '../app/services.ts';
import type { OpenBoard } from './openBoard.ts';
import { useBoardPart } from './useBoardPart.ts';

/** What was said about a server that is silent, or a board that is locked, goes with it. */
export function useWithdrawals({ connection, store }: OpenBoard): void {
  const { announcer } = useServices();
  const isLocked = useBoardPart(store, (snapshot) => snapshot.board.locked);
  const isSaved = useSyncExternalStore(connection.subscribe, () => connection.status().kind === 'saved');
  useEffect(() => {
    if (!isLocked) announcer.withdraw('lock');
  }, [announcer, isLocked]);
  useEffect(() => {
    if (isSaved) announcer.withdraw('noAnswer');
  }, [announcer, isSaved]);
}

/** Where the browser keeps nothing, closing the tab would lose what is not saved yet. */
export function useWarningBeforeLoss({ connection }: OpenBoard): void {
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      const status = connection.status();
      if ('pending' in status && status.pending > 0 && !connection.isKeptLocally()) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [connection]);
}
