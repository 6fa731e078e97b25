import { useState } from 'react';
import { FailureMessage } from '../app/FailureMessage.tsx';
import { useServices } from '../app/services.ts';
import { m } from '../i18n/messages.ts';
import type { RequestFailure } from '../rest/restCall.ts';
import { useAnswer } from '../rest/useAnswer.ts';
import { Button } from '../ui/Button.tsx';
import { Paragraph } from '../ui/Paragraph.tsx';
import { BoardLinks } from './BoardLinks.tsx';

interface MyBoardsProps {
  readonly name: string;
  readonly onSignedOut: () => void;
}

/** The boards of who is signed in. */
export function MyBoards({ name, onSignedOut }: MyBoardsProps) {
  const { rest } = useServices();
  const { asked, askAgain } = useAnswer(rest.boards);
  const boards = asked.kind === 'answered' ? asked.value.boards : [];
  return (
    <>
      <FailureMessage failure={asked.kind === 'failed' ? asked.failure : null} onRetry={askAgain} />
      <Paragraph>{boards.length > 0 ? m.home_hello({ name }) : m.home_helloShort({ name })}</Paragraph>
      {asked.kind === 'answered' && boards.length === 0 && <Paragraph>{m.home_noBoards()}</Paragraph>}
      <BoardLinks boards={boards} />
      <SignOut onSignedOut={onSignedOut} />
    </>
  );
}

function SignOut({ onSignedOut }: Pick<MyBoardsProps, 'onSignedOut'>) {
  const { rest, announcer, localCopies } = useServices();
  const [failure, setFailure] = useState<RequestFailure | null>(null);
  const [isBusy, setBusy] = useState(false);

  async function handleSignOut(): Promise<void> {
    if (isBusy) return;
    setBusy(true);
    setFailure(null);
    const answer = await rest.signOut();
    setBusy(false);
    if (!answer.ok) return setFailure(answer.reason);
    // The next person at this computer finds nothing of the boards; the session is over whether or not that takes a while.
    const forgotten = localCopies.forgetAll();
    announcer.announce(m.account_signedOut(), 'success');
    onSignedOut();
    await forgotten;
  }

  return (
    <>
      <FailureMessage failure={failure} />
      <Button purpose="secondary" busy={isBusy} onClick={() => void handleSignOut()}>
        {m.account_signOut()}
      </Button>
    </>
  );
}
