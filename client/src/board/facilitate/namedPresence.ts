import type { ParticipantId } from '@samenreis/shared/base';
import type { Roster } from '@samenreis/shared/protocol';
import type { PresenceStore, PresentPerson } from '../../connection/presenceStore.ts';
import type { RosterChannel } from '../../connection/rosterChannel.ts';
import { m } from '../../i18n/messages.ts';
import { shownNames } from './shownNames.ts';

/**
 * Presence in which everybody has a name to show. While names are hidden the server tells none in presence: facilitators get them
 * from the list of names, everybody else gets what stands for a name. Another window of this person is called so: its pointer is no
 * other person's.
 */
export function createNamedPresence(
  presence: PresenceStore,
  roster: Pick<RosterChannel, 'current' | 'subscribe'>,
  me: ParticipantId,
): PresenceStore {
  let from: { readonly people: readonly PresentPerson[]; readonly list: Roster | null } | null = null;
  let named: readonly PresentPerson[] = [];

  return {
    others() {
      const [people, list] = [presence.others(), roster.current()];
      // The same array while nothing changed, as the presence itself.
      if (from?.people !== people || from.list !== list) {
        from = { people, list };
        const isPlain = people.every(({ user }) => user.name !== '' && user.participantId !== me);
        named = isPlain ? people : withNames(people, shownNames(list, me), me);
      }
      return named;
    },
    setMine: (change) => presence.setMine(change),
    subscribe(listener) {
      const stops = [presence.subscribe(listener), roster.subscribe(listener)];
      return () => {
        for (const stop of stops) stop();
      };
    },
    destroy: () => presence.destroy(),
  };
}

function withNames(
  people: readonly PresentPerson[],
  names: ReadonlyMap<ParticipantId, string>,
  me: ParticipantId,
): readonly PresentPerson[] {
  return people.map((person) => {
    if (person.user.participantId === me) return { ...person, user: { ...person.user, name: m.board_ownWindow() } };
    if (person.user.name !== '') return person;
    const name = names.get(person.user.participantId) ?? m.board_unknownPerson();
    return { ...person, user: { ...person.user, name } };
  });
}
