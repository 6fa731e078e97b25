import type { BoardInfo, PresenceUser } from '@samenreis/shared/protocol';
import { useMemo, useSyncExternalStore } from 'react';
import type { PresenceStore } from '../connection/presenceStore.ts';
import { peoplePresent } from './peoplePresent.ts';

/** The people on the board, as the header shows them. */
export function usePeople(presence: PresenceStore, me: BoardInfo['me']): readonly PresenceUser[] {
  const current = useMemo(() => {
    let people: readonly PresenceUser[] = [];
    let signature = '';
    // The same list while only cursors move: the header is not drawn twenty times a second.
    return () => {
      const next = peoplePresent(presence.others(), me);
      const nextSignature = JSON.stringify(next);
      if (nextSignature !== signature) [people, signature] = [next, nextSignature];
      return people;
    };
  }, [presence, me]);
  return useSyncExternalStore(presence.subscribe, current);
}
