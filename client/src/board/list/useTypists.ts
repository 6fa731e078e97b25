import type { NoteId, ParticipantId } from '@samenreis/shared/base';
import { useMemo, useSyncExternalStore } from 'react';
import type { PresenceStore } from '../../connection/presenceStore.ts';

/** Who else writes in which note now; the same map while nobody else begins or stops. */
export function useTypists(presence: PresenceStore): ReadonlyMap<NoteId, ParticipantId> {
  const current = useMemo(() => {
    let typists: ReadonlyMap<NoteId, ParticipantId> = new Map();
    return () => {
      const next = new Map<NoteId, ParticipantId>();
      for (const { editing, user } of presence.others()) if (editing !== null) next.set(editing, user.participantId);
      const isSame = next.size === typists.size && [...next].every(([note, who]) => typists.get(note) === who);
      if (!isSame) typists = next;
      return typists;
    };
  }, [presence]);
  return useSyncExternalStore(presence.subscribe, current);
}
