import type { NoteId } from '@samenreis/shared/base';
import { type BoardSnapshot, demoBoard } from '@samenreis/shared/board';
import { listBoard } from '@samenreis/shared/list';
import { describe, expect, it } from 'vitest';
import { PAGE_NOTES, type RoomScope, roomPages } from './roomPages.ts';

const board = demoBoard(0);
const everywhere: RoomScope = { phases: null, lanes: null };
const [first] = board.phases;
const sample = [...board.notes.values()].find(({ place }) => place.phase === first?.id);
if (first === undefined || sample === undefined) throw new Error('the example has notes in its first phase');

const pagesOf = (snapshot: BoardSnapshot, scope: RoomScope) => roomPages(listBoard(snapshot), scope);
const textsOn = (pages: ReturnType<typeof roomPages>) => pages.flatMap(({ notes }) => notes.map(({ entry }) => entry.note.text));
/** So many more notes in the place of one that is there. */
const withMore = (count: number): BoardSnapshot => {
  const more = Array.from({ length: count }, (_, at) => ({ ...sample, id: `more-${at}` as NoteId, text: `Nog een ${at}` })); // no id of the wire
  return { ...board, notes: new Map([...board.notes, ...more.map((note) => [note.id, note] as const)]) };
};

describe('U259 roomPages', () => {
  it('shows each note of the board once, and of a phase in which nothing hangs no page', () => {
    const pages = pagesOf(board, everywhere);
    const placed = [...board.notes.values()].map(({ text }) => text);
    expect(textsOn(pages).toSorted()).toEqual(placed.toSorted());
    expect(pages.every(({ notes }) => notes.length > 0)).toBe(true);
  });

  it('gives a phase that has more a page of its own for the rest, and no page more than it holds', () => {
    const pages = pagesOf(withMore(12), { phases: [first.id], lanes: null });
    const there = [...board.notes.values()].filter(({ place }) => place.phase === first.id).length;
    expect(pages.map(({ notes }) => notes.length)).toEqual([PAGE_NOTES, there + 12 - PAGE_NOTES]);
    expect(new Set(pages.map(({ key }) => key)).size).toBe(pages.length);
  });

  it('keeps the key of a page when a note comes to it', () => {
    const [before] = pagesOf(board, everywhere);
    const [after] = pagesOf(withMore(1), everywhere);
    expect(after?.key).toBe(before?.key);
    expect(after?.notes.length).toBe((before?.notes.length ?? 0) + 1);
  });

  it('leaves out journeys that are not asked about, and shows a phase that is named also when it is empty', () => {
    const wished = board.lanes.filter(({ kind }) => kind === 'desired').map(({ id }) => id);
    const tips = [...board.notes.values()].filter(({ place }) => place.lane !== null && wished.includes(place.lane));
    expect(textsOn(pagesOf(board, { phases: null, lanes: wished })).toSorted()).toEqual(tips.map(({ text }) => text).toSorted());
    expect(pagesOf({ ...board, notes: new Map() }, { phases: [first.id], lanes: null })).toMatchObject([{ notes: [] }]);
    expect(pagesOf({ ...board, notes: new Map() }, everywhere)).toEqual([]);
  });
});
