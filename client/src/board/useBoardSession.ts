import type { BoardId } from '@samenreis/shared/base';
import { useEffect, useRef, useState } from 'react';
import { useServices } from '../app/services.ts';
import { m } from '../i18n/messages.ts';
import { type BoardSession, createBoardSession } from './boardSession.ts';
import type { KeptWork } from './keptForReload.ts';

/** The session of the board on this page; null before the first effect ran. */
export function useBoardSession(boardId: BoardId, onReloaded: (work: KeptWork) => void): BoardSession | null {
  const { rest, announcer, localCopies } = useServices();
  const [session, setSession] = useState<BoardSession | null>(null);
  const latest = useRef(onReloaded);
  latest.current = onReloaded;

  useEffect(() => {
    const opened = createBoardSession({
      boardId,
      rest,
      copies: localCopies,
      clock: { nowMs: () => Date.now() },
      random: Math.random,
      window,
      onReloaded: (work) => latest.current(work),
      onRoleChanged: (role) => announcer.announce(role === 'facilitator' ? m.board_leadsNow() : m.board_leadsNoMore(), 'info'),
      onCopyDamaged: () => announcer.announce(m.connection_copyDamaged(), 'problem'),
    });
    setSession(opened);
    return () => opened.destroy();
  }, [boardId, rest, announcer, localCopies]);

  return session;
}
