import type { BoardId, Result } from '@samenreis/shared/base';
import {
  type BoardCard,
  type BoardCopy,
  type BoardSummary,
  boardCardSchema,
  boardSummarySchema,
  type CardChange,
  type CardPage,
  cardPageSchema,
  type LeaderList,
  leaderListSchema,
} from '@samenreis/shared/protocol';
import * as v from 'valibot';
import type { RequestFailure } from '../rest/restCall.ts';
import type { RestClient } from '../rest/restClient.ts';
import type { ShelfWish } from './shelfWish.ts';

type Answer<T> = Promise<Result<T, RequestFailure>>;

/** What home asks of the server: boards as cards, and what is done with a whole board. */
export interface HomeClient {
  cards(wish: ShelfWish, cursor: string | null): Answer<CardPage>;
  card(board: BoardId): Answer<BoardCard>;
  /** @param etag - of the card that was read; refused with `changedMeanwhile` where it is another now */
  change(board: BoardId, change: CardChange, etag: string): Answer<BoardCard>;
  archive(board: BoardId, archived: boolean): Answer<null>;
  copy(board: BoardId, wish: BoardCopy): Answer<BoardSummary>;
  remove(board: BoardId): Answer<null>;
  restore(board: BoardId): Answer<null>;
  leaders(board: BoardId): Answer<LeaderList>;
  share(board: BoardId, email: string): Answer<LeaderList>;
  stopLeading(board: BoardId): Answer<null>;
  transfer(board: BoardId, email: string): Answer<null>;
}

export function createHomeClient({ call }: Pick<RestClient, 'call'>): HomeClient {
  const at = (board: BoardId, rest = '') => `/api/boards/${board}${rest}`;
  const tell = (method: 'POST' | 'DELETE', path: string, body: object = {}) =>
    call({ method, path, ...(method === 'POST' ? { body } : {}), answer: v.null() });
  return {
    cards: ({ shelf, sort, query }, cursor) => {
      const asked = new URLSearchParams({ shelf, sort, query, ...(cursor === null ? {} : { cursor }) });
      return call({ method: 'GET', path: `/api/cards?${asked}`, answer: cardPageSchema });
    },
    card: (board) => call({ method: 'GET', path: at(board, '/card'), answer: boardCardSchema }),
    change: (board, body, ifMatch) => call({ method: 'PATCH', path: at(board, '/card'), body, ifMatch, answer: boardCardSchema }),
    archive: (board, archived) => tell('POST', at(board, '/archive'), { archived }),
    copy: (board, body) => call({ method: 'POST', path: at(board, '/copy'), body, answer: boardSummarySchema }),
    remove: (board) => tell('DELETE', at(board)),
    restore: (board) => tell('POST', at(board, '/restore')),
    leaders: (board) => call({ method: 'GET', path: at(board, '/leaders'), answer: leaderListSchema }),
    share: (board, email) => call({ method: 'POST', path: at(board, '/leaders'), body: { email }, answer: leaderListSchema }),
    stopLeading: (board) => tell('POST', at(board, '/stop-leading')),
    transfer: (board, email) => tell('POST', at(board, '/transfer'), { email }),
  };
}
