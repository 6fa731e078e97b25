import { foldText } from '@samenreis/shared/board';
import type { CardOrder, CardQuery, Shelf } from '@samenreis/shared/protocol';
import * as v from 'valibot';
import type { StoredCard } from '../storage/index.ts';

/** Cards of one page. */
export const PAGE_SIZE = 24;

export interface ShelfPage {
  readonly cards: readonly StoredCard[];
  /** Asks for what follows; null at the end. */
  readonly next: string | null;
}

/** All that an order looks at, so that a page is found again though cards came, went and changed since. */
const placeSchema = v.strictObject({
  id: v.string(),
  title: v.string(),
  changedAtMs: v.number(),
  plannedOn: v.nullable(v.string()),
});
type CardPlace = v.InferOutput<typeof placeSchema>;

/** As people order names: without case, "9" before "10". */
const names = new Intl.Collator('nl', { numeric: true, sensitivity: 'base' });
/** After every day that anybody plans. */
const NEVER = '9999-12-31';

const byId = (a: CardPlace, b: CardPlace): number => (a.id < b.id ? -1 : a.id === b.id ? 0 : 1);
const lastChangedFirst = (a: CardPlace, b: CardPlace): number => b.changedAtMs - a.changedAtMs || byId(a, b);

const ORDERS: Readonly<Record<CardOrder, (a: CardPlace, b: CardPlace) => number>> = {
  changed: lastChangedFirst,
  name: (a, b) => names.compare(a.title, b.title) || byId(a, b),
  planned: (a, b) => compareDays(a.plannedOn ?? NEVER, b.plannedOn ?? NEVER) || lastChangedFirst(a, b),
};

export function shelfOf({ deletedAtMs, archivedAtMs }: StoredCard): Shelf {
  if (deletedAtMs !== null) return 'bin';
  return archivedAtMs === null ? 'current' : 'archive';
}

/**
 * One page of a shelf: what is searched for, in the order that is asked for, after what the page before ended with.
 * @returns null for a cursor that none of these pages gave
 */
export function pageOf(all: readonly StoredCard[], { shelf, sort, query, cursor }: CardQuery): ShelfPage | null {
  const after = cursor === undefined ? null : readCursor(cursor);
  if (cursor !== undefined && after === null) return null;
  const compare = ORDERS[sort];
  const isWanted = titleFilter(query);
  const found = all
    .filter((card) => shelfOf(card) === shelf && isWanted(card.board.title))
    .map((card) => ({ card, place: placeOf(card) }))
    .filter(({ place }) => after === null || compare(after, place) < 0)
    .sort((a, b) => compare(a.place, b.place));
  const page = found.slice(0, PAGE_SIZE);
  const last = page.at(-1);
  return {
    cards: page.map(({ card }) => card),
    next: last === undefined || found.length <= PAGE_SIZE ? null : writeCursor(last.place),
  };
}

/** Every word of the search is in the title, whatever case and accents. */
function titleFilter(query: string): (title: string) => boolean {
  const words = foldText(query).split(/\s+/u);
  return (title) => {
    const folded = foldText(title);
    return words.every((word) => folded.includes(word));
  };
}

function placeOf({ board: { id, title, changedAtMs }, plannedOn }: StoredCard): CardPlace {
  return { id, title, changedAtMs, plannedOn };
}

function compareDays(a: string, b: string): number {
  return a < b ? -1 : a === b ? 0 : 1;
}

function writeCursor(place: CardPlace): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

function readCursor(cursor: string): CardPlace | null {
  const place = v.safeParse(v.pipe(v.string(), v.parseJson(), placeSchema), Buffer.from(cursor, 'base64url').toString());
  return place.success ? place.output : null;
}
