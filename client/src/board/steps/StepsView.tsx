import './steps.css';
import type { Note } from '@samenreis/shared/board';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { m } from '../../i18n/messages.ts';
import { hasLostFocus } from '../../ui/hasLostFocus.ts';
import { BoardOpened } from '../BoardOpened.tsx';
import type { LostTextReason } from '../canvas/boardCanvasProps.ts';
import { useTabDrafts } from '../drafts.ts';
import { lazyPart, type Openable } from '../lazyDialog.tsx';
import type { OpenBoard } from '../openBoard.ts';
import { SaveStatusBadge } from '../SaveStatusBadge.tsx';
import { useBoardPart } from '../useBoardPart.ts';
import { useSessionPart } from '../useSessionPart.ts';
import type { ViewChoice } from '../viewChoice.ts';
import { StepsTabs } from './StepsTabs.tsx';
import { stepParts } from './stepParts.ts';
import { useSteps } from './useSteps.ts';
import { useStepsPlace } from './useStepsPlace.ts';
import { WriteNote } from './WriteNote.tsx';

const StepsNow = lazyPart(() => stepParts.session().then((part) => part.StepsNow));
const StepsAsked = lazyPart(() => stepParts.session().then((part) => part.StepsAsked));
const StepsLeading = lazyPart(() => stepParts.leading().then((part) => part.StepsLeading));
const StepsScene = lazyPart(() => stepParts.rolePlay().then((part) => part.StepsScene));
const MyNotes = lazyPart(() => stepParts.mine().then((part) => part.MyNotes));
const PhaseNotes = lazyPart(() => stepParts.others().then((part) => part.PhaseNotes));
const BoardPicture = lazyPart(() => stepParts.picture().then((part) => part.BoardPicture));
const WideViews = lazyPart(() => stepParts.more().then((part) => part.WideViews));
const MorePart = lazyPart(() => stepParts.more().then((part) => part.MorePart));

interface StepsViewProps {
  readonly board: OpenBoard;
  readonly choice: ViewChoice;
  readonly onForget: () => Promise<void>;
  readonly onLostText: (text: string, why: LostTextReason, note?: Note) => void;
}

/** The board for one thumb: one question at a time, the own notes, and what others stuck. */
export function StepsView({ board, choice, onForget, onLostText }: StepsViewProps) {
  const inUse = useSteps(board, useTabDrafts(board.info));
  const { place, toTab, toPhase, pointed, isNoteAsked } = useStepsPlace(board, inUse);
  const { tab } = place;
  const hasBoard = useSyncExternalStore(board.connection.subscribe, board.connection.hasBoard);
  const session = useSessionPart(board);
  const toWriting = () => toTab('write');
  return (
    <div className="steps">
      <StepsBar board={board} choice={choice} session={session} />
      <StepsNow {...session} board={board} inUse={inUse} place={place} />
      <StepsLeading {...session} board={board} onPhase={toPhase} />
      <main id="content" className="steps-main" data-tab={tab}>
        {hasBoard ? (
          <>
            <StepsScene {...session} board={board} inUse={inUse} place={place} />
            <StepsAsked {...session} board={board} inUse={inUse} place={place} />
            {isNoteAsked && <WriteNote board={board} inUse={inUse} onMine={() => toTab('mine')} />}
            <MyNotes isOpen={tab === 'mine'} onClose={toWriting} board={board} places={inUse.places} onLostText={onLostText} />
            <PhaseNotes
              isOpen={tab === 'others'}
              onClose={toWriting}
              board={board}
              inUse={inUse}
              pointed={pointed}
              onPhase={toPhase}
              onPicture={() => toTab('picture')}
            />
            <BoardPicture isOpen={tab === 'picture'} onClose={() => toTab('others')} board={board} />
            <MorePart isOpen={tab === 'more'} onClose={toWriting} board={board} choice={choice} onForget={onForget} />
            <BoardOpened board={board} parts={stepParts} />
          </>
        ) : (
          <p className="page-loading">{m.connection_loading()}</p>
        )}
      </main>
      <StepsTabs board={board} tab={tab} onTab={toTab} />
    </div>
  );
}

interface StepsBarProps extends Pick<StepsViewProps, 'board' | 'choice'> {
  /** What could wait is fetched by then. */
  readonly session: Openable;
}

/** Whose board it is, and whether the work is safe. */
function StepsBar({ board: { store, info, connection }, choice, session }: StepsBarProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const named = useBoardPart(store, (snapshot) => snapshot.board.title);
  const title = named === '' ? info.board.title : named;

  // What had the focus on the way here, such as the button to join, is gone.
  useEffect(() => {
    if (hasLostFocus()) heading.current?.focus();
  }, []);

  useEffect(() => {
    document.title = `${title} · Samenreis`;
  }, [title]);

  return (
    <header className="steps-bar">
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      <WideViews {...session} choice={choice} />
      <SaveStatusBadge connection={connection} />
    </header>
  );
}
