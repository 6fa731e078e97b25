import { email as emailSchema, PASSWORD_MIN, password as passwordSchema, personName } from '@samenreis/shared/protocol';
import { type SubmitEvent, useState } from 'react';
import * as v from 'valibot';
import { FailureMessage } from '../app/FailureMessage.tsx';
import { m } from '../i18n/messages.ts';
import { Button } from '../ui/Button.tsx';
import { focusField } from '../ui/focusField.ts';
import { TextField } from '../ui/TextField.tsx';
import { PasswordField } from './PasswordField.tsx';
import type { Sending } from './useSending.ts';

export interface NewAccount {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

interface NewAccountFormProps {
  readonly sending: Pick<Sending, 'isBusy' | 'failure'>;
  readonly onSubmit: (account: NewAccount) => void;
}

/** Who somebody is, for an account that is about to be made. */
export function NewAccountForm({ sending: { isBusy, failure }, onSubmit }: NewAccountFormProps) {
  const [entered, setEntered] = useState<NewAccount>({ name: '', email: '', password: '' });
  const [hasTried, setTried] = useState(false);
  const errors = errorsOf(entered);
  const error = (field: keyof NewAccount) => (hasTried ? errors[field] : null);
  const change = (field: keyof NewAccount) => (value: string) => setEntered((now) => ({ ...now, [field]: value }));

  function handleSubmit(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    setTried(true);
    const wrong = (['name', 'email', 'password'] as const).find((field) => errors[field] !== null);
    if (wrong !== undefined) focusField(event.currentTarget, wrong);
    else if (!isBusy) onSubmit(entered);
  }

  return (
    <>
      <FailureMessage failure={failure} />
      <form className="page-form" method="post" noValidate onSubmit={handleSubmit}>
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
    </>
  );
}

/** The server's own schemas, asked beforehand: the person hears of a mistake without waiting. */
function errorsOf({ name, email, password }: NewAccount): Readonly<Record<keyof NewAccount, string | null>> {
  return {
    name: v.is(personName, name) ? null : m.account_nameError(),
    email: v.is(emailSchema, email) ? null : m.account_emailError(),
    password: v.is(passwordSchema, password) ? null : m.setup_passwordError({ count: PASSWORD_MIN }),
  };
}
