import '../outcome/poll.css';
import type { PollTally } from '@samenreis/shared/session';
import { m } from '../../i18n/messages.ts';
import { useHowMany } from '../leading/useHowMany.ts';
import type { OpenBoard } from '../openBoard.ts';
import { PollTallyLine } from '../outcome/PollTallyLine.tsx';

interface RoomPollProps {
  readonly board: OpenBoard;
  readonly open: { readonly asked: string; readonly answered?: number };
  /** Null while people answer: nobody sees what others choose. */
  readonly tally: PollTally | null;
}

/** Whether the group agrees: the sentence, how many answered, and what came of it. */
export function RoomPoll({ board, open: { asked, answered = 0 }, tally }: RoomPollProps) {
  const people = useHowMany(board, answered);
  return (
    <section className="room-question">
      <h2>{tally === null ? m.poll_question() : m.poll_outcome()}</h2>
      <p className="room-said">{asked}</p>
      {tally === null ? <p role="status">{m.poll_progress({ answered, people })}</p> : <PollTallyLine tally={tally} />}
    </section>
  );
}
