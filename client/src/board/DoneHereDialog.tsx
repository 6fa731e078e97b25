import { useSyncExternalStore } from 'react';
import { m } from '../i18n/messages.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Paragraph } from '../ui/Paragraph.tsx';
import type { OpenBoard } from './boardSession.ts';

interface DoneHereDialogProps {
  readonly connection: OpenBoard['connection'];
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** For who has no account and used somebody else's device: this browser forgets who it was, and the notes stay. */
export function DoneHereDialog({ connection, isOpen, onClose, onDone }: DoneHereDialogProps) {
  const status = useSyncExternalStore(connection.subscribe, connection.status);
  const hasUnsaved = 'pending' in status && status.pending > 0;
  return (
    <Dialog title={m.account_doneHere()} isOpen={isOpen} onClose={onClose}>
      <Paragraph>{m.account_doneHereText()}</Paragraph>
      <Paragraph>{m.account_doneHereBack()}</Paragraph>
      {hasUnsaved && <p className="page-notice">{m.board_leaveUnsaved()}</p>}
      {status.kind === 'offline' && <p className="page-notice">{m.account_goodbyeLater()}</p>}
      <div className="page-actions">
        <Button purpose="primary" onClick={onDone}>
          {m.account_doneHereSubmit()}
        </Button>
        <Button purpose="secondary" onClick={onClose}>
          {m.board_leaveStay()}
        </Button>
      </div>
    </Dialog>
  );
}
