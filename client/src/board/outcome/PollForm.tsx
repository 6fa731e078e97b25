import { POLL_ANSWERS, type PollAnswer, type PollView } from '@samenreis/shared/session';
import { useState } from 'react';
import { m } from '../../i18n/messages.ts';
import { numberText } from '../../i18n/numberText.ts';
import { Button } from '../../ui/Button.tsx';
import { useNamedPresence } from '../facilitate/useNames.ts';
import type { OpenBoard } from '../openBoard.ts';
import { useSessionDeeds } from '../session/useSessionDeeds.ts';
import { usePeople } from '../usePeople.ts';
import { ANSWER_ICONS } from './PollTallyLine.tsx';
import { answerText } from './pollText.ts';

interface PollFormProps {
  readonly board: OpenBoard;
  readonly open: NonNullable<PollView['open']>;
  /** What was pressed goes: the focus has to go somewhere. */
  readonly onEnd: () => void;
}

/** The answers to choose from, how many answered, and for who leads the end of it. */
export function PollForm({ board, open, onEnd }: PollFormProps) {
  const { send } = useSessionDeeds(board);
  const people = usePeople(useNamedPresence(board), board.info.me).filter(({ role }) => role !== 'viewer').length;
  const { role } = board.info.me;
  const { openedAtMs, answered } = open;
  const end = (type: 'closePoll' | 'cancelPoll') => {
    onEnd();
    void send({ type, openedAtMs });
  };
  return (
    <>
      {role === 'viewer' ? <p>{m.poll_watching()}</p> : <PollAnswers key={openedAtMs} board={board} open={open} />}
      <p className="poll-progress">
        {m.poll_progress({ answered: numberText(answered), people: numberText(Math.max(people, answered)) })}
        {role !== 'viewer' && ` ${m.poll_promise()}`}
      </p>
      {role === 'facilitator' && (
        <div className="poll-deeds">
          <Button purpose="secondary" onClick={() => end('closePoll')}>
            {m.poll_close()}
          </Button>
          <Button purpose="subtle" onClick={() => end('cancelPoll')}>
            {m.poll_cancel()}
          </Button>
        </div>
      )}
    </>
  );
}

/** One of three, which can be changed and taken back; it is marked at the press, ahead of the server's word. */
function PollAnswers({ board, open }: Pick<PollFormProps, 'board' | 'open'>) {
  const { send } = useSessionDeeds(board);
  const [pressed, setPressed] = useState<{ readonly answer: PollAnswer | null } | null>(null);
  const mine = pressed === null ? open.mine : pressed.answer;

  function choose(answer: PollAnswer | null): void {
    const press = { answer };
    setPressed(press);
    // The answer comes after the telling: what was done stands there by then, and what was refused goes back.
    const settle = () => setPressed((now) => (now === press ? null : now));
    void send({ type: 'answerPoll', openedAtMs: open.openedAtMs, answer }).then(settle);
  }

  return (
    <fieldset className="poll-answers">
      <legend className="visually-hidden">{m.poll_question()}</legend>
      {POLL_ANSWERS.map((answer) => {
        const Icon = ANSWER_ICONS[answer];
        return (
          <Button
            key={answer}
            purpose="secondary"
            toggle
            pressed={mine === answer}
            iconStart={<Icon aria-hidden="true" />}
            onClick={() => choose(mine === answer ? null : answer)}
          >
            {answerText(answer)}
          </Button>
        );
      })}
    </fieldset>
  );
}
