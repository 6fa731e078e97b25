import type { Result } from '@samenreis/shared/base';
import type { BoardCommand, Taken, UndoRejection } from '@samenreis/shared/board';
// biome-ignore lint/correctness/noUnresolvedImports: React exports Suspense; its types only declare it in a namespace.
import { type ComponentProps, Suspense, useMemo, useState, useSyncExternalStore } from 'react';
import { useServices } from '../app/services.ts';
import { m } from '../i18n/messages.ts';
import { BoardHeader } from './BoardHeader.tsx';
import { BoardOpened } from './BoardOpened.tsx';
import { BoardPanel } from './BoardPanel.tsx';
import { BoardProvider } from './boardInUse.ts';
import type { BoardCanvasProps } from './canvas/boardCanvasProps.ts';
import { EmptyHint } from './canvas/EmptyHint.tsx';
import { isNoteTool, type Tool } from './canvas/tool.ts';
import { useCanvasLabels } from './canvas/useCanvasLabels.ts';
import { useLostDrafts } from './comments/useLostDrafts.ts';
import { DraftsProvider, useTabDrafts } from './drafts.ts';
import { useNamedPresence, useNames } from './facilitate/useNames.ts';
import { useFind } from './find/useFind.ts';
import { LazyBoardCanvas } from './LazyBoardCanvas.tsx';
import { lateParts, partsOfCanvas } from './lateParts.ts';
import { lazyPart } from './lazyDialog.tsx';
import { PointingProvider, usePointingOf } from './leading/pointAt.ts';
import { isTakenWhole } from './leftUndone.ts';
import { LazyListView } from './list/LazyListView.tsx';
import { SpokenNewsLine } from './news/SpokenNewsLine.tsx';
import { useBoardNews } from './news/useBoardNews.ts';
import type { OpenBoard } from './openBoard.ts';
import { rejectionText } from './rejectionText.ts';
import { SaveStatusBadge } from './SaveStatusBadge.tsx';
import { SessionRow } from './SessionRow.tsx';
import { createSelectionStore } from './store/selectionStore.ts';
import { useStructure } from './structure/useStructure.ts';
import { useBoardPart } from './useBoardPart.ts';
import { useBoardViews } from './useBoardViews.ts';
import { useOfferedKinds } from './useOfferedKinds.ts';
import { useScenePanel } from './useScenePanel.ts';
import type { ViewChoice } from './viewChoice.ts';

const ScenePanel = lazyPart(() => lateParts.rolePlay().then((part) => part.ScenePanel));
const FindStrip = lazyPart(() => lateParts.find().then((part) => part.FindStrip));

interface BoardWorkspaceProps {
  readonly board: OpenBoard;
  readonly choice: ViewChoice;
  readonly onForget: () => Promise<void>;
  readonly onLostText: BoardCanvasProps['onLostText'];
}

/** The board with everything around it. */
export function BoardWorkspace({ board, choice, onForget, onLostText }: BoardWorkspaceProps) {
  const { connection, store, info } = board;
  const isReadOnly = useIsReadOnly(board);
  const labels = useCanvasLabels(isReadOnly);
  const selection = useMemo(createSelectionStore, []);
  const find = useFind(selection);
  const drafts = useTabDrafts(info);
  const views = useBoardViews(choice, selection, drafts, info.me);
  const scene = useScenePanel(board);
  const pointing = usePointingOf(board);
  const [tool, setTool] = useState<Tool>('select');
  const hasBoard = useSyncExternalStore(connection.subscribe, connection.hasBoard);
  const names = useNames(board);
  const presence = useNamedPresence(board);
  const structure = useStructure(store);
  const news = useBoardNews(board, hasBoard);
  useLostDrafts(board, drafts, onLostText);
  // There is room beside the board for one of them.
  const isPanelOpen = views.isPanelOpen && !scene.isOpen;

  const loading = <p className="page-loading">{m.connection_loading()}</p>;
  return (
    <div className="board-page" data-view={views.view} data-panel={isPanelOpen || scene.isOpen ? 'open' : 'closed'}>
      <BoardHeader
        board={board}
        views={views.choice}
        way={find.way}
        isPanelOpen={isPanelOpen}
        onPanelToggle={() => {
          scene.close();
          views.setPanelOpen(!isPanelOpen);
        }}
        onForget={onForget}
      />
      <SessionRow board={board} sceneDoor={scene} way={find.way} />
      <FindStrip
        isOpen={find.isOpen && hasBoard}
        onClose={find.close}
        find={find}
        store={store}
        me={info.me.role === 'viewer' ? null : info.me.participantId}
      />
      <main id="content" className="board-main" tabIndex={-1}>
        {hasBoard ? (
          // Of its own: waiting in the app's would hide the header, and take the focus from it.
          <Suspense fallback={loading}>
            <BoardProvider value={board}>
              <DraftsProvider value={drafts}>
                <PointingProvider value={pointing}>
                  {views.view === 'list' ? (
                    <LazyListView
                      board={board}
                      names={names}
                      selection={selection}
                      find={find}
                      news={news.batches}
                      {...views.list}
                      onLostText={onLostText}
                    />
                  ) : (
                    <CanvasView
                      {...{ board, labels, presence, selection, structure, tool, find, names, isReadOnly, onLostText }}
                      onToolChange={setTool}
                    />
                  )}
                </PointingProvider>
              </DraftsProvider>
            </BoardProvider>
            <BoardOpened board={board} parts={views.view === 'list' ? lateParts : partsOfCanvas} />
          </Suspense>
        ) : (
          loading
        )}
        <SpokenNewsLine batch={news.spoken} names={names} />
        <SaveStatusBadge connection={connection} />
      </main>
      <ScenePanel isOpen={scene.isOpen && hasBoard} onClose={scene.close} board={board} />
      {isPanelOpen && hasBoard && (
        <BoardPanel board={board} structure={structure} way={find.way} onClose={() => views.setPanelOpen(false)} />
      )}
    </div>
  );
}

type CanvasViewProps = Omit<
  ComponentProps<typeof LazyBoardCanvas>,
  | 'source'
  | 'dispatch'
  | 'can'
  | 'textOf'
  | 'undo'
  | 'redo'
  | 'me'
  | 'onRejected'
  | 'onNotice'
  | 'onOfferBack'
  | 'isReadOnly'
  | 'offered'
> & { readonly board: OpenBoard; readonly isReadOnly: boolean };

/** The canvas on this board's store. */
function CanvasView({ board, tool, isReadOnly, ...rest }: CanvasViewProps) {
  const { store, info } = board;
  const { refuse, tell, notice, offerBack } = useTellings(board);
  const offered = useOfferedKinds(board);
  return (
    <>
      <LazyBoardCanvas
        {...rest}
        source={store}
        dispatch={store.dispatch}
        can={store.can}
        textOf={store.textOf}
        undo={() => tell(store.undo())}
        redo={() => tell(store.redo())}
        // A tool that was in the hand when the board was locked, or the step asked for something else, is put down.
        tool={isNoteTool(tool) && (isReadOnly || offered?.has(tool) === false) ? 'select' : tool}
        isReadOnly={isReadOnly}
        offered={offered}
        me={info.me}
        onRejected={refuse}
        onNotice={notice}
        onOfferBack={offerBack}
      />
      <EmptyHint source={store} mayChange={!isReadOnly} />
    </>
  );
}

/** What the canvas has to say of what was done on it. */
function useTellings({ store }: OpenBoard) {
  const { announcer } = useServices();
  const refuse = (reason: UndoRejection) =>
    announcer.announce(rejectionText(reason), 'info', reason === 'boardLocked' ? 'lock' : undefined);

  function tell(outcome: Result<Taken, UndoRejection>): boolean {
    if (!outcome.ok) {
      refuse(outcome.reason);
      return false;
    }
    if (outcome.value.changedByOthers.length > 0) announcer.announce(m.board_changedByOthers());
    return isTakenWhole(outcome.value);
  }

  function offerBack(text: string, inverse: BoardCommand): void {
    const putBack = () => {
      const done = store.dispatch(inverse);
      if (!done.ok) refuse(done.reason);
    };
    announcer.offer(text, { label: m.canvas_putBack(), onPress: putBack });
  }

  return { refuse, tell, offerBack, notice: (text: string) => announcer.announce(text) };
}

/** Who watches changes nothing; on a locked board only who leads it does. */
function useIsReadOnly({ store, info }: OpenBoard): boolean {
  const isLocked = useBoardPart(store, (snapshot) => snapshot.board.locked);
  return info.me.role === 'viewer' || (isLocked && info.me.role !== 'facilitator');
}
