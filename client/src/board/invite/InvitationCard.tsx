import '../linkToShare.css';
import type { Invitation } from '@samenreis/shared/protocol';
import { Mail, Presentation } from 'lucide-react';
import { useId, useState } from 'react';
import { m } from '../../i18n/messages.ts';
import { momentText } from '../../i18n/momentText.ts';
import { Button } from '../../ui/Button.tsx';
import { QrCode } from '../../ui/QrCode.tsx';
import { BeamerDialog } from './BeamerDialog.tsx';
import { type InvitedTo, inviteMail } from './inviteMail.ts';
import { inviteRoleText } from './inviteRoleText.ts';
import { useCopying } from './useCopying.ts';

interface InvitationCardProps {
  readonly invitation: Invitation;
  readonly to: InvitedTo;
}

/** One invitation in every form it can be given: as a link, a code, a picture to scan, a text to send. */
export function InvitationCard({ invitation, to }: InvitationCardProps) {
  const { role, expiresAtMs, link, code } = invitation;
  const linkId = useId();
  const mailId = useId();
  const copying = useCopying();
  const [isOnBeamer, setOnBeamer] = useState(false);
  if (link === null) return null;
  const mail = inviteMail(invitation, to, link);
  return (
    <div className="invite-link">
      <label htmlFor={linkId}>{m.invite_link()}</label>
      <small>{m.invite_linkHint({ role: inviteRoleText(role), moment: momentText(expiresAtMs) })}</small>
      <div className="invite-link-row">
        <input id={linkId} className="text-field-input" readOnly value={link} onFocus={(event) => event.target.select()} />
        <Button purpose="secondary" onClick={() => void copying.copy(link, linkId, m.invite_copied())}>
          {m.invite_copy()}
        </Button>
      </div>
      <div className="invite-scan">
        <QrCode text={link} label={m.invite_qr({ board: to.board })} />
        <div>
          {code !== null && (
            <p className="invite-code">
              <span>{m.invite_code({ address: frontPage(link) })}</span>
              <strong>{code}</strong>
            </p>
          )}
          {role !== 'facilitator' && (
            <Button purpose="secondary" iconStart={<Presentation aria-hidden="true" />} onClick={() => setOnBeamer(true)}>
              {m.invite_beamer()}
            </Button>
          )}
        </div>
      </div>
      <details className="invite-mail">
        <summary>{m.invite_mailLook()}</summary>
        <label htmlFor={mailId}>{m.invite_mail()}</label>
        <textarea id={mailId} className="text-field-input" readOnly rows={10} value={mail} />
      </details>
      <Button
        purpose="secondary"
        iconStart={<Mail aria-hidden="true" />}
        onClick={() => void copying.copy(mail, mailId, m.invite_mailCopied())}
      >
        {m.invite_mailCopy()}
      </Button>
      <p role="status">{copying.told}</p>
      <BeamerDialog
        boardTitle={to.board}
        link={link}
        code={code}
        address={frontPage(link)}
        isOpen={isOnBeamer}
        onClose={() => setOnBeamer(false)}
      />
    </div>
  );
}

/** The address people type, as in the link, without what a browser puts before it itself: who leads may be at a name of this machine alone. */
function frontPage(link: string): string {
  return new URL(link).host;
}
