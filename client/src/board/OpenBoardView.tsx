import type { Note } from '@samenreis/shared/board';
// biome-ignore lint/correctness/noUnresolvedImports: React exports Suspense; its types only declare it in a namespace.
import { Suspense, useMemo, useSyncExternalStore } from 'react';
import { createDeviceStorage } from '../connection/deviceStorage.ts';
import { m } from '../i18n/messages.ts';
import type { LostTextReason } from './canvas/boardCanvasProps.ts';
import { LazyRoomScreen, LazyStepsView, LazyWorkspace } from './lazyViews.ts';
import type { OpenBoard } from './openBoard.ts';
import { useWarningBeforeLoss, useWithdrawals } from './openBoardCare.ts';
import { isRoomScreen } from './roomScreen/roomScreenWindow.ts';
import { useOwnSide } from './useOwnSide.ts';
import { createViewChoice, viewsFor } from './viewChoice.ts';

interface OpenBoardViewProps {
  readonly board: OpenBoard;
  readonly onForget: () => Promise<void>;
  readonly onLostText: (text: string, why: LostTextReason, note?: Note) => void;
}

/** An open board in the view that this person works in. */
export function OpenBoardView({ board: opened, onForget, onLostText }: OpenBoardViewProps) {
  const board = useOwnSide(opened);
  const { role } = board.info.me;
  const choice = useMemo(
    () =>
      createViewChoice(
        createDeviceStorage(() => window.localStorage),
        viewsFor(role, window.innerWidth),
      ),
    [role],
  );
  const view = useSyncExternalStore(choice.subscribe, choice.get);
  useWarningBeforeLoss(board);
  useWithdrawals(board);
  const View = view === 'steps' ? LazyStepsView : LazyWorkspace;
  return (
    <Suspense fallback={<p className="page-loading">{m.connection_loading()}</p>}>
      {isRoomScreen(window.location) ? (
        <LazyRoomScreen board={board} />
      ) : (
        <View board={board} choice={choice} onForget={onForget} onLostText={onLostText} />
      )}
    </Suspense>
  );
}
