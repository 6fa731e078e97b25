import { m } from '../../i18n/messages.ts';
import type { OpenBoard } from '../openBoard.ts';
import { clockText, wholeSecondsLeft } from './clockText.ts';
import { useTurnEachSecond } from './useTurnEachSecond.ts';

/** How long the groups still work by themselves. */
export function GroupClock({ board, endsAtMs }: { readonly board: Pick<OpenBoard, 'session'>; readonly endsAtMs: number }) {
  const leftMs = endsAtMs - board.session.nowMs();
  useTurnEachSecond(leftMs);
  const seconds = wholeSecondsLeft(leftMs);
  const minutes = Math.max(0, Math.ceil(seconds / 60));
  return (
    <span className="group-clock" data-state={seconds < 0 ? 'over' : 'time'}>
      <span aria-hidden="true">{clockText(seconds)}</span>
      <span className="visually-hidden">{seconds < 0 ? m.groups_timeOver() : m.groups_left({ minutes })}</span>
    </span>
  );
}
