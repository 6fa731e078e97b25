import { personName } from '@samenreis/shared/protocol';
import { type SubmitEvent, useState } from 'react';
import * as v from 'valibot';
import { FailureMessage } from '../app/FailureMessage.tsx';
import { useServices } from '../app/services.ts';
import { m } from '../i18n/messages.ts';
import { Button } from '../ui/Button.tsx';
import { focusField } from '../ui/focusField.ts';
import { TextField } from '../ui/TextField.tsx';
import { useAccountClient } from './accountClient.ts';
import { useSending } from './useSending.ts';

/** How somebody is called on the boards they lead. */
export function NameForm({ name: before }: { readonly name: string }) {
  const client = useAccountClient();
  const { announcer } = useServices();
  const sending = useSending();
  const [name, setName] = useState(before);
  const isRight = v.is(personName, name);

  async function handleSubmit(event: SubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    if (!isRight) return focusField(event.currentTarget, 'name');
    const changed = await sending.send(() => client.changeAccount({ name }));
    if (changed === null) return;
    setName(changed.value.account?.name ?? name);
    announcer.announce(m.account_nameDone(), 'success');
  }

  return (
    <form className="page-form" method="post" noValidate onSubmit={(event) => void handleSubmit(event)}>
      <FailureMessage failure={sending.failure} />
      <TextField
        label={m.account_name()}
        hint={m.setup_nameHint()}
        name="name"
        autoComplete="name"
        error={isRight ? null : m.account_nameError()}
        value={name}
        onValue={setName}
      />
      <Button purpose="primary" type="submit" busy={sending.isBusy}>
        {m.account_nameSubmit()}
      </Button>
    </form>
  );
}
