import { readInviteCode } from '@samenreis/shared/protocol';
import { type SubmitEvent, useState } from 'react';
import { useLocation } from 'wouter';
import { m } from '../i18n/messages.ts';
import type { RequestFailure } from '../rest/restCall.ts';
import { Button } from '../ui/Button.tsx';
import { focusField } from '../ui/focusField.ts';
import { TextField } from '../ui/TextField.tsx';
import { FailureMessage } from './FailureMessage.tsx';
import { useServices } from './services.ts';

/** For who cannot tap a link: the code from the wall or the telephone leads to the same page. */
export function CodeForm() {
  const { rest } = useServices();
  const [, navigate] = useLocation();
  const [typed, setTyped] = useState('');
  const [failure, setFailure] = useState<RequestFailure | 'unreadable' | null>(null);
  const [isBusy, setBusy] = useState(false);
  const aboutCode = failure === null ? null : codeError(failure);

  async function handleSubmit(event: SubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const form = event.currentTarget;
    const refuse = (why: RequestFailure | 'unreadable') => {
      setFailure(why);
      if (codeError(why) !== null) focusField(form, 'code');
    };
    if (isBusy) return;
    if (readInviteCode(typed) === null) return refuse('unreadable');
    setBusy(true);
    const answer = await rest.tokenOfCode(typed);
    setBusy(false);
    if (answer.ok) navigate(`/meedoen#${answer.value.token}`);
    else refuse(answer.reason);
  }

  return (
    <form className="code-form page-form" method="post" noValidate onSubmit={(event) => void handleSubmit(event)}>
      <FailureMessage failure={aboutCode === null && failure !== 'unreadable' ? failure : null} />
      <TextField
        label={m.code_label()}
        hint={m.code_hint()}
        error={aboutCode}
        name="code"
        autoComplete="off"
        enterKeyHint="go"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={40}
        value={typed}
        onValue={setTyped}
      />
      <Button purpose="primary" type="submit" busy={isBusy}>
        {isBusy ? m.shell_busy() : m.code_submit()}
      </Button>
    </form>
  );
}

/** What is wrong with the code itself, for beside the field; null for what has another cause. */
function codeError(failure: RequestFailure | 'unreadable'): string | null {
  if (failure === 'unreadable') return m.problem_codeUnknown();
  if (failure.kind === 'noAnswer') return null;
  if (failure.code === 'codeUnknown') return m.problem_codeUnknown();
  if (failure.code === 'invitationExpired') return m.code_expired();
  return failure.code === 'invitationRevoked' ? m.code_revoked() : null;
}
