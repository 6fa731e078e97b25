import type { CardOrder, Shelf } from '@samenreis/shared/protocol';

/** What somebody wants to see of their boards. */
export interface ShelfWish {
  readonly shelf: Shelf;
  readonly sort: CardOrder;
  readonly query: string;
}

export const firstWish: ShelfWish = { shelf: 'current', sort: 'changed', query: '' };
