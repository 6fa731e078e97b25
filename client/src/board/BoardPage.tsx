import './boardPage.css';
import type { BoardId } from '@samenreis/shared/base';
import type { Note } from '@samenreis/shared/board';
import { lazy, useState, useSyncExternalStore } from 'react';
import { useServices } from '../app/services.ts';
import { m } from '../i18n/messages.ts';
import type { BoardSession } from './boardSession.ts';
import type { LostTextReason } from './canvas/boardCanvasProps.ts';
import type { KeptWork } from './keptForReload.ts';
import { type KeptText, queued } from './keptQueue.ts';
import { lateParts } from './lateParts.ts';
import { lazyDialog } from './lazyDialog.tsx';
import { OpenBoardView } from './OpenBoardView.tsx';
import type { OpenBoard } from './openBoard.ts';
import { useBoardSession } from './useBoardSession.ts';

const KeptTextDialog = lazyDialog(() => lateParts.keptText().then((part) => part.KeptTextDialog));
const ClosedScreen = lazy(() => lateParts.closed().then((part) => ({ default: part.ClosedScreen })));
const FailedScreen = lazy(() => lateParts.failed().then((part) => ({ default: part.FailedScreen })));

/** One board: being opened, open, not to be had now, or ended. */
export function BoardPage({ boardId }: { readonly boardId: BoardId }) {
  const { announcer } = useServices();
  const [queue, setQueue] = useState<readonly KeptText[]>([]);
  const [dealt, setDealt] = useState(0);
  const [kept = null] = queue;

  function handleReloaded(work: KeptWork): void {
    const { why, texts, isWorkLost } = work;
    if (why === 'refused') announcer.announce(m.connection_reloadedRefused(), 'problem');
    else if (why === 'epochChanged') announcer.announce(m.connection_reloadedEpoch(), 'info');
    if (texts.length > 0 || isWorkLost) setQueue((now) => queued(now, work));
  }

  const session = useBoardSession(boardId, handleReloaded);

  function handleLostText(board: OpenBoard, text: string, why: LostTextReason, note?: Note): void {
    const work: KeptWork = { why, texts: [text], isWorkLost: false };
    session?.keep(work);
    const give = (kept: KeptText) => setQueue((now) => queued(now, kept));
    // Sticking it again needs the layout, which no view has from the start; without it there is still the text.
    if (note === undefined) give(work);
    else
      lateParts.lostNote().then(
        (part) => give({ ...work, lost: part.lostNote(board, note) }),
        () => give(work),
      );
  }

  function handleDealtWith(): void {
    if (kept !== null) session?.dealtWithLoss(kept);
    setQueue((now) => now.filter((one) => one !== kept));
    setDealt(dealt + 1);
  }

  return (
    <>
      {session === null ? (
        <p className="page-loading">{m.connection_loading()}</p>
      ) : (
        <BoardScreen boardId={boardId} session={session} onLostText={handleLostText} />
      )}
      {/* Each opens anew: Escape closes the browser's dialog itself. */}
      <KeptTextDialog key={dealt} kept={kept} isOpen={kept !== null} onClose={handleDealtWith} />
    </>
  );
}

interface BoardScreenProps {
  readonly boardId: BoardId;
  readonly session: BoardSession;
  readonly onLostText: (board: OpenBoard, text: string, why: LostTextReason, note?: Note) => void;
}

function BoardScreen({ boardId, session, onLostText }: BoardScreenProps) {
  const state = useSyncExternalStore(session.subscribe, session.state);
  switch (state.kind) {
    case 'opening':
      return <p className="page-loading">{m.connection_loading()}</p>;
    case 'failed':
      return <FailedScreen failure={state.failure} onRetry={session.retry} />;
    case 'closed':
      return <ClosedScreen end={state} boardId={boardId} onRetry={session.retry} onStartOver={session.startOver} />;
    case 'open':
      return (
        <OpenBoardView board={state.board} onForget={session.forget} onLostText={(...lost) => onLostText(state.board, ...lost)} />
      );
  }
}
