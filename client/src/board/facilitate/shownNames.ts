import type { ParticipantId } from '@samenreis/shared/base';
import type { PresenceUser, Roster } from '@samenreis/shared/protocol';
import { m } from '../../i18n/messages.ts';
import { perspectiveText } from '../../i18n/perspectiveText.ts';

/** What stands for a person whose name the server does not tell: the perspective, and the place in order of arrival. */
export function aliasText({ perspective, role }: Pick<PresenceUser, 'perspective' | 'role'>, number: number): string {
  const who = role === 'facilitator' ? m.board_roleFacilitator() : perspectiveText(perspective);
  return m.facilitate_alias({ who, number });
}

/** A name to show for everybody in the list, in the language of now; `me` is “u” where names are hidden from this person. */
export function shownNames(roster: Roster | null, me: ParticipantId): ReadonlyMap<ParticipantId, string> {
  const people = roster?.participants ?? [];
  return new Map(
    people.map((person, index) => {
      const { participantId, name } = person;
      const unnamed = () => (participantId === me ? m.facilitate_you() : aliasText(person, index + 1));
      return [participantId, name === '' ? unnamed() : name];
    }),
  );
}

/** How others see this person while names are hidden; null while they are not, or not from this person. */
export function ownAlias(roster: Roster | null, { participantId: me, role }: PresenceUser): string | null {
  if (roster === null || !roster.namesHidden || role === 'facilitator') return null;
  const index = roster.participants.findIndex(({ participantId }) => participantId === me);
  const entry = roster.participants[index];
  return entry === undefined ? null : aliasText(entry, index + 1);
}
