import { useSyncExternalStore } from 'react';
import { m } from '../i18n/messages.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { DialogFoot } from '../ui/DialogFoot.tsx';
import { Paragraph } from '../ui/Paragraph.tsx';
import type { OpenBoard } from './openBoard.ts';

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
      <DialogFoot label={m.account_doneHereSubmit()} onDo={onDone} cancel={m.board_leaveStay()} onCancel={onClose} />
    </Dialog>
  );
}
