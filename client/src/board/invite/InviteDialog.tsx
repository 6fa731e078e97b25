import './invite.css';
import type { BoardId } from '@samenreis/shared/base';
import type { Invitation, InvitationList as KnownInvitations } from '@samenreis/shared/protocol';
import { useCallback, useState } from 'react';
import { FailureMessage } from '../../app/FailureMessage.tsx';
import { useServices } from '../../app/services.ts';
import { m } from '../../i18n/messages.ts';
import { useAnswer } from '../../rest/useAnswer.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { DoorSwitch } from './DoorSwitch.tsx';
import { InvitationCard } from './InvitationCard.tsx';
import { InvitationList } from './InvitationList.tsx';
import type { InvitedTo } from './inviteMail.ts';
import { NewInvitation } from './NewInvitation.tsx';

interface InviteDialogProps {
  readonly boardId: BoardId;
  readonly to: Omit<InvitedTo, 'plannedOn'>;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** All ways to let people in: by link, by code, by a picture for the beamer; and to let nobody in. */
export function InviteDialog({ boardId, to, isOpen, onClose }: InviteDialogProps) {
  return (
    <Dialog title={m.invite_title()} isOpen={isOpen} onClose={onClose}>
      <InvitePanel boardId={boardId} to={to} />
    </Dialog>
  );
}

function InvitePanel({ boardId, to }: Pick<InviteDialogProps, 'boardId' | 'to'>) {
  const { rest } = useServices();
  const { asked, askAgain } = useAnswer(useCallback(() => rest.invitations(boardId), [rest, boardId]));
  const [made, setMade] = useState<Invitation | null>(null);
  // Asking again shows for a moment what was known: the list under somebody's hand does not jump.
  const [known, setKnown] = useState<KnownInvitations | null>(null);
  if (asked.kind === 'answered' && known !== asked.value) setKnown(asked.value);
  const planned = known?.plannedOn ?? null;
  const sent = { ...to, plannedOn: planned };

  return (
    <>
      <NewInvitation
        // What it begins with depends on the day.
        key={planned}
        boardId={boardId}
        plannedOn={planned}
        onChoice={() => setMade(null)}
        onMade={(invitation) => {
          setMade(invitation);
          askAgain();
        }}
      />
      {made !== null && <InvitationCard invitation={made} to={sent} />}
      <DoorSwitch boardId={boardId} />
      <FailureMessage failure={asked.kind === 'failed' ? asked.failure : null} onRetry={askAgain} />
      {known !== null && (
        <InvitationList
          boardId={boardId}
          to={sent}
          invitations={known.invitations}
          onShow={() => setMade(null)}
          onChanged={(revoked) => {
            if (revoked === made?.id) setMade(null);
            askAgain();
          }}
        />
      )}
    </>
  );
}
