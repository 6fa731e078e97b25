import { type SubmitEvent, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { FailureMessage } from '../app/FailureMessage.tsx';
import { Page } from '../app/Page.tsx';
import { useServices } from '../app/services.ts';
import { m } from '../i18n/messages.ts';
import type { RequestFailure } from '../rest/restCall.ts';
import { Button } from '../ui/Button.tsx';
import { focusField } from '../ui/focusField.ts';
import { Paragraph } from '../ui/Paragraph.tsx';
import { TextField } from '../ui/TextField.tsx';
import { PasswordField } from './PasswordField.tsx';
import { returnAddress } from './returnAddress.ts';

/** Signing in for who leads boards; participants need no account. */
export function SignInPage() {
  const { rest } = useServices();
  const [, navigate] = useLocation();
  const search = useSearch();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [hasTried, setTried] = useState(false);
  const [failure, setFailure] = useState<RequestFailure | null>(null);
  const [isBusy, setBusy] = useState(false);

  async function handleSubmit(event: SubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    setTried(true);
    if (email.trim() === '') return focusField(event.currentTarget, 'email');
    if (password === '') return focusField(event.currentTarget, 'password');
    if (isBusy) return;
    setBusy(true);
    setFailure(null);
    const answer = await rest.signIn({ email, password });
    setBusy(false);
    // In the place of this page: "back" must not lead to signing in again.
    if (answer.ok) navigate(returnAddress(search), { replace: true });
    else setFailure(answer.reason);
  }

  return (
    <Page title={m.account_signIn()}>
      <Paragraph>{m.account_signInText()}</Paragraph>
      <FailureMessage failure={failure} />
      <form className="page-form" method="post" noValidate onSubmit={(event) => void handleSubmit(event)}>
        <TextField
          label={m.account_email()}
          name="email"
          type="email"
          autoComplete="username"
          error={hasTried && email.trim() === '' ? m.account_emailError() : null}
          value={email}
          onValue={setEmail}
        />
        <PasswordField
          autoComplete="current-password"
          error={hasTried && password === '' ? m.account_passwordError() : null}
          value={password}
          onValue={setPassword}
        />
        <Button purpose="primary" type="submit" busy={isBusy}>
          {isBusy ? m.shell_busy() : m.account_signIn()}
        </Button>
      </form>
      <Paragraph>{m.account_lostPassword()}</Paragraph>
    </Page>
  );
}
