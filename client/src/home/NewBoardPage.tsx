import './newBoard.css';
import type { Template } from '@samenreis/shared/board';
import { boardTitle } from '@samenreis/shared/protocol';
import { type SubmitEvent, useState } from 'react';
import * as v from 'valibot';
import { useLocation } from 'wouter';
import { FailureMessage } from '../app/FailureMessage.tsx';
import { Page } from '../app/Page.tsx';
import { useServices } from '../app/services.ts';
import { m } from '../i18n/messages.ts';
import type { RequestFailure } from '../rest/restCall.ts';
import { Button } from '../ui/Button.tsx';
import { focusField } from '../ui/focusField.ts';
import { TextField } from '../ui/TextField.tsx';
import { TemplateChoice } from './TemplateChoice.tsx';

/** A name and what it begins with; then the board itself. */
export function NewBoardPage() {
  const { rest } = useServices();
  const [, navigate] = useLocation();
  const [title, setTitle] = useState('');
  const [template, setTemplate] = useState<Template>('empty');
  const [hasTried, setTried] = useState(false);
  const [failure, setFailure] = useState<RequestFailure | null>(null);
  const [isBusy, setBusy] = useState(false);
  const isTitleGood = v.is(boardTitle, title);

  async function handleSubmit(event: SubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    setTried(true);
    if (!isTitleGood) return focusField(event.currentTarget, 'title');
    if (isBusy) return;
    setBusy(true);
    setFailure(null);
    const answer = await rest.createBoard({ title, template });
    setBusy(false);
    // In the place of this page: "back" must not lead to making it again.
    if (answer.ok) navigate(`/bord/${answer.value.id}`, { replace: true });
    else setFailure(answer.reason);
  }

  return (
    <Page title={m.home_newBoard()}>
      <FailureMessage failure={failure} />
      <form className="page-form" method="post" noValidate onSubmit={(event) => void handleSubmit(event)}>
        <TextField
          label={m.home_newBoardName()}
          hint={m.home_newBoardNameHint()}
          name="title"
          autoComplete="off"
          maxLength={120}
          value={title}
          onValue={setTitle}
          error={hasTried && !isTitleGood ? m.home_newBoardNameError() : null}
        />
        <TemplateChoice chosen={template} onChoose={setTemplate} />
        <Button purpose="primary" type="submit" busy={isBusy}>
          {isBusy ? m.shell_busy() : m.home_newBoardCreate()}
        </Button>
      </form>
    </Page>
  );
}
