import type { BoardId } from '@samenreis/shared/base';
import type { Invitation } from '@samenreis/shared/protocol';
import { useState } from 'react';
import { FailureMessage } from '../app/FailureMessage.tsx';
import { useServices } from '../app/services.ts';
import { m } from '../i18n/messages.ts';
import { momentText } from '../i18n/momentText.ts';
import type { RequestFailure } from '../rest/restCall.ts';
import { Button } from '../ui/Button.tsx';
import { DialogFoot } from '../ui/DialogFoot.tsx';
import { inviteRoleText } from './inviteRoleText.ts';

interface InvitationListProps {
  readonly boardId: BoardId;
  readonly invitations: readonly Invitation[];
  readonly onChanged: () => void;
}

/** Every link that was made, and a way to stop it. */
export function InvitationList({ boardId, invitations, onChanged }: InvitationListProps) {
  const [revoking, setRevoking] = useState<string | null>(null);
  return (
    <section aria-labelledby="invitations-title">
      <h3 id="invitations-title">{m.invite_list()}</h3>
      {invitations.length === 0 && <p>{m.invite_listEmpty()}</p>}
      <ul className="invitation-list">
        {invitations.map((invitation) => (
          <li key={invitation.id}>
            <span id={`invitation-${invitation.id}`}>
              <strong>{inviteRoleText(invitation.role)}</strong>
              <small>{m.invite_madeOn({ moment: momentText(invitation.createdAtMs) })}</small>
              <small>
                {usesText(invitation)} · {stateText(invitation, Date.now())}
              </small>
            </span>
            {invitation.revokedAtMs === null && revoking !== invitation.id && (
              <Button
                purpose="secondary"
                aria-describedby={`invitation-${invitation.id}`}
                onClick={() => setRevoking(invitation.id)}
              >
                {m.invite_revoke()}
              </Button>
            )}
            {revoking === invitation.id && (
              <RevokeQuestion
                boardId={boardId}
                invitation={invitation.id}
                onDone={() => {
                  setRevoking(null);
                  onChanged();
                }}
                onCancel={() => setRevoking(null)}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function usesText({ uses, maxUses }: Invitation): string {
  if (maxUses !== null) return m.invite_usedOf({ count: uses, max: maxUses });
  return uses === 1 ? m.invite_used_one() : m.invite_used_many({ count: uses });
}

function stateText({ revokedAtMs, expiresAtMs }: Invitation, nowMs: number): string {
  if (revokedAtMs !== null) return m.invite_revoked();
  return expiresAtMs < nowMs ? m.invite_expired() : m.invite_until({ moment: momentText(expiresAtMs) });
}

interface RevokeQuestionProps {
  readonly boardId: BoardId;
  readonly invitation: string;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

function RevokeQuestion({ boardId, invitation, onDone, onCancel }: RevokeQuestionProps) {
  const { rest, announcer } = useServices();
  const [endAccess, setEndAccess] = useState(false);
  const [failure, setFailure] = useState<RequestFailure | null>(null);

  async function handleRevoke(): Promise<void> {
    const answer = await rest.revokeInvitation(boardId, invitation, endAccess);
    if (!answer.ok) return setFailure(answer.reason);
    announcer.announce(m.invite_revokedDone(), 'success');
    onDone();
  }

  return (
    <div className="revoke-question">
      <p>
        {m.invite_revokeTitle()} {m.invite_revokeText()}
      </p>
      <div className="check-field">
        <input id="end-access" type="checkbox" checked={endAccess} onChange={(event) => setEndAccess(event.target.checked)} />
        <label htmlFor="end-access">{m.invite_revokeEndAccess()}</label>
      </div>
      <FailureMessage failure={failure} />
      <DialogFoot label={m.invite_revoke()} onDo={() => void handleRevoke()} cancel={m.invite_revokeCancel()} onCancel={onCancel} />
    </div>
  );
}
