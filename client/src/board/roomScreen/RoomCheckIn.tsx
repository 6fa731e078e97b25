import '../leading/checkIn.css';
import type { CheckIn } from '@samenreis/shared/session';
import { m } from '../../i18n/messages.ts';
import { checkInQuestion } from '../leading/checkInText.ts';
import { FaceAnswers } from '../leading/FaceAnswers.tsx';
import { useHowMany } from '../leading/useHowMany.ts';
import { WordCloud } from '../leading/WordAnswers.tsx';
import type { OpenBoard } from '../openBoard.ts';

interface RoomCheckInProps {
  readonly board: OpenBoard;
  readonly checkIn: CheckIn;
}

/** A check-in for the room: the question and what the group says. */
export function RoomCheckIn({ board, checkIn }: RoomCheckInProps) {
  const { answers, kind } = checkIn;
  const total = useHowMany(board, answers.length);
  return (
    <section className="room-question">
      <h2>{checkInQuestion(checkIn)}</h2>
      {kind === 'face' ? <FaceAnswers board={board} checkIn={checkIn} isToRead /> : <WordCloud answers={answers} />}
      <p role="status">{m.checkIn_count({ count: answers.length, total })}</p>
    </section>
  );
}
