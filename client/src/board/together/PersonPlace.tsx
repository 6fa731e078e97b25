import type { PresenceUser } from '@samenreis/shared/protocol';
import { LocateFixed } from 'lucide-react';
import { m } from '../../i18n/messages.ts';

interface PersonPlaceProps {
  readonly person: PresenceUser;
  /** The name of the phase somebody is in. */
  readonly phase: string | null;
  /** The popover that lists the people; it closes. */
  readonly listId: string;
  readonly onGo: () => void;
}

/** The way to somebody on the board. */
export function PersonPlace({ person, phase, listId, onGo }: PersonPlaceProps) {
  const label = phase === null ? m.find_goToPerson({ name: person.name }) : m.find_goToPersonIn({ name: person.name, phase });
  return (
    <button
      type="button"
      className="person-go"
      aria-label={label}
      title={label}
      popoverTarget={listId}
      popoverTargetAction="hide"
      onClick={onGo}
    >
      <LocateFixed size={18} aria-hidden="true" />
    </button>
  );
}
