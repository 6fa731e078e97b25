import { type BoardCard, boardTitle } from '@samenreis/shared/protocol';
import { type SubmitEvent, useState } from 'react';
import * as v from 'valibot';
import { useLocation } from 'wouter';
import { FailureMessage } from '../app/FailureMessage.tsx';
import { m } from '../i18n/messages.ts';
import type { RequestFailure } from '../rest/restCall.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { DialogFoot } from '../ui/DialogFoot.tsx';
import { focusField } from '../ui/focusField.ts';
import { RadioCards } from '../ui/RadioCards.tsx';
import { TextField } from '../ui/TextField.tsx';
import type { HomeClient } from './homeClient.ts';

interface CopyDialogProps {
  readonly home: HomeClient;
  readonly card: BoardCard;
  readonly onClose: () => void;
}

const KINDS = ['bare', 'withNotes'] as const;
type Kind = (typeof KINDS)[number];
const TITLE_MAX = 120;

/** Another board with the same content; then that board. */
export function CopyDialog({ home, card, onClose }: CopyDialogProps) {
  const [, navigate] = useLocation();
  const [title, setTitle] = useState(() => m.home_copyOf({ title: card.title }).slice(0, TITLE_MAX));
  const [kind, setKind] = useState<Kind>('bare');
  const [hasTried, setTried] = useState(false);
  const [failure, setFailure] = useState<RequestFailure | null>(null);
  const [isBusy, setBusy] = useState(false);
  const isGood = v.is(boardTitle, title);

  async function handleSubmit(event: SubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    setTried(true);
    if (!isGood) return focusField(event.currentTarget, 'title');
    if (isBusy) return;
    setBusy(true);
    const answer = await home.copy(card.id, { title, withNotes: kind === 'withNotes' });
    setBusy(false);
    if (answer.ok) navigate(`/bord/${answer.value.id}`);
    else setFailure(answer.reason);
  }

  return (
    <Dialog title={m.home_copy()} isOpen onClose={onClose} startsAt="field">
      <form method="post" noValidate onSubmit={(event) => void handleSubmit(event)}>
        <FailureMessage failure={failure} />
        <TextField
          label={m.home_copyName()}
          name="title"
          autoComplete="off"
          maxLength={TITLE_MAX}
          value={title}
          onValue={setTitle}
          error={hasTried && !isGood ? m.home_newBoardNameError() : null}
        />
        <RadioCards
          name="kind"
          legend={m.home_copyWhat()}
          options={KINDS}
          chosen={kind}
          onChoose={setKind}
          face={(option) => <span className="state-name">{option === 'bare' ? m.home_copyBare() : m.home_copyNotes()}</span>}
          explanation={(option) => (option === 'bare' ? m.home_copyBareText() : m.home_copyNotesText())}
          hasVisibleButtons
          className="states"
        />
        <DialogFoot label={isBusy ? m.shell_busy() : m.home_copyDo()} isDisabled={isBusy} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
