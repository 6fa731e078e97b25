import { type JoinInfo, secretToken } from '@samenreis/shared/protocol';
import { useMemo } from 'react';
import * as v from 'valibot';
import { FailureMessage } from '../app/FailureMessage.tsx';
import { Page } from '../app/Page.tsx';
import { useServices } from '../app/services.ts';
import { useFragment } from '../app/useFragment.ts';
import { WayHome } from '../app/WayHome.tsx';
import { m } from '../i18n/messages.ts';
import { type Asked, useAnswer } from '../rest/useAnswer.ts';
import { Paragraph } from '../ui/Paragraph.tsx';
import { ProblemMessage } from '../ui/ProblemMessage.tsx';
import { JoinForm } from './JoinForm.tsx';

/** Where an invitation link leads: what is this, who leads it, and who are you. */
export function JoinPage() {
  const token = useFragment();
  if (v.is(secretToken, token)) return <OpenInvitation key={token} token={token} />;
  return (
    <Page title={m.join_closedTitle()}>
      <ProblemMessage text={m.problem_invitationInvalid()} />
      <WayHome />
    </Page>
  );
}

function OpenInvitation({ token }: { readonly token: string }) {
  const { rest } = useServices();
  const { asked, askAgain } = useAnswer(useMemo(() => () => rest.joinInfo(token), [rest, token]));
  return (
    <Page title={titleOf(asked)}>
      <FailureMessage failure={asked.kind === 'failed' ? asked.failure : null} onRetry={askAgain} />
      {asked.kind === 'failed' && <WayHome />}
      {asked.kind === 'asking' && <Paragraph>{m.shell_loading()}</Paragraph>}
      {asked.kind === 'answered' && <JoinForm token={token} info={asked.value} />}
    </Page>
  );
}

function titleOf(asked: Asked<JoinInfo>): string {
  if (asked.kind === 'failed') return m.join_closedTitle();
  return asked.kind === 'answered' && asked.value.resumes !== null ? m.join_welcomeBack() : m.join_title();
}
