import { PASSWORD_MIN, password as passwordSchema } from '@samenreis/shared/protocol';
import { type SubmitEvent, useCallback, useState } from 'react';
import * as v from 'valibot';
import { useLocation } from 'wouter';
import { FailureMessage } from '../app/FailureMessage.tsx';
import { Page } from '../app/Page.tsx';
import { useFragment } from '../app/useFragment.ts';
import { m } from '../i18n/messages.ts';
import { useAnswer } from '../rest/useAnswer.ts';
import { Button } from '../ui/Button.tsx';
import { focusField } from '../ui/focusField.ts';
import { Paragraph } from '../ui/Paragraph.tsx';
import { useAccountClient } from './accountClient.ts';
import { askWithToken } from './askWithToken.ts';
import { PasswordField } from './PasswordField.tsx';
import { useSending } from './useSending.ts';

/** A new password, by the one-time link that who runs the server printed. */
export function ResetPage() {
  const [isDone, setDone] = useState(false);
  const [, navigate] = useLocation();

  function handleDone(): void {
    setDone(true);
    // The link is used up: it leaves the address, and "back" does not lead to it.
    navigate('/nieuw-wachtwoord', { replace: true });
  }

  if (!isDone) return <OpenedLink onDone={handleDone} />;
  return (
    <Page title={m.reset_doneTitle()}>
      <Paragraph purpose="lead">{m.reset_done()}</Paragraph>
      <Button purpose="primary" onClick={() => navigate('/aanmelden', { replace: true })}>
        {m.account_signIn()}
      </Button>
    </Page>
  );
}

function OpenedLink({ onDone }: { readonly onDone: () => void }) {
  const client = useAccountClient();
  const token = useFragment();
  const ask = useCallback(() => askWithToken(token, client.resetInfo), [client, token]);
  const { asked, askAgain } = useAnswer(ask);
  return (
    <Page title={m.reset_title()}>
      <FailureMessage failure={asked.kind === 'failed' ? asked.failure : null} onRetry={askAgain} />
      {asked.kind === 'asking' && <Paragraph>{m.shell_loading()}</Paragraph>}
      {asked.kind === 'answered' && <ResetForm token={token} email={asked.value.email} onDone={onDone} />}
    </Page>
  );
}

interface ResetFormProps {
  readonly token: string;
  readonly email: string;
  readonly onDone: () => void;
}

function ResetForm({ token, email, onDone }: ResetFormProps) {
  const client = useAccountClient();
  const sending = useSending();
  const [password, setPassword] = useState('');
  const [hasTried, setTried] = useState(false);
  const isRight = v.is(passwordSchema, password);

  async function handleSubmit(event: SubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    setTried(true);
    if (!isRight) return focusField(event.currentTarget, 'password');
    if ((await sending.send(() => client.resetPassword({ token, password }))) !== null) onDone();
  }

  return (
    <>
      <Paragraph purpose="lead">{m.reset_text({ email })}</Paragraph>
      <FailureMessage failure={sending.failure} />
      <form className="page-form" method="post" noValidate onSubmit={(event) => void handleSubmit(event)}>
        {/* For the browser's keeper of passwords, which looks for whose password it is. */}
        <input type="hidden" name="username" autoComplete="username" value={email} />
        <PasswordField
          label={m.account_newPassword()}
          hint={m.setup_passwordHint({ count: PASSWORD_MIN })}
          autoComplete="new-password"
          error={hasTried && !isRight ? m.setup_passwordError({ count: PASSWORD_MIN }) : null}
          value={password}
          onValue={setPassword}
        />
        <Button purpose="primary" type="submit" busy={sending.isBusy}>
          {sending.isBusy ? m.shell_busy() : m.reset_submit()}
        </Button>
      </form>
    </>
  );
}
