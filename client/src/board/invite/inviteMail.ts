import type { Role } from '@samenreis/shared/board';
import type { Invitation } from '@samenreis/shared/protocol';
import { dayText } from '../../i18n/dayText.ts';
import { m } from '../../i18n/messages.ts';
import { momentText } from '../../i18n/momentText.ts';

const openings = {
  facilitator: m.invite_mailFacilitator,
  participant: m.invite_mailParticipant,
  viewer: m.invite_mailViewer,
} satisfies Record<Role, (about: { board: string }) => string>;

/** What an invitation is to, and who sends it. */
export interface InvitedTo {
  readonly board: string;
  readonly leader: string;
  /** Such as `2026-11-25`; null where no day is planned. */
  readonly plannedOn: string | null;
}

/** A text to paste into an e-mail: what it is, how to come in, until when, what not to write, and from whom it is. */
export function inviteMail({ role, code, expiresAtMs }: Invitation, { board, leader, plannedOn }: InvitedTo, link: string): string {
  const parts = [
    m.invite_mailHello(),
    `${openings[role]({ board })} ${m.invite_mailWhat()}`,
    ...(plannedOn === null ? [] : [m.invite_mailPlanned({ day: dayText(plannedOn) })]),
    m.invite_mailLink({ link }),
    ...(code === null ? [] : [m.invite_mailCode({ code, address: new URL(link).host })]),
    (code === null ? m.invite_mailUntilLink : m.invite_mailUntil)({ moment: momentText(expiresAtMs) }),
    m.invite_mailNames(),
    m.invite_mailFrom({ leader }),
  ];
  return parts.join('\n\n');
}
