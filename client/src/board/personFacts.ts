import type { Role } from '@samenreis/shared/board';
import type { PresenceUser } from '@samenreis/shared/protocol';
import { m } from '../i18n/messages.ts';
import { perspectiveText } from '../i18n/perspectiveText.ts';

const roleTexts = {
  facilitator: m.board_roleFacilitator,
  participant: m.board_roleParticipant,
  viewer: m.board_roleViewer,
} satisfies Record<Role, () => string>;

/** From whose side somebody looks, and in which role. Who leads the board without a side chosen is no “somebody else”. */
export function personFacts({ perspective, role }: Pick<PresenceUser, 'perspective' | 'role'>): string {
  if (role === 'facilitator' && perspective === 'other') return roleTexts[role]();
  return `${perspectiveText(perspective)} · ${roleTexts[role]()}`;
}
