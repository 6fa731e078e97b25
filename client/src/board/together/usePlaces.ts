import type { ParticipantId, PhaseId } from '@samenreis/shared/base';
import { layoutColumns } from '@samenreis/shared/layout';
import { useMemo, useSyncExternalStore } from 'react';
import type { OpenBoard } from '../openBoard.ts';
import { useBoardPart } from '../useBoardPart.ts';
import { type Whereabouts, whereabouts } from './whereabouts.ts';

/** Of everybody who shows where they are; null beside the phases. */
type Phases = ReadonlyMap<ParticipantId, PhaseId | null>;

/** In which phase everybody else is, the same map until somebody goes to another; and where exactly, when it is asked. */
export function usePlaces({ connection, store, info }: OpenBoard) {
  const phases = useBoardPart(store, (snapshot) => snapshot.phases);
  const { presence } = connection;
  const me = info.me.participantId;
  const read = useMemo(() => {
    const columns = layoutColumns(phases);
    const placeOf = (who: ParticipantId): Whereabouts | null =>
      presence
        .others()
        .filter(({ user }) => user.participantId === who)
        .map((person) => whereabouts(person, store.snapshot().notes, columns))
        .find((place) => place !== null) ?? null;
    let known: Phases = new Map();
    const current = (): Phases => {
      const everybody = new Set(presence.others().map(({ user }) => user.participantId));
      // In another window: nobody is led to themselves.
      everybody.delete(me);
      const next = new Map<ParticipantId, PhaseId | null>();
      for (const who of everybody) {
        const place = placeOf(who);
        if (place !== null) next.set(who, place.phase);
      }
      const isSame = next.size === known.size && [...next].every(([who, phase]) => known.has(who) && known.get(who) === phase);
      if (!isSame) known = next;
      return known;
    };
    return { current, placeOf };
  }, [phases, presence, store, me]);
  const places = useSyncExternalStore(presence.subscribe, read.current);
  const nameOf = (who: ParticipantId): string | null => phases.find(({ id }) => id === places.get(who))?.name ?? null;
  return { isKnown: (who: ParticipantId) => places.has(who), nameOf, placeOf: read.placeOf };
}
