import {
  email as emailSchema,
  PASSWORD_MIN,
  password as passwordSchema,
  personName,
  secretToken,
} from '@samenreis/shared/protocol';
import { type SubmitEvent, useState } from 'react';
import * as v from 'valibot';
import { useLocation } from 'wouter';
import { FailureMessage } from '../app/FailureMessage.tsx';
import { Page } from '../app/Page.tsx';
import { useServices } from '../app/services.ts';
import { useFragment } from '../app/useFragment.ts';
import { m } from '../i18n/messages.ts';
import type { RequestFailure } from '../rest/restCall.ts';
import { Button } from '../ui/Button.tsx';
import { focusField } from '../ui/focusField.ts';
import { Paragraph } from '../ui/Paragraph.tsx';
import { ProblemMessage } from '../ui/ProblemMessage.tsx';
import { TextField } from '../ui/TextField.tsx';
import { PasswordField } from './PasswordField.tsx';

interface Entered {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/** The first facilitator, by the one-time link that the server printed; the token stays in the fragment. */
export function SetupPage() {
  const token = useFragment();
  if (!v.is(secretToken, token)) {
    return (
      <Page title={m.setup_title()}>
        <ProblemMessage text={m.problem_setupLinkInvalid()} />
      </Page>
    );
  }
  return <SetupForm token={token} />;
}

function SetupForm({ token }: { readonly token: string }) {
  const { rest } = useServices();
  const [, navigate] = useLocation();
  const [entered, setEntered] = useState<Entered>({ name: '', email: '', password: '' });
  const [hasTried, setTried] = useState(false);
  const [failure, setFailure] = useState<RequestFailure | null>(null);
  const [isBusy, setBusy] = useState(false);
  const errors = errorsOf(entered);
  const error = (field: keyof Entered) => (hasTried ? errors[field] : null);
  const change = (field: keyof Entered) => (value: string) => setEntered((now) => ({ ...now, [field]: value }));

  async function handleSubmit(event: SubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    setTried(true);
    const wrong = (['name', 'email', 'password'] as const).find((field) => errors[field] !== null);
    if (wrong !== undefined) return focusField(event.currentTarget, wrong);
    if (isBusy) return;
    setBusy(true);
    setFailure(null);
    const answer = await rest.setUp({ token, ...entered });
    setBusy(false);
    if (answer.ok) navigate('/', { replace: true });
    else setFailure(answer.reason);
  }

  return (
    <Page title={m.setup_title()}>
      <Paragraph purpose="lead">{m.setup_text()}</Paragraph>
      <FailureMessage failure={failure} />
      <form className="page-form" method="post" noValidate onSubmit={(event) => void handleSubmit(event)}>
        <TextField
          label={m.account_name()}
          hint={m.setup_nameHint()}
          name="name"
          autoComplete="name"
          error={error('name')}
          value={entered.name}
          onValue={change('name')}
        />
        <TextField
          label={m.account_email()}
          name="email"
          type="email"
          autoComplete="username"
          error={error('email')}
          value={entered.email}
          onValue={change('email')}
        />
        <PasswordField
          hint={m.setup_passwordHint({ count: PASSWORD_MIN })}
          autoComplete="new-password"
          error={error('password')}
          value={entered.password}
          onValue={change('password')}
        />
        <Button purpose="primary" type="submit" busy={isBusy}>
          {isBusy ? m.shell_busy() : m.setup_submit()}
        </Button>
      </form>
    </Page>
  );
}

/** The server's own schemas, asked beforehand: the person hears of a mistake without waiting. */
function errorsOf({ name, email, password }: Entered): Readonly<Record<keyof Entered, string | null>> {
  return {
    name: v.is(personName, name) ? null : m.account_nameError(),
    email: v.is(emailSchema, email) ? null : m.account_emailError(),
    password: v.is(passwordSchema, password) ? null : m.setup_passwordError({ count: PASSWORD_MIN }),
  };
}
