import type { CheckIn } from '@samenreis/shared/session';
import { m } from '../../i18n/messages.ts';
import { numberText } from '../../i18n/numberText.ts';
import { Face } from '../canvas/FacePicker.tsx';
import { feelingWord } from '../list/feelingText.ts';
import { FACE_VALUES } from '../many/faceValues.ts';
import type { OpenBoard } from '../openBoard.ts';
import { useSessionDeeds } from '../session/useSessionDeeds.ts';

interface FaceAnswersProps {
  readonly board: OpenBoard;
  readonly checkIn: CheckIn;
  /** For a screen with nothing to press. */
  readonly isToRead?: boolean;
}

/** Five faces to press, each with how many chose it; who watches reads them. */
export function FaceAnswers({ board, checkIn: { openedAtMs, answers }, isToRead = false }: FaceAnswersProps) {
  const { send } = useSessionDeeds(board);
  const { participantId: me, role } = board.info.me;
  const mine = answers.find(({ participant }) => participant === me)?.answer;
  const countOf = (value: number) => answers.filter(({ answer }) => answer.kind === 'face' && answer.value === value).length;
  return (
    <ul className="check-in-faces">
      {FACE_VALUES.map((value) => {
        const isMine = !isToRead && mine?.kind === 'face' && mine.value === value;
        const count = countOf(value);
        const inside = (
          <>
            <Face value={value} />
            <span>{feelingWord(value)}</span>
            <b aria-hidden="true">{count > 0 && numberText(count)}</b>
            <span className="visually-hidden"> {m.checkIn_times({ count: numberText(count) })}</span>
          </>
        );
        const answer = isMine ? null : ({ kind: 'face', value } as const);
        return (
          <li key={value}>
            {role === 'viewer' || isToRead ? (
              <span className="check-in-face">{inside}</span>
            ) : (
              <button
                type="button"
                className="check-in-face"
                aria-pressed={isMine}
                onClick={() => void send({ type: 'checkIn', openedAtMs, answer })}
              >
                {inside}
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
