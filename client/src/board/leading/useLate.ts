import type { SessionView } from '@samenreis/shared/session';
import { useEffect, useMemo, useRef, useState } from 'react';
import { createDeviceStorage } from '../../connection/deviceStorage.ts';
import type { OpenBoard } from '../openBoard.ts';
import { useSession } from '../session/useSession.ts';

/** Whether this person came in while the session was under way. Who was there, in this tab, does not come late by loading the page anew. */
export function useLate(board: Pick<OpenBoard, 'session' | 'info'>) {
  const view = useSession(board);
  const tab = useMemo(() => createDeviceStorage(() => window.sessionStorage), []);
  const key = `samenreis.beenThere.${board.info.board.id}`;
  const begun = view === null ? null : begunAt(view);
  const isTold = view !== null;
  const isFirst = useRef(true);
  const [isLate, setLate] = useState(false);

  useEffect(() => {
    if (!isTold) return;
    const hasJustCome = isFirst.current;
    isFirst.current = false;
    if (begun === null) {
      setLate(false);
      return;
    }
    if (hasJustCome && tab.getItem(key) !== String(begun)) setLate(true);
    tab.setItem(key, String(begun));
  }, [isTold, begun, tab, key]);

  return { isLate, seen: () => setLate(false) };
}

/** When the session began that is under way; null where none is. */
function begunAt({ progress }: SessionView): number | null {
  return progress.stage === 'running' || progress.stage === 'paused' ? progress.startedAtMs : null;
}
