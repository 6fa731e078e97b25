import type { BoardId } from '@samenreis/shared/base';
import { ROLES, type Role } from '@samenreis/shared/board';
import { useCallback, useRef, useState } from 'react';
import { FailureMessage } from '../app/FailureMessage.tsx';
import { useServices } from '../app/services.ts';
import { m } from '../i18n/messages.ts';
import type { RequestFailure } from '../rest/restCall.ts';
import { useAnswer } from '../rest/useAnswer.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import { InvitationList } from './InvitationList.tsx';
import { inviteRoleText } from './inviteRoleText.ts';

interface InviteDialogProps {
  readonly boardId: BoardId;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Links that let people in. */
export function InviteDialog({ boardId, isOpen, onClose }: InviteDialogProps) {
  return (
    <Dialog title={m.invite_title()} isOpen={isOpen} onClose={onClose}>
      <InviteForm boardId={boardId} />
    </Dialog>
  );
}

const DAY_HOURS = 24;
const EXPIRIES = [8, DAY_HOURS, 7 * DAY_HOURS, 30 * DAY_HOURS] as const;

function expiryText(hours: (typeof EXPIRIES)[number]): string {
  if (hours === 8) return m.invite_hours8();
  if (hours === DAY_HOURS) return m.invite_days1();
  return hours === 7 * DAY_HOURS ? m.invite_days7() : m.invite_days30();
}

function InviteForm({ boardId }: { readonly boardId: BoardId }) {
  const { rest } = useServices();
  const ask = useCallback(() => rest.invitations(boardId), [rest, boardId]);
  const { asked, askAgain } = useAnswer(ask);
  const [role, setRole] = useState<Role>('participant');
  const [hours, setHours] = useState<(typeof EXPIRIES)[number]>(DAY_HOURS);
  const [made, setMade] = useState<{ readonly link: string; readonly role: Role } | null>(null);
  const [failure, setFailure] = useState<RequestFailure | null>(null);
  const [isBusy, setBusy] = useState(false);

  async function handleCreate(): Promise<void> {
    setBusy(true);
    const answer = await rest.invite(boardId, { role, expiresInHours: hours });
    setBusy(false);
    setFailure(answer.ok ? null : answer.reason);
    if (!answer.ok) return;
    setMade({ link: answer.value.link, role });
    askAgain();
  }

  return (
    <>
      <FailureMessage failure={failure} />
      <SelectField
        label={m.invite_role()}
        value={role}
        options={[...ROLES].sort(participantFirst)}
        text={inviteRoleText}
        onValue={(chosen) => {
          setRole(chosen);
          // A link for another role beside this choice would give more, or less, than the screen says.
          setMade(null);
        }}
      />
      <SelectField label={m.invite_expiry()} value={hours} options={EXPIRIES} text={expiryText} onValue={setHours} />
      <div className="page-actions">
        <Button purpose="primary" busy={isBusy} onClick={() => void handleCreate()}>
          {m.invite_create()}
        </Button>
      </div>
      {made !== null && <InviteLink {...made} />}
      <FailureMessage failure={asked.kind === 'failed' ? asked.failure : null} onRetry={askAgain} />
      {asked.kind === 'answered' && <InvitationList boardId={boardId} invitations={asked.value.invitations} onChanged={askAgain} />}
    </>
  );
}

function participantFirst(a: Role, b: Role): number {
  return Number(b === 'participant') - Number(a === 'participant');
}

function InviteLink({ link, role }: { readonly link: string; readonly role: Role }) {
  const { announcer } = useServices();
  const field = useRef<HTMLInputElement>(null);
  const [told, setTold] = useState('');

  async function handleCopy(): Promise<void> {
    const isCopied = await navigator.clipboard?.writeText(link).then(
      () => true,
      () => false,
    );
    if (!isCopied) field.current?.select();
    // In the dialog too: what is behind a modal dialog is not read out.
    setTold(isCopied ? m.invite_copied() : m.board_copyYourself());
    if (isCopied) announcer.announce(m.invite_copied(), 'success');
  }

  return (
    <div className="invite-link">
      <label htmlFor="invite-link-field">{m.invite_link()}</label>
      <small>{m.invite_linkHint({ role: inviteRoleText(role) })}</small>
      <div className="invite-link-row">
        <input
          id="invite-link-field"
          ref={field}
          className="text-field-input"
          readOnly
          value={link}
          onFocus={(event) => event.target.select()}
        />
        <Button purpose="secondary" onClick={() => void handleCopy()}>
          {m.invite_copy()}
        </Button>
      </div>
      <p role="status">{told}</p>
    </div>
  );
}
