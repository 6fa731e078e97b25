import { BOARD_STATES, type BoardCard, type BoardState, boardTitle } from '@samenreis/shared/protocol';
import { type SubmitEvent, useState } from 'react';
import * as v from 'valibot';
import { FailureMessage } from '../app/FailureMessage.tsx';
import { useServices } from '../app/services.ts';
import { m } from '../i18n/messages.ts';
import type { RequestFailure } from '../rest/restCall.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { DialogFoot } from '../ui/DialogFoot.tsx';
import { focusField } from '../ui/focusField.ts';
import { RadioCards } from '../ui/RadioCards.tsx';
import { TextField } from '../ui/TextField.tsx';
import type { HomeClient } from './homeClient.ts';
import { stateName, stateText } from './stateText.ts';

interface FactsDialogProps {
  readonly home: HomeClient;
  readonly card: BoardCard;
  readonly onChanged: (card: BoardCard) => void;
  /** A colleague deleted the board meanwhile. */
  readonly onGone: () => void;
  readonly onClose: () => void;
}

/** What a board is called, how far it is, and on which day it is used. */
export function FactsDialog(props: FactsDialogProps) {
  const { onClose } = props;
  const facts = useFacts(props);
  const { title, state, day } = facts;
  return (
    <Dialog title={m.home_editFacts()} isOpen onClose={onClose} startsAt="field">
      <form method="post" noValidate onSubmit={(event) => void facts.save(event)}>
        <FailureMessage failure={facts.failure} />
        {facts.overtakenBy !== null && (
          <p className="page-notice" role="alert">
            {m.home_overtaken({ title: facts.overtakenBy.title, state: stateText(facts.overtakenBy) })}
          </p>
        )}
        <TextField
          label={m.home_newBoardName()}
          name="title"
          autoComplete="off"
          maxLength={120}
          value={title}
          onValue={facts.setTitle}
          error={facts.hasTried && !v.is(boardTitle, title) ? m.home_newBoardNameError() : null}
        />
        <RadioCards
          name="state"
          legend={m.home_stateAsk()}
          options={BOARD_STATES}
          chosen={state}
          onChoose={facts.setState}
          face={(option) => <span className="state-name">{stateName(option)}</span>}
          explanation={(option) => STATE_MEANINGS[option]()}
          hasVisibleButtons
          className="states"
        />
        {state === 'planned' && (
          <TextField
            label={m.home_plannedDay()}
            name="day"
            type="date"
            value={day}
            onValue={facts.setDay}
            error={facts.hasTried && day === '' ? m.home_plannedDayError() : null}
          />
        )}
        <DialogFoot label={m.home_save()} isDisabled={facts.isBusy} onCancel={onClose} />
      </form>
    </Dialog>
  );
}

const STATE_MEANINGS: Readonly<Record<BoardState, () => string>> = {
  preparing: () => m.home_statePreparingText(),
  planned: () => m.home_statePlannedText(),
  live: () => m.home_stateLiveText(),
  closed: () => m.home_stateClosedText(),
};

/** What is filled in, and what becomes of it when somebody else was earlier: it stays, and the other's work is told. */
function useFacts({ home, card, onChanged, onGone, onClose }: FactsDialogProps) {
  const { announcer } = useServices();
  const [known, setKnown] = useState(card);
  const [title, setTitle] = useState(card.title);
  const [state, setState] = useState<BoardState>(card.state);
  const [day, setDay] = useState(card.plannedOn ?? '');
  const [hasTried, setTried] = useState(false);
  const [failure, setFailure] = useState<RequestFailure | null>(null);
  const [isBusy, setBusy] = useState(false);

  function fail(reason: RequestFailure): void {
    setFailure(reason);
    if (reason.kind === 'problem' && reason.code === 'boardDeleted') onGone();
  }

  async function readAnew(): Promise<void> {
    const now = await home.card(card.id);
    if (!now.ok) return fail(now.reason);
    setKnown(now.value);
    onChanged(now.value);
  }

  async function save(event: SubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    setTried(true);
    if (!v.is(boardTitle, title)) return focusField(event.currentTarget, 'title');
    if (state === 'planned' && day === '') return focusField(event.currentTarget, 'day');
    if (isBusy) return;
    setBusy(true);
    setFailure(null);
    const facts = state === 'planned' ? { state, plannedOn: day } : { state };
    const answer = await home.change(card.id, { title, ...facts }, known.etag);
    if (!answer.ok && answer.reason.kind === 'problem' && answer.reason.code === 'changedMeanwhile') await readAnew();
    else if (!answer.ok) fail(answer.reason);
    setBusy(false);
    if (!answer.ok) return;
    onChanged(answer.value);
    announcer.announce(m.home_saved(), 'success');
    onClose();
  }

  const overtakenBy = known.etag === card.etag ? null : known;
  return { title, setTitle, state, setState, day, setDay, hasTried, failure, isBusy, save, overtakenBy };
}
