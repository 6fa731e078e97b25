import type { PointedAt } from '@samenreis/shared/session';
import { createContext, useContext, useMemo, useSyncExternalStore } from 'react';
import { useServices } from '../../app/services.ts';
import { m } from '../../i18n/messages.ts';
import type { OpenBoard } from '../openBoard.ts';

/** Where everybody is asked to look, for what lies on board and list. */
export interface PointingOnBoard {
  readonly at: PointedAt | null;
  /** Brings everybody to this place; null for who does not lead. */
  readonly pointAt: ((at: PointedAt) => void) | null;
}

const Pointing = createContext<PointingOnBoard>({ at: null, pointAt: null });

export const PointingProvider = Pointing.Provider;
export const usePointing = (): PointingOnBoard => useContext(Pointing);

/** Of this board; what may refuse it is the server alone, so that nothing of the session is fetched before it is told. */
export function usePointingOf({ session, info }: Pick<OpenBoard, 'session' | 'info'>): PointingOnBoard {
  const { announcer } = useServices();
  const at = useSyncExternalStore(session.subscribe, () => session.current()?.pointing.spotlight?.at ?? null);
  const leads = info.me.role === 'facilitator';
  return useMemo(() => {
    const pointAt = (to: PointedAt) =>
      void session.send({ type: 'spotlight', at: to }).then(({ ok }) => {
        if (ok) announcer.announce(m.leading_pointed(), 'success');
        else announcer.announce(m.session_rejected_noAnswer(), 'problem');
      });
    return { at, pointAt: leads ? pointAt : null };
  }, [at, leads, session, announcer]);
}
