import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { useServices } from '../app/services.ts';
import { m } from '../i18n/messages.ts';
import { perspectiveText } from '../i18n/perspectiveText.ts';
import type { OpenBoard } from './openBoard.ts';

/** The board as it is for somebody whose side a facilitator may change meanwhile: who did not know it on arrival is told. */
export function useOwnSide(board: OpenBoard): OpenBoard {
  const { roster, info } = board;
  const { participantId, perspective } = info.me;
  const { announcer } = useServices();
  const side = useSyncExternalStore(
    roster.subscribe,
    () => roster.current()?.participants.find((one) => one.participantId === participantId)?.perspective ?? perspective,
  );
  const told = useRef(side);

  useEffect(() => {
    if (told.current === side) return;
    told.current = side;
    announcer.announce(m.facilitate_sideNow({ side: perspectiveText(side) }));
  }, [side, announcer]);

  return useMemo(
    () => (side === perspective ? board : { ...board, info: { ...info, me: { ...info.me, perspective: side } } }),
    [board, info, perspective, side],
  );
}
