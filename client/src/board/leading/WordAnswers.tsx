import { CHECK_IN_WORD_MAX, type CheckIn } from '@samenreis/shared/session';
import { type SubmitEvent, useState } from 'react';
import { m } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { OpenBoard } from '../openBoard.ts';
import { useSessionDeeds } from '../session/useSessionDeeds.ts';

interface WordAnswersProps {
  readonly board: OpenBoard;
  readonly checkIn: CheckIn;
}

/** A field for one word, and the words of the group. */
export function WordAnswers({ board, checkIn: { openedAtMs, answers } }: WordAnswersProps) {
  const { send } = useSessionDeeds(board);
  const { participantId: me, role } = board.info.me;
  const mine = answers.find(({ participant }) => participant === me)?.answer;
  const told = mine?.kind === 'word' ? mine.word : '';
  const [word, setWord] = useState(told);

  function handleSubmit(event: SubmitEvent): void {
    event.preventDefault();
    const text = word.trim();
    void send({ type: 'checkIn', openedAtMs, answer: text === '' ? null : { kind: 'word', word: text } });
  }

  return (
    <>
      {role !== 'viewer' && (
        <form className="check-in-word" onSubmit={handleSubmit}>
          <TextField label={m.checkIn_word()} value={word} maxLength={CHECK_IN_WORD_MAX} autoComplete="off" onValue={setWord} />
          <Button purpose="primary" type="submit" disabled={word.trim() === told}>
            {told === '' ? m.checkIn_say() : m.checkIn_change()}
          </Button>
        </form>
      )}
      <WordCloud answers={answers} />
    </>
  );
}

/** The words of the group, those that were said more often larger. */
export function WordCloud({ answers }: Pick<CheckIn, 'answers'>) {
  if (answers.length === 0) return null;
  return (
    <ul className="check-in-words" aria-label={m.checkIn_words()}>
      {wordsOf(answers).map(({ text, count }) => (
        <li key={text} data-often={count > 1 || undefined}>
          {text}
          {count > 1 && <b> ×{count}</b>}
        </li>
      ))}
    </ul>
  );
}

/** The words as they were first written, whatever capitals others used. */
function wordsOf(answers: CheckIn['answers']) {
  const words = new Map<string, { readonly text: string; readonly count: number }>();
  for (const { answer } of answers) {
    if (answer.kind !== 'word') continue;
    const key = answer.word.toLocaleLowerCase();
    const before = words.get(key);
    words.set(key, { text: before?.text ?? answer.word, count: (before?.count ?? 0) + 1 });
  }
  return [...words.values()];
}
