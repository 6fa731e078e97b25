import { assertNever } from '@samenreis/shared/base';
import type { BoardCard } from '@samenreis/shared/protocol';
import type { RequestFailure } from '../rest/restCall.ts';
import { CopyDialog } from './CopyDialog.tsx';
import { DeleteDialog } from './DeleteDialog.tsx';
import { FactsDialog } from './FactsDialog.tsx';
import type { HomeClient } from './homeClient.ts';
import { LeadersDialog } from './LeadersDialog.tsx';

export type CardDialogKind = 'facts' | 'copy' | 'leaders' | 'delete';

export interface OpenDialog {
  readonly kind: CardDialogKind;
  readonly card: BoardCard;
}

interface CardDialogsProps {
  readonly home: HomeClient;
  readonly open: OpenDialog | null;
  readonly onClose: () => void;
  /** The board is as this card says now. */
  readonly onChanged: (card: BoardCard) => void;
  /** The board is nobody's card here any more, or another one came. */
  readonly onGone: () => void;
  /** @returns why it could not be deleted */
  readonly onDelete: (card: BoardCard) => Promise<RequestFailure | null>;
  readonly onDeleted: (card: BoardCard) => void;
}

/** The dialog that is open, if any. */
export function CardDialogs({ home, open, onClose, onChanged, onGone, onDelete, onDeleted }: CardDialogsProps) {
  if (open === null) return null;
  const { kind, card } = open;
  switch (kind) {
    case 'facts':
      return <FactsDialog home={home} card={card} onChanged={onChanged} onGone={onGone} onClose={onClose} />;
    case 'copy':
      return <CopyDialog home={home} card={card} onClose={onClose} />;
    case 'leaders':
      return <LeadersDialog home={home} card={card} onGone={onGone} onClose={onClose} />;
    case 'delete':
      return <DeleteDialog card={card} onDelete={onDelete} onDeleted={onDeleted} onClose={onClose} />;
    default:
      return assertNever(kind);
  }
}
