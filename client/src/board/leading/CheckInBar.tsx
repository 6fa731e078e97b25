import './checkIn.css';
import { X } from 'lucide-react';
import { useId, useState } from 'react';
import { m } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import type { OpenBoard } from '../openBoard.ts';
import { useSession } from '../session/useSession.ts';
import { useSessionDeeds } from '../session/useSessionDeeds.ts';
import { AnswerList } from './AnswerList.tsx';
import { checkInQuestion } from './checkInText.ts';
import { FaceAnswers } from './FaceAnswers.tsx';
import { useHowMany } from './useHowMany.ts';
import { WordAnswers } from './WordAnswers.tsx';

/** A check-in that is open: the question, the own answer, and what the group said. */
export function CheckInBar({ board }: { readonly board: OpenBoard }) {
  const checkIn = useSession(board)?.checkIn ?? null;
  const { send } = useSessionDeeds(board);
  const [hidden, setHidden] = useState<number | null>(null);
  const total = useHowMany(board, checkIn?.answers.length ?? 0);
  const titleId = useId();
  const { participantId: me, role } = board.info.me;
  const question = checkIn === null ? '' : checkInQuestion(checkIn);
  const isShown = checkIn !== null && hidden !== checkIn.openedAtMs;
  return (
    <>
      <p className="visually-hidden" role="status">
        {question !== '' && m.checkIn_told({ question })}
      </p>
      {isShown && (
        <section className="check-in" aria-labelledby={titleId}>
          <h2 id={titleId}>{question}</h2>
          {checkIn.kind === 'face' ? (
            <FaceAnswers board={board} checkIn={checkIn} />
          ) : (
            <WordAnswers key={checkIn.openedAtMs} board={board} checkIn={checkIn} />
          )}
          <div className="check-in-foot">
            <p>{m.checkIn_count({ count: checkIn.answers.length, total })}</p>
            {role === 'facilitator' ? (
              <Button purpose="secondary" onClick={() => void send({ type: 'closeCheckIn', openedAtMs: checkIn.openedAtMs })}>
                {m.checkIn_close()}
              </Button>
            ) : (
              (role === 'viewer' || checkIn.answers.some(({ participant }) => participant === me)) && (
                <Button
                  purpose="subtle"
                  iconOnly
                  iconStart={<X aria-hidden="true" />}
                  label={m.checkIn_hide()}
                  onClick={() => setHidden(checkIn.openedAtMs)}
                />
              )
            )}
          </div>
          <AnswerList board={board} answers={checkIn.answers} />
        </section>
      )}
    </>
  );
}
