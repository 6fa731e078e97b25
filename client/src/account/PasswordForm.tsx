import { PASSWORD_MIN, password as passwordSchema } from '@samenreis/shared/protocol';
import { type SubmitEvent, useState } from 'react';
import * as v from 'valibot';
import { FailureMessage } from '../app/FailureMessage.tsx';
import { useServices } from '../app/services.ts';
import { m } from '../i18n/messages.ts';
import { Button } from '../ui/Button.tsx';
import { focusField } from '../ui/focusField.ts';
import { useAccountClient } from './accountClient.ts';
import { PasswordField } from './PasswordField.tsx';
import { useSending } from './useSending.ts';

const NOTHING = { current: '', password: '' };

/** Another password: whoever finds a browser open must know the present one. */
export function PasswordForm({ email }: { readonly email: string }) {
  const client = useAccountClient();
  const { announcer } = useServices();
  const sending = useSending();
  const [entered, setEntered] = useState(NOTHING);
  const [hasTried, setTried] = useState(false);
  const isCurrentThere = entered.current !== '';
  const isRight = v.is(passwordSchema, entered.password);

  async function handleSubmit(event: SubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    setTried(true);
    if (!isCurrentThere) return focusField(event.currentTarget, 'current');
    if (!isRight) return focusField(event.currentTarget, 'password');
    if ((await sending.send(() => client.changePassword(entered))) === null) return;
    setEntered(NOTHING);
    setTried(false);
    announcer.announce(m.account_passwordDone(), 'success');
  }

  return (
    <form className="page-form" method="post" noValidate onSubmit={(event) => void handleSubmit(event)}>
      <FailureMessage failure={sending.failure} />
      {/* For the browser's keeper of passwords, which looks for whose password it is. */}
      <input type="hidden" name="username" autoComplete="username" value={email} />
      <PasswordField
        label={m.account_currentPassword()}
        name="current"
        autoComplete="current-password"
        error={hasTried && !isCurrentThere ? m.account_passwordError() : null}
        value={entered.current}
        onValue={(current) => setEntered((now) => ({ ...now, current }))}
      />
      <PasswordField
        label={m.account_newPassword()}
        hint={m.setup_passwordHint({ count: PASSWORD_MIN })}
        autoComplete="new-password"
        error={hasTried && !isRight ? m.setup_passwordError({ count: PASSWORD_MIN }) : null}
        value={entered.password}
        onValue={(password) => setEntered((now) => ({ ...now, password }))}
      />
      <Button purpose="primary" type="submit" busy={sending.isBusy}>
        {m.account_passwordSubmit()}
      </Button>
    </form>
  );
}
