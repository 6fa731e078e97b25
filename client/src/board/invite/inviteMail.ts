import type { Role } from '@samenreis/shared/board';
import type { Invitation } from '@samenreis/shared/protocol';
import { m } from '../../i18n/messages.ts';
import { momentText } from '../../i18n/momentText.ts';

const openings = {
  facilitator: m.invite_mailFacilitator,
  participant: m.invite_mailParticipant,
  viewer: m.invite_mailViewer,
} satisfies Record<Role, (about: { board: string }) => string>;

/** A text to paste into an e-mail: what it is, how to come in, until when, and what not to write. */
export function inviteMail({ role, code, expiresAtMs }: Invitation, board: string, link: string): string {
  const parts = [
    m.invite_mailHello(),
    `${openings[role]({ board })} ${m.invite_mailWhat()}`,
    m.invite_mailLink({ link }),
    ...(code === null ? [] : [m.invite_mailCode({ code, address: new URL(link).host })]),
    m.invite_mailUntil({ moment: momentText(expiresAtMs) }),
    m.invite_mailNames(),
  ];
  return parts.join('\n\n');
}
