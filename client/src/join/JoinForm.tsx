import './join.css';
import type { Perspective } from '@samenreis/shared/board';
import { BIN_DAYS, type JoinInfo, personName } from '@samenreis/shared/protocol';
import { type SubmitEvent, useRef, useState } from 'react';
import * as v from 'valibot';
import { useLocation } from 'wouter';
import { FailureMessage } from '../app/FailureMessage.tsx';
import { useServices } from '../app/services.ts';
import { dayText } from '../i18n/dayText.ts';
import { m } from '../i18n/messages.ts';
import { momentText } from '../i18n/momentText.ts';
import type { RequestFailure } from '../rest/restCall.ts';
import { Button } from '../ui/Button.tsx';
import { focusField } from '../ui/focusField.ts';
import { Heading } from '../ui/Heading.tsx';
import { Paragraph } from '../ui/Paragraph.tsx';
import { TextField } from '../ui/TextField.tsx';
import { ComeBack } from './ComeBack.tsx';
import { PerspectiveChoice } from './PerspectiveChoice.tsx';

interface JoinFormProps {
  readonly token: string;
  readonly info: JoinInfo;
}

/** From whom do you look, and what may we call you; then in. */
export function JoinForm({ token, info }: JoinFormProps) {
  const { rest } = useServices();
  const [, navigate] = useLocation();
  const { resumes } = info;
  const [perspective, setPerspective] = useState<Perspective | null>(resumes?.perspective ?? null);
  const [name, setName] = useState(resumes?.name ?? '');
  const [hasTried, setTried] = useState(false);
  const [failure, setFailure] = useState<RequestFailure | null>(null);
  const [isBusy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const isNameGood = v.is(personName, name);

  async function handleSubmit(event: SubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    setTried(true);
    if (perspective === null) return focusField(event.currentTarget, 'perspective');
    if (!isNameGood) return focusField(event.currentTarget, 'name');
    await join({ name, perspective });
  }

  async function join(as: { readonly name: string; readonly perspective: Perspective }): Promise<void> {
    if (isBusy) return;
    setBusy(true);
    setFailure(null);
    const answer = await rest.join({ token, ...as });
    setBusy(false);
    // In the place of this page: neither "back" nor a picture of the screen then shows the link's secret.
    if (answer.ok) navigate(`/bord/${answer.value.board.id}`, { replace: true });
    else setFailure(answer.reason);
  }

  function handleChoose(side: Perspective, isPressed: boolean): void {
    setPerspective(side);
    // A tap fewer on a phone; the hint says so beforehand.
    if (isPressed && name === '' && form.current !== null) focusField(form.current, 'name');
  }

  return (
    <>
      <Paragraph>{m.join_what({ board: info.boardTitle, facilitator: info.facilitatorName })}</Paragraph>
      <Paragraph>{m.join_whatBoard()}</Paragraph>
      {info.plannedOn !== null && <Paragraph>{m.join_planned({ day: dayText(info.plannedOn) })}</Paragraph>}
      {!info.closed && <HowLong info={info} />}
      <Paragraph>{m.join_until({ moment: momentText(info.accessUntilMs) })}</Paragraph>
      {info.closed && <ClosedNotice role={info.role} />}
      {info.role === 'viewer' && <p className="page-notice">{m.join_asViewer()}</p>}
      {info.role === 'facilitator' && <p className="page-notice">{m.join_asFacilitator()}</p>}
      <FailureMessage failure={failure} />
      {resumes !== null && <ComeBack name={resumes.name} isBusy={isBusy} onBack={() => void join(resumes)} />}
      {resumes !== null && <Heading level={2}>{m.join_changeFirst()}</Heading>}
      <form ref={form} method="post" noValidate onSubmit={(event) => void handleSubmit(event)}>
        <PerspectiveChoice
          chosen={perspective}
          onChoose={handleChoose}
          error={hasTried && perspective === null ? m.join_perspectiveError() : null}
        />
        <TextField
          label={m.join_name()}
          name="name"
          autoComplete="given-name"
          enterKeyHint="go"
          maxLength={60}
          value={name}
          onValue={setName}
          error={hasTried && !isNameGood ? m.join_nameError() : null}
        />
        <Privacy />
        <div className="join-submit">
          <Button purpose="primary" type="submit" busy={isBusy}>
            {isBusy ? m.shell_busy() : readsOnly(info) ? m.join_submitViewer() : m.join_submit()}
          </Button>
        </div>
      </form>
    </>
  );
}

function readsOnly({ role, closed }: JoinInfo): boolean {
  return role === 'viewer' || (closed && role === 'participant');
}

/** Before the form is filled in: what can still be done on a board that is closed. */
function ClosedNotice({ role }: Pick<JoinInfo, 'role'>) {
  return (
    <p className="page-notice">
      {m.join_closed()} {role === 'participant' && m.join_closedParticipant()}
    </p>
  );
}

/** How long it takes; for who comes late how long still. */
function HowLong({ info: { minutes, underway } }: { readonly info: JoinInfo }) {
  if (minutes === null) return null;
  if (!underway) return <Paragraph>{m.join_minutes({ minutes })}</Paragraph>;
  return <Paragraph>{minutes <= 1 ? m.join_leftOne() : m.join_left({ minutes })}</Paragraph>;
}

/** In five short lines: what is kept, how long, who sees it, what not to write, and how to erase. */
function Privacy() {
  return (
    <section className="join-privacy" aria-labelledby="join-privacy-title">
      <Heading level={2} id="join-privacy-title">
        {m.join_privacyTitle()}
      </Heading>
      <ul>
        <li>{m.join_privacyKept()}</li>
        <li>{m.join_privacyLong({ days: String(BIN_DAYS) })}</li>
        <li>{m.join_privacySeen()}</li>
        <li>{m.join_privacyOthers()}</li>
        <li>{m.join_privacyErase()}</li>
      </ul>
    </section>
  );
}
