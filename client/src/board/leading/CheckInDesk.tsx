import { CHECK_IN_KINDS, type CheckInKind } from '@samenreis/shared/session';
import { type SubmitEvent, useState } from 'react';
import { m } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { OpenBoard } from '../openBoard.ts';
import { useSession } from '../session/useSession.ts';
import { useSessionDeeds } from '../session/useSessionDeeds.ts';
import { checkInQuestion } from './checkInText.ts';

const kindTexts = { face: m.checkIn_kindFace, word: m.checkIn_kindWord } satisfies Record<CheckInKind, () => string>;

interface CheckInDeskProps {
  readonly board: OpenBoard;
  readonly onDone: () => void;
}

/** For who leads: asks everybody for one face or one word. */
export function CheckInDesk({ board, onDone }: CheckInDeskProps) {
  const seen = useSession(board)?.checkIn ?? null;
  const { send } = useSessionDeeds(board);
  const [kind, setKind] = useState<CheckInKind>('face');
  const [question, setQuestion] = useState('');

  async function handleSubmit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const opened = { type: 'openCheckIn', kind, question: question.trim(), seen: seen?.openedAtMs ?? null } as const;
    if (await send(opened)) onDone();
  }

  return (
    <form className="leading-part" onSubmit={(event) => void handleSubmit(event)}>
      <h3>{m.checkIn_title()}</h3>
      {seen !== null && <p>{m.checkIn_isOpen({ question: checkInQuestion(seen) })}</p>}
      <SelectField
        label={m.checkIn_kind()}
        value={kind}
        options={CHECK_IN_KINDS}
        text={(one) => kindTexts[one]()}
        onValue={setKind}
      />
      <TextField
        label={m.checkIn_question()}
        hint={m.checkIn_questionHint({ question: checkInQuestion({ kind, question: '' }) })}
        value={question}
        maxLength={120}
        onValue={setQuestion}
      />
      <div className="leading-deeds">
        <Button purpose="secondary" type="submit">
          {seen === null ? m.checkIn_open() : m.checkIn_openAnew()}
        </Button>
      </div>
    </form>
  );
}
