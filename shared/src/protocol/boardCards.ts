import * as v from 'valibot';
import { boardId, boardTitle, email } from './rest.ts';

/** Bodies and answers of home: the boards that somebody leads, as cards. */
/** `live` is what the facilitator says, not who is there; a closed board is locked. */
export const BOARD_STATES = ['preparing', 'planned', 'live', 'closed'] as const;
export type BoardState = (typeof BOARD_STATES)[number];
/** Where a card lies: on the table, put away, or in the bin. */
export const SHELVES = ['current', 'archive', 'bin'] as const;
export type Shelf = (typeof SHELVES)[number];
export const CARD_ORDERS = ['changed', 'name', 'planned'] as const;
export type CardOrder = (typeof CARD_ORDERS)[number];

/** Days that a deleted board stays in the bin. */
export const BIN_DAYS = 30;
/** Names on a card; more people are a number. */
export const CARD_NAMES = 3;
/** A board has at most so many who lead it. */
export const LEADERS_MAX = 20;

const timeMs = v.pipe(v.number(), v.integer(), v.minValue(0));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
/** A day of the calendar, such as `2026-11-25`: what people plan is a day and not a moment. */
export const calendarDay = v.pipe(v.string(), v.isoDate(), v.check(isOnTheCalendar, 'no such day'));

export const boardCardSchema = v.object({
  id: boardId,
  title: v.string(),
  changedAtMs: timeMs,
  state: v.picklist(BOARD_STATES),
  /** Null unless it is planned. */
  plannedOn: v.nullable(v.string()),
  archived: v.boolean(),
  /** When a deleted board is gone for good; null for one that is not deleted. */
  goneAtMs: v.nullable(timeMs),
  /** How many have access, and the names of the first of them, in order of arrival. */
  people: v.object({ count, names: v.array(v.string()) }),
  /** How many have it open now. */
  present: count,
  /** How many lead it by an account. */
  leaders: count,
  /** The board that shows what a board can be. */
  isDemo: v.boolean(),
  /** Of what may be changed here, for `If-Match`. */
  etag: v.string(),
});
export type BoardCard = v.InferOutput<typeof boardCardSchema>;

export const cardQuerySchema = v.strictObject({
  shelf: v.optional(v.picklist(SHELVES), 'current'),
  sort: v.optional(v.picklist(CARD_ORDERS), 'changed'),
  query: v.optional(v.pipe(v.string(), v.maxLength(200)), ''),
  /** Of the page before. */
  cursor: v.optional(v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,600}$/))),
});
export type CardQuery = v.InferOutput<typeof cardQuerySchema>;
export const cardPageSchema = v.object({
  cards: v.array(boardCardSchema),
  /** Asks for what follows; null at the end. */
  next: v.nullable(v.string()),
  /** How many lie on each shelf, whatever is searched for. */
  counts: v.object({ current: count, archive: count, bin: count }),
});
export type CardPage = v.InferOutput<typeof cardPageSchema>;

/** What is left out stays. A day is for a planned board alone, and a planned board has one. */
export const cardChangeSchema = v.pipe(
  v.strictObject({
    title: v.optional(boardTitle),
    state: v.optional(v.picklist(BOARD_STATES)),
    plannedOn: v.optional(v.nullable(calendarDay)),
  }),
  v.forward(
    v.check(
      ({ state, plannedOn }) => (state === undefined ? plannedOn === undefined : (state === 'planned') === isDay(plannedOn)),
      'a day belongs to a planned board',
    ),
    ['plannedOn'],
  ),
);
export type CardChange = v.InferOutput<typeof cardChangeSchema>;

export const archiveSchema = v.strictObject({ archived: v.boolean() });
export const copySchema = v.strictObject({ title: boardTitle, withNotes: v.boolean() });
export type BoardCopy = v.InferOutput<typeof copySchema>;

export const leaderSchema = v.strictObject({ email });
export const leaderListSchema = v.object({
  leaders: v.array(v.object({ name: v.string(), email: v.string(), isMe: v.boolean() })),
});
export type LeaderList = v.InferOutput<typeof leaderListSchema>;

function isDay(plannedOn: string | null | undefined): boolean {
  return plannedOn !== undefined && plannedOn !== null;
}

/** The form alone would let the 31st of February through. */
function isOnTheCalendar(day: string): boolean {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const moment = new Date(Date.UTC(year, month - 1, date));
  return moment.getUTCMonth() === month - 1 && moment.getUTCDate() === date;
}
