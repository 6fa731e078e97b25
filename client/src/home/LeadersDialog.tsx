import { type BoardCard, email as emailSchema, type LeaderList } from '@samenreis/shared/protocol';
import { type SubmitEvent, useCallback, useState } from 'react';
import * as v from 'valibot';
import { FailureMessage } from '../app/FailureMessage.tsx';
import { useServices } from '../app/services.ts';
import { m } from '../i18n/messages.ts';
import type { RequestFailure } from '../rest/restCall.ts';
import { useAnswer } from '../rest/useAnswer.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { DialogFoot } from '../ui/DialogFoot.tsx';
import { focusField } from '../ui/focusField.ts';
import { Heading } from '../ui/Heading.tsx';
import { Paragraph } from '../ui/Paragraph.tsx';
import { TextField } from '../ui/TextField.tsx';
import type { HomeClient } from './homeClient.ts';

interface LeadersDialogProps {
  readonly home: HomeClient;
  readonly card: BoardCard;
  /** The board is led by others alone now. */
  readonly onGone: () => void;
  readonly onClose: () => void;
}

/** Who leads a board: sharing it, handing it over, and stopping. */
export function LeadersDialog({ home, card, onGone, onClose }: LeadersDialogProps) {
  const { announcer } = useServices();
  const { asked } = useAnswer(useCallback(() => home.leaders(card.id), [home, card.id]));
  const [shared, setShared] = useState<LeaderList | null>(null);
  const [failure, setFailure] = useState<RequestFailure | null>(null);
  const { leaders } = shared ?? (asked.kind === 'answered' ? asked.value : { leaders: [] });

  function handleGone(said: string): void {
    announcer.announce(said, 'success');
    onGone();
    onClose();
  }

  const [isStopping, setStopping] = useState(false);

  async function handleStop(): Promise<void> {
    const answer = await home.stopLeading(card.id);
    if (answer.ok) handleGone(m.home_stopped({ title: card.title }));
    else setFailure(answer.reason);
  }

  return (
    <Dialog title={m.home_leadersTitle({ title: card.title })} isOpen onClose={onClose}>
      <FailureMessage failure={failure ?? (asked.kind === 'failed' ? asked.failure : null)} />
      <ul className="leaders">
        {leaders.map(({ name, email, isMe }) => (
          <li key={email}>
            <strong>{isMe ? m.home_leaderMe({ name }) : name}</strong> <span className="board-card-small">{email}</span>
          </li>
        ))}
      </ul>
      <ShareForm
        home={home}
        card={card}
        onShared={(list) => {
          setShared(list);
          announcer.announce(m.home_shared(), 'success');
        }}
        onTransferred={(to) => handleGone(m.home_transferred({ title: card.title, email: to }))}
        onFailure={setFailure}
      />
      {leaders.length > 1 && (
        <section>
          <Heading level={3}>{m.home_stopTitle()}</Heading>
          <Paragraph>{m.home_stopText()}</Paragraph>
          <Paragraph>{m.home_stopLinks()}</Paragraph>
          {isStopping ? (
            <div role="alert" className="page-notice">
              <p>{m.home_stopAsk({ title: card.title })}</p>
              <DialogFoot label={m.home_stopDo()} onDo={() => void handleStop()} onCancel={() => setStopping(false)} />
            </div>
          ) : (
            <Button purpose="secondary" onClick={() => setStopping(true)}>
              {m.home_stopDo()}
            </Button>
          )}
        </section>
      )}
    </Dialog>
  );
}

interface ShareFormProps {
  readonly home: HomeClient;
  readonly card: BoardCard;
  readonly onShared: (leaders: LeaderList) => void;
  readonly onTransferred: (email: string) => void;
  readonly onFailure: (failure: RequestFailure | null) => void;
}

/** A colleague's address, and whether one goes on leading the board oneself. */
function ShareForm({ home, card, onShared, onTransferred, onFailure }: ShareFormProps) {
  const [email, setEmail] = useState('');
  const [stops, setStops] = useState(false);
  const [hasTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const isGood = v.is(emailSchema, email);

  async function share(): Promise<RequestFailure | null> {
    const answer = await home.share(card.id, email);
    if (!answer.ok) return answer.reason;
    onShared(answer.value);
    setEmail('');
    setTried(false);
    return null;
  }

  async function transfer(): Promise<RequestFailure | null> {
    const answer = await home.transfer(card.id, email);
    if (!answer.ok) return answer.reason;
    onTransferred(email);
    return null;
  }

  async function handleSubmit(event: SubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    setTried(true);
    if (!isGood) return focusField(event.currentTarget, 'email');
    if (isBusy) return;
    setBusy(true);
    onFailure(await (stops ? transfer() : share()));
    setBusy(false);
  }

  return (
    <form className="page-form" method="post" noValidate onSubmit={(event) => void handleSubmit(event)}>
      <Heading level={3}>{m.home_shareTitle()}</Heading>
      <TextField
        label={m.home_shareEmail()}
        hint={m.home_shareHint()}
        name="email"
        type="email"
        autoComplete="off"
        maxLength={254}
        value={email}
        onValue={setEmail}
        error={hasTried && !isGood ? m.home_shareError() : null}
      />
      <label className="share-stops">
        <input type="checkbox" checked={stops} onChange={(event) => setStops(event.target.checked)} />
        <span>{m.home_shareStops()}</span>
      </label>
      {stops && <Paragraph>{m.home_stopLinks()}</Paragraph>}
      <div className="page-actions">
        <Button purpose="primary" type="submit" busy={isBusy}>
          {stops ? m.home_transferDo() : m.home_shareDo()}
        </Button>
      </div>
    </form>
  );
}
