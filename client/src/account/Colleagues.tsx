import type { Colleague } from '@samenreis/shared/protocol';
import { useState } from 'react';
import { FailureMessage } from '../app/FailureMessage.tsx';
import { useServices } from '../app/services.ts';
import { m } from '../i18n/messages.ts';
import { momentText } from '../i18n/momentText.ts';
import { useAnswer } from '../rest/useAnswer.ts';
import { Button } from '../ui/Button.tsx';
import { Paragraph } from '../ui/Paragraph.tsx';
import { useAccountClient } from './accountClient.ts';
import { ColleagueLink } from './ColleagueLink.tsx';
import { useSending } from './useSending.ts';

/** Links by which colleagues make accounts of their own, and a way to stop each. */
export function Colleagues() {
  const client = useAccountClient();
  const { announcer } = useServices();
  const sending = useSending();
  const { asked, askAgain } = useAnswer(client.colleagues);
  const [link, setLink] = useState<string | null>(null);
  // Asking again shows for a moment what was known: nothing under somebody's hand goes.
  const [known, setKnown] = useState<readonly Colleague[]>([]);
  if (asked.kind === 'answered' && known !== asked.value.colleagues) setKnown(asked.value.colleagues);

  async function handleInvite(): Promise<void> {
    const made = await sending.send(client.inviteColleague);
    if (made === null) return;
    setLink(made.value.link);
    announcer.announce(m.colleague_made(), 'success');
    askAgain();
  }

  async function handleRevoke(id: string, row: HTMLElement | null): Promise<void> {
    if ((await sending.send(() => client.revokeColleague(id))) === null) return;
    // The button goes; its row says how things stand.
    row?.focus();
    // It may be the one on the screen.
    setLink(null);
    announcer.announce(m.colleague_revoked(), 'success');
    askAgain();
  }

  return (
    <>
      <Paragraph>{m.colleague_inviteText()}</Paragraph>
      <FailureMessage failure={sending.failure} />
      <Button purpose="primary" busy={sending.isBusy} onClick={() => void handleInvite()}>
        {m.colleague_create()}
      </Button>
      {link !== null && <ColleagueLink link={link} />}
      <FailureMessage failure={asked.kind === 'failed' ? asked.failure : null} onRetry={askAgain} />
      {known.length > 0 && (
        <ul className="account-colleagues">
          {known.map((colleague) => (
            <li key={colleague.id} tabIndex={-1}>
              <span id={`colleague-${colleague.id}`}>
                {m.invite_madeOn({ moment: momentText(colleague.createdAtMs) })}
                <br />
                {stateText(colleague)}
              </span>
              {isOpen(colleague) && (
                <Button
                  purpose="secondary"
                  aria-describedby={`colleague-${colleague.id}`}
                  onClick={({ currentTarget }) => void handleRevoke(colleague.id, currentTarget.closest('li'))}
                >
                  {m.colleague_revoke()}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function isOpen({ usedAtMs, revokedAtMs, expired }: Colleague): boolean {
  return usedAtMs === null && revokedAtMs === null && !expired;
}

function stateText({ usedAtMs, revokedAtMs, expiresAtMs, expired }: Colleague): string {
  if (usedAtMs !== null) return m.colleague_stateUsed({ moment: momentText(usedAtMs) });
  if (revokedAtMs !== null) return m.colleague_stateRevoked();
  const moment = momentText(expiresAtMs);
  return expired ? m.colleague_stateExpired({ moment }) : m.colleague_stateOpen({ moment });
}
