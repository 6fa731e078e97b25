import './facilitate/rulesSign.css';
import { theme } from '@samenreis/shared/layout';
import type { PresenceUser } from '@samenreis/shared/protocol';
import { useId, useState, useSyncExternalStore } from 'react';
import { m } from '../i18n/messages.ts';
import { perspectiveText } from '../i18n/perspectiveText.ts';
import { Button } from '../ui/Button.tsx';
import { ownAlias } from './facilitate/shownNames.ts';
import { initials } from './initials.ts';
import { lateParts } from './lateParts.ts';
import { lazyDialog } from './lazyDialog.tsx';
import type { OpenBoard } from './openBoard.ts';
import { personFacts } from './personFacts.ts';
import type { Wayfinder } from './store/wayfinder.ts';
import { PersonPlace } from './together/PersonPlace.tsx';
import { usePlaces } from './together/usePlaces.ts';

const SHOWN_AT_MOST = 4;
/** As in boardSizes.css. */
const SHOWN_ON_A_PHONE = 2;
const PeopleDialog = lazyDialog(() => lateParts.people().then((part) => part.PeopleDialog));

interface PeoplePresentProps {
  readonly people: readonly PresenceUser[];
  readonly board: OpenBoard;
  readonly way: Pick<Wayfinder, 'lead'>;
}

/** Who is on the board: a few in the header, all of them in a list behind it. */
export function PeoplePresent({ people, board, way }: PeoplePresentProps) {
  const { me } = board.info;
  const listId = useId();
  const [isManaging, setManaging] = useState(false);
  const alias = useSyncExternalStore(board.roster.subscribe, () => ownAlias(board.roster.current(), me));
  const places = usePlaces(board);
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
        <More count={people.length - SHOWN_AT_MOST} where="wide" />
        <More count={people.length - SHOWN_ON_A_PHONE} where="phone" />
      </button>
      <div id={listId} popover="auto" className="header-popover">
        <h2>{m.board_peopleTitle()}</h2>
        <ul className="people-list">
          {people.map((person) => (
            <li key={person.participantId}>
              <Avatar person={person} />
              <span>
                <strong>{person.participantId === me.participantId ? ownName(person.name, alias) : person.name}</strong>
                <small>{personFacts(person)}</small>
                {places.nameOf(person.participantId) !== null && (
                  <small>{m.find_inPhase({ phase: places.nameOf(person.participantId) ?? '' })}</small>
                )}
              </span>
              {places.isKnown(person.participantId) && (
                <PersonPlace
                  person={person}
                  phase={places.nameOf(person.participantId)}
                  listId={listId}
                  onGo={() => {
                    const place = places.placeOf(person.participantId);
                    if (place !== null) way.lead(place.to);
                  }}
                />
              )}
            </li>
          ))}
        </ul>
        {alias !== null && <p className="people-note">{m.facilitate_othersSeeYou({ alias })}</p>}
        {me.role === 'facilitator' && (
          <Button purpose="secondary" popoverTarget={listId} popoverTargetAction="hide" onClick={() => setManaging(true)}>
            {m.facilitate_peopleOpen()}
          </Button>
        )}
      </div>
      <PeopleDialog board={board} isOpen={isManaging} onClose={() => setManaging(false)} />
    </>
  );
}

/** How many more there are than are shown; the list behind the button shows all. */
function More({ count, where }: { readonly count: number; readonly where: 'wide' | 'phone' }) {
  if (count <= 0) return null;
  return (
    <span className="avatar people-more" data-where={where} title={m.board_peopleMore({ count })}>
      +{count}
    </span>
  );
}

/** Where names are hidden, one's own would only invite to say it. */
function ownName(name: string, alias: string | null): string {
  return alias === null ? m.board_personYou({ name }) : m.facilitate_youTitle();
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
