import { type BoardId, seededRandom } from '@samenreis/shared/base';
import { type CardOrder, cardQuerySchema } from '@samenreis/shared/protocol';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { StoredCard } from '../storage/index.ts';
import { PAGE_SIZE, pageOf, shelfOf } from './boardShelf.ts';

function card(
  number: number,
  change: Partial<Omit<StoredCard, 'board'>> & { readonly title?: string; readonly changedAtMs?: number } = {},
): StoredCard {
  const { title = `Bord ${number}`, changedAtMs = number, ...facts } = change;
  const id = `b${String(number).padStart(15, '0')}` as BoardId; // of its pattern
  const board = { id, title, epoch: 1, createdAtMs: 1, changedAtMs };
  return { board, state: 'preparing', plannedOn: null, archivedAtMs: null, deletedAtMs: null, ...facts };
}

const ask = (cards: readonly StoredCard[], query: object) => pageOf(cards, v.parse(cardQuerySchema, query));
const titles = (cards: readonly StoredCard[], query: object) => ask(cards, query)?.cards.map(({ board }) => board.title);

describe('a shelf', () => {
  it('has what was deleted in the bin, wherever it was before', () => {
    const cards = [
      card(1),
      card(2, { archivedAtMs: 5 }),
      card(3, { deletedAtMs: 6 }),
      card(4, { archivedAtMs: 5, deletedAtMs: 6 }),
    ];
    expect(cards.map(shelfOf)).toEqual(['current', 'archive', 'bin', 'bin']);
    expect(titles(cards, { shelf: 'bin' })).toEqual(['Bord 4', 'Bord 3']);
  });

  it('I77 is searched by every word of the title, whatever case and accents', () => {
    const cards = [card(1, { title: 'Café Één' }), card(2, { title: 'Wmo voorjaar' }), card(3, { title: 'wmo café' })];
    expect(titles(cards, { query: ' CAFE  wmo ' })).toEqual(['wmo café']);
    expect(titles(cards, { query: 'een' })).toEqual(['Café Één']);
    expect(titles(cards, { query: '.*' })).toEqual([]);
  });

  it('is ordered as people order: by the last change, by name with numbers as numbers, by the day that is planned', () => {
    const cards = [
      card(1, { title: 'Reis 10', changedAtMs: 30 }),
      card(2, { title: 'reis 9', changedAtMs: 20, plannedOn: '2026-12-01' }),
      card(3, { title: 'Âge', changedAtMs: 40, plannedOn: '2026-11-30' }),
    ];
    expect(titles(cards, {})).toEqual(['Âge', 'Reis 10', 'reis 9']);
    expect(titles(cards, { sort: 'name' })).toEqual(['Âge', 'reis 9', 'Reis 10']);
    expect(titles(cards, { sort: 'planned' })).toEqual(['Âge', 'reis 9', 'Reis 10']);
  });

  it.each<CardOrder>(['changed', 'name', 'planned'])(
    'I77 comes in pages that together are the whole, each card once, however much is alike: by %s',
    (sort) => {
      const random = seededRandom(11);
      const oneOf = <T>(...options: readonly [T, ...T[]]): T => options[Math.floor(random() * options.length)] ?? options[0];
      for (let round = 0; round < 40; round += 1) {
        const cards = Array.from({ length: Math.floor(random() * 4 * PAGE_SIZE) }, (_, index) =>
          card(index, {
            title: oneOf('Wmo', 'wmo', 'Wmö', 'Jeugd'),
            changedAtMs: oneOf(1, 2),
            plannedOn: oneOf(null, '2026-11-30', '2026-12-01'),
          }),
        );
        expect(idsOfAllPages(cards, sort).toSorted()).toEqual(cards.map(({ board }) => board.id));
      }
    },
  );

  it('refuses a cursor that no page gave', () => {
    for (const cursor of ['x', 'e30', Buffer.from('{"id":1}').toString('base64url')]) expect(ask([card(1)], { cursor })).toBeNull();
  });
});

function idsOfAllPages(cards: readonly StoredCard[], sort: CardOrder): readonly string[] {
  const seen: string[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = ask(cards, { sort, ...(cursor === undefined ? {} : { cursor }) });
    if (page === null) throw new Error('a cursor of a page was refused');
    seen.push(...page.cards.map(({ board }) => board.id));
    cursor = page.next;
  }
  return seen;
}
