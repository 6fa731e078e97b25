import { secretToken } from '@samenreis/shared/protocol';
import { useMemo, useState } from 'react';
import * as v from 'valibot';
import { useLocation } from 'wouter';
import { FailureMessage } from '../app/FailureMessage.tsx';
import { Page } from '../app/Page.tsx';
import { useServices } from '../app/services.ts';
import { useFragment } from '../app/useFragment.ts';
import { WayHome } from '../app/WayHome.tsx';
import { m } from '../i18n/messages.ts';
import type { RequestFailure } from '../rest/restCall.ts';
import { useAnswer } from '../rest/useAnswer.ts';
import { Button } from '../ui/Button.tsx';
import { Paragraph } from '../ui/Paragraph.tsx';
import { ProblemMessage } from '../ui/ProblemMessage.tsx';

/** Where the code of the other device leads: whose place it is, and going on there by a press. */
export function ContinuePage() {
  const token = useFragment();
  return (
    <Page title={m.continue_title()}>
      {v.is(secretToken, token) ? (
        <Waiting key={token} token={token} />
      ) : (
        <>
          <ProblemMessage text={m.problem_handoverInvalid()} />
          <WayHome />
        </>
      )}
    </Page>
  );
}

function Waiting({ token }: { readonly token: string }) {
  const { rest } = useServices();
  const [, navigate] = useLocation();
  const { asked, askAgain } = useAnswer(useMemo(() => () => rest.continueInfo(token), [rest, token]));
  const [failure, setFailure] = useState<RequestFailure | null>(null);
  const [isBusy, setBusy] = useState(false);
  if (asked.kind === 'asking') return <Paragraph>{m.shell_loading()}</Paragraph>;
  if (asked.kind === 'failed') {
    return (
      <>
        <FailureMessage failure={asked.failure} onRetry={askAgain} />
        <WayHome />
      </>
    );
  }

  async function handleContinue(): Promise<void> {
    if (isBusy) return;
    setBusy(true);
    const answer = await rest.continueHere(token);
    setBusy(false);
    // In the place of this page: the secret does not stay in the address.
    if (answer.ok) navigate(`/bord/${answer.value.board.id}`, { replace: true });
    else setFailure(answer.reason);
  }

  return (
    <>
      <Paragraph purpose="lead">{m.continue_who({ name: asked.value.name, board: asked.value.boardTitle })}</Paragraph>
      <Paragraph>{m.continue_other()}</Paragraph>
      <FailureMessage failure={failure} />
      <div className="page-actions">
        <Button purpose="primary" busy={isBusy} onClick={() => void handleContinue()}>
          {isBusy ? m.shell_busy() : m.continue_submit()}
        </Button>
      </div>
    </>
  );
}
