import type { BoardInfo, PresenceUser } from '@samenreis/shared/protocol';
import { useMemo, useSyncExternalStore } from 'react';
import type { PresenceStore } from '../connection/presenceStore.ts';

/** Everybody on the board now, this person first; somebody with two tabs is one person. */
export function usePeople(presence: PresenceStore, me: BoardInfo['me']): readonly PresenceUser[] {
  const current = useMemo(() => {
    let people: readonly PresenceUser[] = [];
    let signature = '';
    // The same list while only cursors move: the header is not drawn twenty times a second.
    return () => {
      const byId = new Map([[me.participantId, me], ...presence.others().map(({ user }) => [user.participantId, user] as const)]);
      const next = [...byId.values()];
      const nextSignature = JSON.stringify(next);
      if (nextSignature !== signature) [people, signature] = [next, nextSignature];
      return people;
    };
  }, [presence, me]);
  return useSyncExternalStore(presence.subscribe, current);
}
