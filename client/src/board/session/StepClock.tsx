import { Pause } from 'lucide-react';
import { m } from '../../i18n/messages.ts';
import type { OpenBoard } from '../openBoard.ts';
import { clockText, wholeSecondsLeft } from './clockText.ts';
import { useSession } from './useSession.ts';
import { useStepLeft } from './useStepLeft.ts';

/** Short enough to hurry nobody, long enough to finish a sentence. */
const SOON_SECONDS = 60;

/** How long the present step takes still, the same on every screen. */
export function StepClock({ board }: { readonly board: OpenBoard }) {
  const stage = useSession(board)?.progress.stage;
  const leftMs = useStepLeft(board);
  if (leftMs === null) return null;
  const seconds = wholeSecondsLeft(leftMs);
  const isPaused = stage === 'paused';
  const state = seconds < 0 ? 'over' : seconds <= SOON_SECONDS ? 'soon' : 'time';
  return (
    <p className="step-clock" data-state={isPaused ? 'paused' : state}>
      <span aria-hidden="true">
        {isPaused && <Pause size={16} />}
        {clockText(seconds)}
      </span>
      <span className="visually-hidden">
        {isPaused && `${m.session_paused()} `}
        {leftText(seconds)}
      </span>
      {isPaused && <small aria-hidden="true">{m.session_pausedShort()}</small>}
      {!isPaused && seconds < 0 && <small aria-hidden="true">{m.session_overShort()}</small>}
    </p>
  );
}

/** In whole minutes: who listens is not helped by seconds that have passed when they are read. */
function leftText(seconds: number): string {
  if (seconds < 0) return m.session_over();
  const minutes = Math.ceil(seconds / 60);
  return minutes === 1 ? m.session_leftOne() : m.session_left({ minutes });
}
