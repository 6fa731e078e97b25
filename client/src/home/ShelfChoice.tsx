import { CARD_ORDERS, type CardOrder, type CardPage, SHELVES, type Shelf } from '@samenreis/shared/protocol';
import { m } from '../i18n/messages.ts';
import { SelectField } from '../ui/SelectField.tsx';
import { TextField } from '../ui/TextField.tsx';
import type { ShelfWish } from './shelfWish.ts';

interface ShelfChoiceProps {
  readonly wish: ShelfWish;
  readonly counts: CardPage['counts'];
  readonly onWish: (wish: ShelfWish) => void;
}

/** So few boards are seen at a glance. */
const SEARCHED_FROM = 4;

/** Which boards are shown: a shelf, the order and a search, each where there is something to choose. */
export function ShelfChoice({ wish, counts, onWish }: ShelfChoiceProps) {
  const shelves = SHELVES.filter((shelf) => shelf === 'current' || counts[shelf] > 0 || wish.shelf === shelf);
  const hasSearch = counts[wish.shelf] >= SEARCHED_FROM || wish.query !== '';
  return (
    <div className="shelf-choice">
      {shelves.length > 1 && (
        <fieldset className="shelves">
          <legend className="visually-hidden">{m.home_shelves()}</legend>
          {shelves.map((shelf) => (
            <button
              key={shelf}
              type="button"
              aria-pressed={shelf === wish.shelf}
              onClick={() => onWish({ ...wish, shelf, query: '' })}
            >
              {SHELF_NAMES[shelf]()} ({counts[shelf]})
            </button>
          ))}
        </fieldset>
      )}
      {hasSearch && (
        <search className="shelf-search">
          <TextField
            label={m.home_search()}
            name="search"
            type="search"
            autoComplete="off"
            maxLength={120}
            value={wish.query}
            onValue={(query) => onWish({ ...wish, query })}
          />
          <SelectField
            label={m.home_sort()}
            value={wish.sort}
            options={CARD_ORDERS}
            text={(order) => ORDER_NAMES[order]()}
            onValue={(sort) => onWish({ ...wish, sort })}
          />
        </search>
      )}
    </div>
  );
}

const SHELF_NAMES: Readonly<Record<Shelf, () => string>> = {
  current: () => m.home_shelfCurrent(),
  archive: () => m.home_shelfArchive(),
  bin: () => m.home_shelfBin(),
};

const ORDER_NAMES: Readonly<Record<CardOrder, () => string>> = {
  changed: () => m.home_sortChanged(),
  name: () => m.home_sortName(),
  planned: () => m.home_sortPlanned(),
};
