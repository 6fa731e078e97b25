import './steps.css';
import type { PhaseId } from '@samenreis/shared/base';
import type { Note } from '@samenreis/shared/board';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { m } from '../../i18n/messages.ts';
import { hasLostFocus } from '../../ui/hasLostFocus.ts';
import { BoardOpened } from '../BoardOpened.tsx';
import type { LostTextReason } from '../canvas/boardCanvasProps.ts';
import { useTabDrafts } from '../drafts.ts';
import { lazyPart, type Openable } from '../lazyDialog.tsx';
import type { OpenBoard } from '../openBoard.ts';
import { SaveStatusBadge } from '../SaveStatusBadge.tsx';
import { useBoardPart } from '../useBoardPart.ts';
import { useSceneStage } from '../useSceneStage.ts';
import { useSessionPart } from '../useSessionPart.ts';
import type { ViewChoice } from '../viewChoice.ts';
import { whyNowhere } from './openPlaces.ts';
import { type StepsTab, StepsTabs } from './StepsTabs.tsx';
import { stepParts } from './stepParts.ts';
import { useSteps } from './useSteps.ts';
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
  const [tab, setTab] = useState<StepsTab>('write');
  /** The phase that somebody was led to, or chose to read. */
  const [pointed, setPointed] = useState<{ readonly phase: PhaseId } | null>(null);
  const hasBoard = useSyncExternalStore(board.connection.subscribe, board.connection.hasBoard);
  const session = useSessionPart(board);
  const stage = useSceneStage(board);
  const isPlayed = stage === 'watching' || stage === 'playing';
  // Who writes has the screen for it; what was asked stands there again afterwards.
  // Where nothing can be stuck and nothing was written there is no question in the way: what is asked is all there is.
  const isIdle = inUse.steps.text === '' && whyNowhere(inUse.places) !== null;
  const isAsked = tab === 'write' && (inUse.steps.at === 'phase' || inUse.steps.at === 'stuck' || isIdle);
  // Who writes the words has the screen for them, but who plays.
  const isWriting = inUse.steps.at === 'text' && !isIdle;
  const isScene = tab === 'write' && (isPlayed ? stage === 'playing' || !isWriting : stage === 'ready' && !isWriting);
  const toTab = (to: StepsTab) => {
    // Who comes back to write begins anew, and to the board where they write.
    if (to === 'write' && inUse.steps.at === 'stuck' && tab !== 'write') inUse.take({ type: 'another', inSamePhase: false });
    if (to === 'others' && tab !== 'picture') setPointed(null);
    setTab(to);
  };
  const toWriting = () => toTab('write');
  const toPhase = (phase: PhaseId) => {
    setPointed({ phase });
    setTab('others');
  };
  return (
    <div className="steps">
      <StepsBar board={board} choice={choice} session={session} />
      <StepsNow {...session} board={board} />
      <StepsLeading {...session} board={board} onPhase={toPhase} />
      <main id="content" className="steps-main" data-tab={tab}>
        {hasBoard ? (
          <>
            <StepsAsked
              {...session}
              isOpen={session.isOpen && isAsked && !isPlayed}
              isStuck={inUse.steps.at === 'stuck'}
              board={board}
            />
            <StepsScene {...session} isOpen={isScene} board={board} inUse={inUse} />
            {tab === 'write' && stage !== 'playing' && <WriteNote board={board} inUse={inUse} onMine={() => setTab('mine')} />}
            <MyNotes isOpen={tab === 'mine'} onClose={toWriting} board={board} places={inUse.places} onLostText={onLostText} />
            <PhaseNotes
              isOpen={tab === 'others'}
              onClose={toWriting}
              board={board}
              inUse={inUse}
              pointed={pointed}
              onPhase={toPhase}
              onPicture={() => setTab('picture')}
            />
            <BoardPicture isOpen={tab === 'picture'} onClose={() => setTab('others')} board={board} />
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
