import * as v from 'valibot';
import type { BoardDoc } from '../boardDoc.ts';
import { coordinate, laneId, noteId, phaseId } from '../records/fields.ts';
import type { Place } from '../records/note.ts';
import { isLive, type Write } from './plan.ts';

/** A spot in a cell: the command that puts something there lays it on top. */
export const spotEntries = { lane: laneId, phase: phaseId, x: coordinate, y: coordinate };
export type Spot = Omit<Place, 'z'>;

/** Select all and drag is one command; more than a workshop holds is a broken client. */
export const COMMAND_NOTES_MAX = 2_000;
export const severalSpots = v.pipe(
  v.array(v.strictObject({ note: noteId, ...spotEntries })),
  v.minLength(1),
  v.maxLength(COMMAND_NOTES_MAX),
  v.readonly(),
);
/** Where notes go; each is named once. */
export const severalLandings = v.pipe(
  severalSpots,
  v.check((items) => namesEachOnce(items), 'a note is named twice'),
);
export const severalNotes = v.pipe(v.array(noteId), v.minLength(1), v.maxLength(COMMAND_NOTES_MAX), v.readonly());

/** Whether lane and phase are there for something new. */
export function isCell(board: BoardDoc, { lane, phase }: Spot): boolean {
  return isLive(board, 'lanes', lane) && isLive(board, 'phases', phase);
}

export function isSameCell(a: Pick<Place, 'lane' | 'phase'>, b: Pick<Place, 'lane' | 'phase'>): boolean {
  return a.lane === b.lane && a.phase === b.phase;
}

export function placeOnTop({ lane, phase, x, y }: Spot, top: (cell: Spot) => number, index: number): Place {
  return { lane, phase, x, y, z: top({ lane, phase, x, y }) + 1 + index };
}

/** What lies below comes first, so that a group keeps its own order when it is laid on top. */
export function fromBelow<T extends { readonly note: string }>(board: BoardDoc, items: readonly T[]): readonly T[] {
  return items.toSorted((a, b) => placeOf(board, a.note).z - placeOf(board, b.note).z);
}

/** A note that was named twice would be written twice, and an undo would take the first for somebody else's. */
export function namesEachOnce(items: readonly { readonly note: string }[]): boolean {
  return new Set(items.map(({ note }) => note)).size === items.length;
}

/** Lays notes on top of the cells they go to, what lies below first. */
export function landingWrites(board: BoardDoc, landings: readonly (Spot & { readonly note: string })[]): readonly Write[] {
  const top = topOf(board, landings);
  return fromBelow(board, landings).map(
    (landing, index): Write => ({ root: 'notes', key: landing.note, field: 'place', value: placeOnTop(landing, top, index) }),
  );
}

/** The highest z in each of the cells that something goes to, 0 in an empty one. */
export function topOf(board: BoardDoc, cells: readonly Spot[]): (cell: Spot) => number {
  const tops = new Map(cells.map(({ lane, phase }) => [`${lane}|${phase}`, 0]));
  board.eachField('notes', 'place', (value) => {
    const { lane, phase, z } = value as Place; // admitted only as a place
    const cell = `${lane}|${phase}`;
    const top = tops.get(cell);
    if (top !== undefined && top < z) tops.set(cell, z);
  });
  return ({ lane, phase }) => tops.get(`${lane}|${phase}`) ?? 0;
}

export function placeOf(board: BoardDoc, note: string): Place {
  return board.field('notes', note, 'place') as Place; // admitted only as a place
}
