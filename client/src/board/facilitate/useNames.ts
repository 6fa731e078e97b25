import type { ParticipantId } from '@samenreis/shared/base';
import { useMemo, useSyncExternalStore } from 'react';
import { useServices } from '../../app/services.ts';
import type { PresenceStore } from '../../connection/presenceStore.ts';
import { m } from '../../i18n/messages.ts';
import type { OpenBoard } from '../openBoard.ts';
import { createNamedPresence } from './namedPresence.ts';
import { shownNames } from './shownNames.ts';

/** The name behind an author id; a new function when the list or the language changed, so that what shows names is drawn again. */
export function useNames({ roster, info }: OpenBoard): (participant: ParticipantId) => string {
  const { language } = useServices();
  const shownLanguage = useSyncExternalStore(language.subscribe, language.get);
  const list = useSyncExternalStore(roster.subscribe, roster.current);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what stands for a name changes with the language.
  return useMemo(() => {
    const names = shownNames(list, info.me.participantId);
    return (participant) => names.get(participant) ?? m.board_unknownPerson();
  }, [list, info, shownLanguage]);
}

/** Who is there, each with a name to show. */
export function useNamedPresence({ connection, roster, info }: OpenBoard): PresenceStore {
  return useMemo(
    () => createNamedPresence(connection.presence, roster, info.me.participantId),
    [connection, roster, info.me.participantId],
  );
}
