import type { Role } from '@samenreis/shared/board';
import { m } from '../../i18n/messages.ts';

const texts = {
  facilitator: m.invite_roleFacilitator,
  participant: m.invite_roleParticipant,
  viewer: m.invite_roleViewer,
} satisfies Record<Role, () => string>;

/** What a role may do, as the inviter chooses it. */
export function inviteRoleText(role: Role): string {
  return texts[role]();
}
