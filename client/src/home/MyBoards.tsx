import { useLocation } from 'wouter';
import { FailureMessage } from '../app/FailureMessage.tsx';
import { useServices } from '../app/services.ts';
import { m } from '../i18n/messages.ts';
import { useAnswer } from '../rest/useAnswer.ts';
import { Button } from '../ui/Button.tsx';
import { Paragraph } from '../ui/Paragraph.tsx';
import { BoardLinks } from './BoardLinks.tsx';
import { SignOut } from './SignOut.tsx';

interface MyBoardsProps {
  readonly name: string;
  readonly onSignedOut: () => void;
}

/** The boards of who is signed in. */
export function MyBoards({ name, onSignedOut }: MyBoardsProps) {
  const { rest } = useServices();
  const [, navigate] = useLocation();
  const { asked, askAgain } = useAnswer(rest.boards);
  const boards = asked.kind === 'answered' ? asked.value.boards : [];
  return (
    <>
      <FailureMessage failure={asked.kind === 'failed' ? asked.failure : null} onRetry={askAgain} />
      <Paragraph>{boards.length > 0 ? m.home_hello({ name }) : m.home_helloShort({ name })}</Paragraph>
      {asked.kind === 'answered' && boards.length === 0 && <Paragraph>{m.home_noBoards()}</Paragraph>}
      {asked.kind === 'answered' && (
        <div className="page-actions">
          <Button purpose="primary" onClick={() => navigate('/nieuw-bord')}>
            {m.home_newBoard()}
          </Button>
        </div>
      )}
      <BoardLinks boards={boards} />
      <SignOut label={m.account_signOut()} done={m.account_signedOut()} onSignedOut={onSignedOut} />
    </>
  );
}
