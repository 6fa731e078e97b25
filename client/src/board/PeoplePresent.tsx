import type { ParticipantId } from '@samenreis/shared/base';
import { theme } from '@samenreis/shared/layout';
import type { PresenceUser } from '@samenreis/shared/protocol';
import { useId } from 'react';
import { m } from '../i18n/messages.ts';
import { perspectiveText } from '../i18n/perspectiveText.ts';
import { initials } from './initials.ts';
import { personFacts } from './personFacts.ts';

const SHOWN_AT_MOST = 4;

interface PeoplePresentProps {
  readonly people: readonly PresenceUser[];
  readonly me: ParticipantId;
}

/** Who is on the board: a few in the header, all of them in a list behind it. */
export function PeoplePresent({ people, me }: PeoplePresentProps) {
  const listId = useId();
  const more = people.length - SHOWN_AT_MOST;
  return (
    <>
      <button
        type="button"
        className="people-button"
        popoverTarget={listId}
        aria-label={people.length === 1 ? m.board_people_one() : m.board_people_many({ count: people.length })}
      >
        {people.slice(0, SHOWN_AT_MOST).map((person) => (
          <Avatar key={person.participantId} person={person} />
        ))}
        {more > 0 && (
          <span className="avatar" title={m.board_peopleMore({ count: more })}>
            +{more}
          </span>
        )}
      </button>
      <div id={listId} popover="auto" className="header-popover">
        <h2>{m.board_peopleTitle()}</h2>
        <ul className="people-list">
          {people.map((person) => (
            <li key={person.participantId}>
              <Avatar person={person} />
              <span>
                <strong>{person.participantId === me ? m.board_personYou({ name: person.name }) : person.name}</strong>
                <small>{personFacts(person)}</small>
              </span>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}

function Avatar({ person }: { readonly person: PresenceUser }) {
  const { name, perspective } = person;
  return (
    <span
      className="avatar"
      aria-hidden="true"
      title={m.board_person({ name, perspective: perspectiveText(perspective) })}
      style={{ background: theme.papers[perspective] }}
    >
      {initials(name)}
    </span>
  );
}
