import { useCallback } from 'react';
import { useLocation } from 'wouter';
import { FailureMessage } from '../app/FailureMessage.tsx';
import { Page } from '../app/Page.tsx';
import { useFragment } from '../app/useFragment.ts';
import { m } from '../i18n/messages.ts';
import { useAnswer } from '../rest/useAnswer.ts';
import { Paragraph } from '../ui/Paragraph.tsx';
import { useAccountClient } from './accountClient.ts';
import { askWithToken } from './askWithToken.ts';
import { type NewAccount, NewAccountForm } from './NewAccountForm.tsx';
import { useSending } from './useSending.ts';

/** An account for a colleague, by the one-time link of somebody who has one. */
export function ColleaguePage() {
  const client = useAccountClient();
  const token = useFragment();
  const [, navigate] = useLocation();
  const sending = useSending();
  const ask = useCallback(() => askWithToken(token, client.colleagueInfo), [client, token]);
  const { asked, askAgain } = useAnswer(ask);

  async function handleSubmit(account: NewAccount): Promise<void> {
    const made = await sending.send(() => client.joinAsColleague({ token, ...account }));
    if (made !== null) navigate('/', { replace: true });
  }

  return (
    <Page title={m.colleague_title()}>
      <FailureMessage failure={asked.kind === 'failed' ? asked.failure : null} onRetry={askAgain} />
      {asked.kind === 'answered' && (
        <>
          <Paragraph purpose="lead">{m.colleague_text({ name: asked.value.invitedBy })}</Paragraph>
          <NewAccountForm sending={sending} onSubmit={(account) => void handleSubmit(account)} />
        </>
      )}
    </Page>
  );
}
