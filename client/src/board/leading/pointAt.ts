import type { PhaseId } from '@samenreis/shared/base';
import type { ShownView } from '@samenreis/shared/protocol';
import type { PointedAt } from '@samenreis/shared/session';
import { createContext, useContext, useEffect, useMemo, useSyncExternalStore } from 'react';
import { useServices } from '../../app/services.ts';
import { m } from '../../i18n/messages.ts';
import type { OpenBoard } from '../openBoard.ts';

/** Where everybody is asked to look, for what lies on board and list. */
export interface PointingOnBoard {
  readonly at: PointedAt | null;
  /** Brings everybody to this place; null for who does not lead. */
  readonly pointAt: ((at: PointedAt) => void) | null;
  /** Tells what is in view here; null for who does not guide. */
  readonly show: ((view: ShownView | null) => void) | null;
}

const Pointing = createContext<PointingOnBoard>({ at: null, pointAt: null, show: null });

export const PointingProvider = Pointing.Provider;
export const usePointing = (): PointingOnBoard => useContext(Pointing);

/** Of this board; what may refuse it is the server alone, so that nothing of the session is fetched before it is told. */
export function usePointingOf({ session, info, connection }: OpenBoard): PointingOnBoard {
  const { announcer } = useServices();
  const now = () => session.current()?.pointing;
  const at = useSyncExternalStore(session.subscribe, () => now()?.spotlight?.at ?? null);
  const guides = useSyncExternalStore(session.subscribe, () => now()?.guide?.participant === info.me.participantId);
  const leads = info.me.role === 'facilitator';
  return useMemo(() => {
    const pointAt = (to: PointedAt) =>
      void session.send({ type: 'spotlight', at: to }).then(({ ok }) => {
        // Where it was done, the strip of the session says it.
        if (!ok) announcer.announce(m.session_rejected_noAnswer(), 'problem');
      });
    const show = (view: ShownView | null) => connection.presence.setMine({ view });
    return { at, pointAt: leads ? pointAt : null, show: guides ? show : null };
  }, [at, leads, guides, session, connection, announcer]);
}

/** Where the board is read as a list, its phase is what is in view; null for all of them. */
export function useShowsPhase(phase: PhaseId | null): void {
  const { show } = usePointing();
  useEffect(() => show?.({ rect: null, phase }), [show, phase]);
  useEffect(() => () => show?.(null), [show]);
}
