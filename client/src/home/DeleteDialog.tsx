import { BIN_DAYS, type BoardCard } from '@samenreis/shared/protocol';
import { useState } from 'react';
import { FailureMessage } from '../app/FailureMessage.tsx';
import { m } from '../i18n/messages.ts';
import type { RequestFailure } from '../rest/restCall.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { DialogFoot } from '../ui/DialogFoot.tsx';
import { Paragraph } from '../ui/Paragraph.tsx';

interface DeleteDialogProps {
  readonly card: BoardCard;
  readonly onDelete: (card: BoardCard) => Promise<RequestFailure | null>;
  readonly onDeleted: (card: BoardCard) => void;
  readonly onClose: () => void;
}

/** What deleting means, before it is done. */
export function DeleteDialog({ card, onDelete, onDeleted, onClose }: DeleteDialogProps) {
  const [failure, setFailure] = useState<RequestFailure | null>(null);
  const [isBusy, setBusy] = useState(false);

  async function handleDelete(): Promise<void> {
    setBusy(true);
    const refused = await onDelete(card);
    setBusy(false);
    if (refused !== null) return setFailure(refused);
    onClose();
    onDeleted(card);
  }

  return (
    <Dialog title={m.home_deleteTitle({ title: card.title })} isOpen onClose={onClose}>
      <FailureMessage failure={failure} />
      <Paragraph>{card.present > 0 ? m.home_deleteNow({ count: String(card.present) }) : m.home_deleteAll()}</Paragraph>
      {card.leaders > 1 && <Paragraph>{m.home_deleteLeaders()}</Paragraph>}
      <Paragraph>{m.home_deleteBin({ days: String(BIN_DAYS) })}</Paragraph>
      <DialogFoot label={m.home_deleteDo()} onDo={() => void handleDelete()} isDisabled={isBusy} onCancel={onClose} />
    </Dialog>
  );
}
