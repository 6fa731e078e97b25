import { useState, useSyncExternalStore } from 'react';
import { useLocation } from 'wouter';
import { FailureMessage } from '../app/FailureMessage.tsx';
import { useServices } from '../app/services.ts';
import { m } from '../i18n/messages.ts';
import type { RequestFailure } from '../rest/restCall.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Paragraph } from '../ui/Paragraph.tsx';
import type { OpenBoard } from './openBoard.ts';

interface LeaveDialogProps {
  readonly board: OpenBoard;
  readonly isOpen: boolean;
  readonly onForget: () => Promise<void>;
  readonly onClose: () => void;
}

/** Asks once more before somebody goes for good. */
export function LeaveDialog({ isOpen, onClose, ...question }: LeaveDialogProps) {
  return (
    <Dialog title={m.board_leaveTitle()} isOpen={isOpen} onClose={onClose}>
      <LeaveQuestion {...question} onClose={onClose} />
    </Dialog>
  );
}

function LeaveQuestion({ board: { connection, info }, onForget, onClose }: Omit<LeaveDialogProps, 'isOpen'>) {
  const { goodbyes } = useServices();
  const [, navigate] = useLocation();
  const [failure, setFailure] = useState<RequestFailure | null>(null);
  const [isBusy, setBusy] = useState(false);
  const status = useSyncExternalStore(connection.subscribe, connection.status);
  const isOffline = status.kind === 'offline';
  // Who leads a board by account cannot leave it, which the server alone knows: signing out is their way.
  const mustWait = isOffline && info.me.role === 'facilitator';
  const hasUnsaved = 'pending' in status && status.pending > 0;

  async function handleLeave(): Promise<void> {
    if (isBusy) return;
    setBusy(true);
    const parting = await goodbyes.say({ kind: 'leave', board: info.board.id });
    setBusy(false);
    if (parting.kind === 'refused') return setFailure(parting.failure);
    await onForget();
    navigate('/');
  }

  return (
    <>
      <Paragraph>{m.board_leaveText()}</Paragraph>
      {hasUnsaved && <p className="page-notice">{m.board_leaveUnsaved()}</p>}
      {isOffline && <p className="page-notice">{mustWait ? m.board_leaveMustWait() : m.account_goodbyeLater()}</p>}
      <FailureMessage failure={failure} />
      <div className="page-actions">
        {!mustWait && (
          <Button purpose="primary" busy={isBusy} onClick={() => void handleLeave()}>
            {m.board_leave()}
          </Button>
        )}
        <Button purpose="secondary" onClick={onClose}>
          {m.board_leaveStay()}
        </Button>
      </div>
    </>
  );
}
