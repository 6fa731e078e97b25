import { type GroupClock as Clock, groupsLeftMs } from '@samenreis/shared/session';
import { m } from '../../i18n/messages.ts';
import type { OpenBoard } from '../openBoard.ts';
import { clockText, wholeSecondsLeft } from './clockText.ts';
import { useTurnEachSecond } from './useTurnEachSecond.ts';

interface GroupClockProps {
  readonly board: Pick<OpenBoard, 'session'>;
  readonly clock: Clock;
}

/** How long the groups still work by themselves. */
export function GroupClock({ board, clock }: GroupClockProps) {
  const leftMs = groupsLeftMs(clock, board.session.nowMs());
  const isPaused = clock.pausedAtMs !== null;
  useTurnEachSecond(isPaused ? null : leftMs);
  const seconds = wholeSecondsLeft(leftMs);
  const minutes = Math.max(0, Math.ceil(seconds / 60));
  return (
    <span className="group-clock" data-state={seconds < 0 ? 'over' : 'time'}>
      <span aria-hidden="true">{clockText(seconds)}</span>
      <span className="visually-hidden">
        {isPaused && `${m.session_paused()} `}
        {seconds < 0 ? m.groups_timeOver() : m.groups_left({ minutes })}
      </span>
    </span>
  );
}
