import { m } from '../../i18n/messages.ts';
import type { OpenBoard } from '../openBoard.ts';
import { SessionClock } from '../session/SessionClock.tsx';
import { StepClock } from '../session/StepClock.tsx';
import { stepsAround } from '../session/stepsAround.ts';
import { useSession } from '../session/useSession.ts';

interface RoomHeadProps {
  readonly board: OpenBoard;
  readonly title: string;
}

/** Where the group is, what is asked and how long still; before and after the session what the board is. */
export function RoomHead({ board, title }: RoomHeadProps) {
  const view = useSession(board);
  const around = view === null ? null : stepsAround(view);
  return (
    <header className="room-head">
      <div>
        <h1>
          {title}
          {around !== null && ` · ${m.session_place({ number: around.number, total: around.total })}`}
        </h1>
        <p className="room-step">{around === null ? betweenText(view?.progress.stage ?? null) : around.step.title}</p>
        {around !== null && around.step.instruction !== '' && <p className="room-asked">{around.step.instruction}</p>}
      </div>
      {around !== null && (
        <div className="room-clocks">
          <StepClock board={board} />
          <SessionClock board={board} />
        </div>
      )}
    </header>
  );
}

function betweenText(stage: string | null): string {
  if (stage === null) return '';
  return stage === 'ended' ? m.session_endedReading() : m.room_welcome();
}
