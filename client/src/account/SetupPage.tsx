import { secretToken } from '@samenreis/shared/protocol';
import * as v from 'valibot';
import { useLocation } from 'wouter';
import { Page } from '../app/Page.tsx';
import { useServices } from '../app/services.ts';
import { useFragment } from '../app/useFragment.ts';
import { m } from '../i18n/messages.ts';
import { Paragraph } from '../ui/Paragraph.tsx';
import { ProblemMessage } from '../ui/ProblemMessage.tsx';
import { type NewAccount, NewAccountForm } from './NewAccountForm.tsx';
import { useSending } from './useSending.ts';

/** The first facilitator, by the one-time link that the server printed; the token stays in the fragment. */
export function SetupPage() {
  const { rest } = useServices();
  const token = useFragment();
  const [, navigate] = useLocation();
  const sending = useSending();

  async function handleSubmit(account: NewAccount): Promise<void> {
    const made = await sending.send(() => rest.setUp({ token, ...account }));
    if (made !== null) navigate('/', { replace: true });
  }

  return (
    <Page title={m.setup_title()}>
      {v.is(secretToken, token) ? (
        <>
          <Paragraph purpose="lead">{m.setup_text()}</Paragraph>
          <NewAccountForm sending={sending} onSubmit={(account) => void handleSubmit(account)} />
        </>
      ) : (
        <ProblemMessage text={m.problem_setupLinkInvalid()} />
      )}
    </Page>
  );
}
