import './boardPage.css';
import type { BoardId } from '@samenreis/shared/base';
import type { Note } from '@samenreis/shared/board';
import { lazy, useMemo, useState, useSyncExternalStore } from 'react';
import { FailureMessage } from '../app/FailureMessage.tsx';
import { Page } from '../app/Page.tsx';
import { useServices } from '../app/services.ts';
import { m } from '../i18n/messages.ts';
import { BoardWorkspace } from './BoardWorkspace.tsx';
import type { BoardSession, OpenBoard } from './boardSession.ts';
import type { LostTextReason } from './canvas/boardCanvasProps.ts';
import type { KeptWork } from './keptForReload.ts';
import { type KeptText, queued } from './keptQueue.ts';
import { lateParts } from './lateParts.ts';
import { lazyDialog } from './lazyDialog.tsx';
import { LetterKeysProvider, letterKeysOnDevice } from './letterKeys.ts';
import { lostNote } from './lostNote.ts';
import { NewsSoundProvider, newsSoundOnDevice } from './news/newsSound.ts';
import { useBoardSession } from './useBoardSession.ts';

const KeptTextDialog = lazyDialog(() => lateParts.keptText().then((part) => part.KeptTextDialog));
const ClosedScreen = lazy(() => lateParts.closed().then((part) => ({ default: part.ClosedScreen })));

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
    setQueue((now) => queued(now, note === undefined ? work : { ...work, lost: lostNote(board, note) }));
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
  const letterKeys = useMemo(letterKeysOnDevice, []);
  const newsSound = useMemo(newsSoundOnDevice, []);
  switch (state.kind) {
    case 'opening':
      return <p className="page-loading">{m.connection_loading()}</p>;
    case 'failed':
      return (
        <Page title={m.connection_failedTitle()}>
          <FailureMessage failure={state.failure} onRetry={session.retry} />
        </Page>
      );
    case 'closed':
      return <ClosedScreen end={state} boardId={boardId} onRetry={session.retry} onStartOver={session.startOver} />;
    case 'open':
      return (
        <LetterKeysProvider value={letterKeys}>
          <NewsSoundProvider value={newsSound}>
            <BoardWorkspace
              board={state.board}
              onForget={session.forget}
              onLostText={(...lost) => onLostText(state.board, ...lost)}
            />
          </NewsSoundProvider>
        </LetterKeysProvider>
      );
  }
}
