import type { CheckIn } from '@samenreis/shared/session';
import { m } from '../../i18n/messages.ts';
import { useNames } from '../facilitate/useNames.ts';
import type { OpenBoard } from '../openBoard.ts';
import { answerText } from './checkInText.ts';

interface AnswerListProps {
  readonly board: OpenBoard;
  readonly answers: CheckIn['answers'];
}

/** Who said what, by the names that the board shows. */
export function AnswerList({ board, answers }: AnswerListProps) {
  const names = useNames(board);
  if (answers.length === 0) return null;
  return (
    <details className="check-in-who">
      <summary>{m.checkIn_who()}</summary>
      <ul>
        {answers.map(({ participant, answer }) => (
          <li key={participant}>{m.checkIn_said({ name: names(participant), answer: answerText(answer) })}</li>
        ))}
      </ul>
    </details>
  );
}
