import type { BoardId } from '@samenreis/shared/base';
import type { Invitation } from '@samenreis/shared/protocol';
import { useRef, useState } from 'react';
import { m } from '../../i18n/messages.ts';
import { momentText } from '../../i18n/momentText.ts';
import { Button } from '../../ui/Button.tsx';
import { InvitationCard } from './InvitationCard.tsx';
import type { InvitedTo } from './inviteMail.ts';
import { inviteRoleText } from './inviteRoleText.ts';
import { RevokeQuestion } from './RevokeQuestion.tsx';

interface InvitationListProps {
  readonly boardId: BoardId;
  readonly to: InvitedTo;
  readonly invitations: readonly Invitation[];
  /** One of the list is shown whole: it is the only one. */
  readonly onShow: () => void;
  readonly onChanged: (revoked: string) => void;
}

/** Every invitation that was made: to be shown again, or stopped. */
export function InvitationList({ to, invitations, onShow, onChanged, boardId }: InvitationListProps) {
  const [open, setOpen] = useState<{ readonly id: string; readonly as: 'shown' | 'revoking' } | null>(null);
  const list = useRef<HTMLUListElement>(null);

  /** The question goes with what had the focus: what it was about takes it, and says how things stand. */
  function close(): void {
    list.current?.querySelector<HTMLElement>('li:has(.revoke-question)')?.focus();
    setOpen(null);
  }

  return (
    <section aria-labelledby="invitations-title">
      <h3 id="invitations-title">{m.invite_list()}</h3>
      {invitations.length === 0 && <p>{m.invite_listEmpty()}</p>}
      <ul className="invitation-list" ref={list}>
        {invitations.toSorted(newestFirst).map((invitation) => {
          const as = open?.id === invitation.id ? open.as : null;
          return (
            <li key={invitation.id} tabIndex={-1}>
              <Facts invitation={invitation} />
              <Ways
                invitation={invitation}
                as={as}
                onShow={() => {
                  setOpen(as === 'shown' ? null : { id: invitation.id, as: 'shown' });
                  onShow();
                }}
                onRevoke={() => setOpen({ id: invitation.id, as: 'revoking' })}
              />
              {as === 'shown' && <InvitationCard invitation={invitation} to={to} />}
              {as === 'revoking' && (
                <RevokeQuestion
                  boardId={boardId}
                  invitation={invitation.id}
                  onDone={() => {
                    close();
                    onChanged(invitation.id);
                  }}
                  onCancel={close}
                />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Facts({ invitation }: { readonly invitation: Invitation }) {
  return (
    <span id={`invitation-${invitation.id}`} className="invitation-facts">
      <strong>{inviteRoleText(invitation.role)}</strong>
      <small>{m.invite_madeOn({ moment: momentText(invitation.createdAtMs) })}</small>
      <small>
        {usesText(invitation)} · {stateText(invitation)}
      </small>
    </span>
  );
}

interface WaysProps {
  readonly invitation: Invitation;
  readonly as: 'shown' | 'revoking' | null;
  readonly onShow: () => void;
  readonly onRevoke: () => void;
}

function Ways({ invitation, as, onShow, onRevoke }: WaysProps) {
  const about = `invitation-${invitation.id}`;
  const isOver = invitation.revokedAtMs !== null || invitation.expired;
  if (invitation.revokedAtMs !== null || as === 'revoking') return null;
  return (
    <span className="invitation-ways">
      {!isOver && invitation.link !== null && (
        <Button purpose="secondary" aria-describedby={about} aria-expanded={as === 'shown'} onClick={onShow}>
          {m.invite_show()}
        </Button>
      )}
      <Button purpose="secondary" aria-describedby={about} onClick={onRevoke}>
        {m.invite_revoke()}
      </Button>
    </span>
  );
}

function usesText({ uses, maxUses }: Invitation): string {
  if (maxUses !== null) return m.invite_usedOf({ count: uses, max: maxUses });
  return uses === 1 ? m.invite_used_one() : m.invite_used_many({ count: uses });
}

function stateText({ revokedAtMs, expiresAtMs, expired }: Invitation): string {
  if (revokedAtMs !== null) return m.invite_revoked();
  return expired ? m.invite_expired() : m.invite_until({ moment: momentText(expiresAtMs) });
}

function newestFirst(a: Invitation, b: Invitation): number {
  return b.createdAtMs - a.createdAtMs;
}
