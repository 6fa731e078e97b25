import './roomScreen.css';
import { useEffect, useSyncExternalStore } from 'react';
import { m } from '../../i18n/messages.ts';
import { BoardOpened } from '../BoardOpened.tsx';
import type { OpenBoard } from '../openBoard.ts';
import { useBoardPart } from '../useBoardPart.ts';
import { RoomHead } from './RoomHead.tsx';
import { RoomInvitation } from './RoomInvitation.tsx';
import { RoomSight } from './RoomSight.tsx';
import { useLeaveByEscape } from './useLeaveByEscape.ts';

const NOTHING_LATER = {};

/** For the beamer: large, with nothing to press. Where the group is, what is asked, what there is to look at, and how to come in. */
export function RoomScreen({ board }: { readonly board: OpenBoard }) {
  const named = useBoardPart(board.store, (snapshot) => snapshot.board.title);
  const title = named === '' ? board.info.board.title : named;
  const hasBoard = useSyncExternalStore(board.connection.subscribe, board.connection.hasBoard);
  useEffect(() => {
    document.title = `${title} · Samenreis`;
  }, [title]);
  useLeaveByEscape();
  return (
    <div className="room-screen">
      <RoomHead board={board} title={title} />
      <main id="content" className="room-sight">
        {hasBoard ? <RoomSight board={board} /> : <p className="page-loading">{m.connection_loading()}</p>}
      </main>
      <RoomInvitation board={board} />
      <BoardOpened board={board} parts={NOTHING_LATER} />
    </div>
  );
}
