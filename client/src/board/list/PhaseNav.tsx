import type { BoardList } from '@samenreis/shared/list';
import { m } from '../../i18n/messages.ts';
import { numberText } from '../../i18n/numberText.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import type { ListPart } from './listPart.ts';

interface PhaseNavProps {
  readonly list: BoardList;
  readonly part: ListPart;
  readonly onPart: (part: ListPart) => void;
}

/** To the phases, with how many notes each has; a choice of one where there is no room for a row of them. */
export function PhaseNav({ list, part, onPart }: PhaseNavProps) {
  const places = placesIn(list);
  return (
    <nav className="list-nav" aria-label={m.list_phases()}>
      <p className="list-meta" aria-hidden="true">
        {m.list_goToPhase()}
      </p>
      <ul>
        {places.map(({ part: to, name, count }) => (
          <li key={to}>
            <button type="button" aria-current={to === part ? 'true' : undefined} onClick={() => onPart(to)}>
              <span>{name}</span>
              {count !== null && (
                <span className="list-nav-count">
                  <span aria-hidden="true">{numberText(count)}</span>
                  <span className="visually-hidden">
                    {count === 1 ? m.list_countNotesOne() : m.list_countNotes({ count: numberText(count) })}
                  </span>
                </span>
              )}
            </button>
          </li>
        ))}
      </ul>
      <div className="list-nav-choice">
        <SelectField<ListPart>
          label={m.list_goToPhase()}
          value={part}
          options={places.map(({ part: to }) => to)}
          text={(option) => choiceText(places.find(({ part: to }) => to === option))}
          onValue={onPart}
        />
      </div>
    </nav>
  );
}

interface NavPlace {
  readonly part: ListPart;
  readonly name: string;
  /** How many notes; null for all phases together. */
  readonly count: number | null;
}

function placesIn({ phases, unplaced }: BoardList): readonly NavPlace[] {
  return [
    ...phases.map(({ phase, ordinal, noteCount }) => ({ part: phase.id, name: `${ordinal} ${phase.name}`, count: noteCount })),
    ...(unplaced.length === 0 ? [] : [{ part: 'unplaced' as const, name: m.list_unplaced(), count: unplaced.length }]),
    { part: 'all', name: m.list_allPhases(), count: null },
  ];
}

function choiceText(place: NavPlace | undefined): string {
  if (place === undefined) return '';
  return place.count === null ? place.name : m.list_nameAndCount({ name: place.name, count: numberText(place.count) });
}
