import { useState, useSyncExternalStore } from 'react';
import { useLocation } from 'wouter';
import { FailureMessage } from '../app/FailureMessage.tsx';
import { useServices } from '../app/services.ts';
import { m } from '../i18n/messages.ts';
import type { RequestFailure } from '../rest/restCall.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Paragraph } from '../ui/Paragraph.tsx';
import type { OpenBoard } from './boardSession.ts';

interface LeaveDialogProps {
  readonly board: OpenBoard;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onForget: () => Promise<void>;
}

/** Leaving the board for good, asked once more. */
export function LeaveDialog({ isOpen, ...question }: LeaveDialogProps) {
  return (
    <Dialog title={m.board_leaveTitle()} isOpen={isOpen} onClose={question.onClose}>
      <LeaveQuestion {...question} />
    </Dialog>
  );
}

function LeaveQuestion({ board, onForget, onClose }: Omit<LeaveDialogProps, 'isOpen'>) {
  const { rest } = useServices();
  const [, navigate] = useLocation();
  const [failure, setFailure] = useState<RequestFailure | null>(null);
  const { connection, info } = board;
  const status = useSyncExternalStore(connection.subscribe, connection.status);
  const hasUnsaved = 'pending' in status && status.pending > 0;

  async function handleLeave(): Promise<void> {
    const answer = await rest.leave(info.board.id);
    // Without the server the copy still goes: it is this device that somebody else may use next.
    if (!answer.ok && answer.reason.kind === 'problem') return setFailure(answer.reason);
    await onForget();
    navigate('/');
  }

  return (
    <>
      <Paragraph>{m.board_leaveText()}</Paragraph>
      {hasUnsaved && <p className="page-notice">{m.board_leaveUnsaved()}</p>}
      <FailureMessage failure={failure} />
      <div className="page-actions">
        <Button purpose="primary" onClick={() => void handleLeave()}>
          {m.board_leave()}
        </Button>
        <Button purpose="secondary" onClick={onClose}>
          {m.board_leaveStay()}
        </Button>
      </div>
    </>
  );
}
