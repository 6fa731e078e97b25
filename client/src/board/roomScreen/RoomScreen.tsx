import './roomScreen.css';
import { presentStep } from '@samenreis/shared/session';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { m } from '../../i18n/messages.ts';
import { BoardOpened } from '../BoardOpened.tsx';
import { useSpotlight } from '../leading/useSpotlight.ts';
import type { OpenBoard } from '../openBoard.ts';
import { PersonaCards } from '../PersonaCards.tsx';
import { useScene } from '../rolePlay/useScene.ts';
import { useSession } from '../session/useSession.ts';
import { useBoardDrawing } from '../useBoardDrawing.ts';
import { useBoardPart } from '../useBoardPart.ts';
import { RoomHead } from './RoomHead.tsx';
import { RoomInvitation } from './RoomInvitation.tsx';
import { RoomScene } from './RoomScene.tsx';
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

/** What everybody looks at now: the play, the people it is about, what is pointed at, else the whole board. */
function RoomSight({ board }: { readonly board: OpenBoard }) {
  const view = useSession(board);
  const sight = useScene(board);
  const spotlight = useSpotlight(board);
  if (sight?.isUnderway === true) return <RoomScene board={board} sight={sight} />;
  if (spotlight !== null) return <p className="room-spotlight">{m.leading_points(spotlight)}</p>;
  if (view !== null && presentStep(view)?.kind === 'persona') return <PersonaCards store={board.store} />;
  return <RoomPicture board={board} />;
}

function RoomPicture({ board }: { readonly board: OpenBoard }) {
  const frame = useRef<HTMLDivElement>(null);
  const title = useBoardDrawing(board, frame);
  return <div ref={frame} className="room-picture" role="img" aria-label={m.steps_pictureAlt({ title })} />;
}
