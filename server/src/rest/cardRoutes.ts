import {
  archiveSchema,
  type BoardSummary,
  cardChangeSchema,
  cardQuerySchema,
  copySchema,
  leaderSchema,
} from '@samenreis/shared/protocol';
import type { BoardBin } from '../boards/boardBin.ts';
import type { BoardCards } from '../boards/boardCards.ts';
import type { BoardLeaders, LeadRefusal } from '../boards/boardLeaders.ts';
import type { BoardPictures } from '../boards/boardPictures.ts';
import type { NewBoards } from '../boards/newBoards.ts';
import type { LeaderRoute } from './leaderRoute.ts';
import { accountRoute, type BoardRoute, done, parsed, type Reply, type Route, refuse, reply, replyWithEtag } from './route.ts';

export interface CardRouteParts {
  readonly boardRoute: BoardRoute;
  readonly leaderRoute: LeaderRoute;
  readonly cards: BoardCards;
  readonly bin: BoardBin;
  readonly leaders: BoardLeaders;
  readonly newBoards: NewBoards;
  readonly pictures: BoardPictures;
}

/** Home: the boards that somebody leads, and what is done with a whole board. */
export function cardRoutes(parts: CardRouteParts): readonly Route[] {
  return [...factRoutes(parts), ...wholeBoardRoutes(parts), ...leadingRoutes(parts)];
}

function factRoutes({ leaderRoute, cards }: CardRouteParts): readonly Route[] {
  return [
    accountRoute({ method: 'get', path: '/api/cards' }, (accountId, { query }) =>
      parsed(cardQuerySchema, query, async (asked) => {
        const page = await cards.page(accountId, asked);
        return page === null ? refuse('invalidInput', { field: 'cursor' }) : reply(page);
      }),
    ),

    leaderRoute({ method: 'get', path: '/api/boards/:board/card' }, async ({ accountId, board }) => {
      const card = await cards.card(accountId, board);
      return card.ok ? replyWithEtag(card.value, card.value.etag) : refuse(card.reason);
    }),

    leaderRoute({ method: 'patch', path: '/api/boards/:board/card' }, ({ participant }, { body, ifMatch }) =>
      parsed(cardChangeSchema, body, async (change) => {
        if (ifMatch === null) return refuse('ifMatchMissing');
        const changed = await cards.change(participant, change, ifMatch);
        return changed.ok ? replyWithEtag(changed.value, changed.value.etag) : refuse(changed.reason);
      }),
    ),

    leaderRoute({ method: 'post', path: '/api/boards/:board/archive' }, ({ accountId, board }, { body }) =>
      parsed(archiveSchema, body, async ({ archived }) => {
        await cards.archive(accountId, board, archived);
        return done;
      }),
    ),
  ];
}

function wholeBoardRoutes({ boardRoute, leaderRoute, bin, newBoards, pictures }: CardRouteParts): readonly Route[] {
  return [
    boardRoute({ method: 'get', path: '/api/boards/:board/picture' }, 'viewer', async ({ board }) => {
      const picture = await pictures.of(board);
      return picture === null ? refuse('boardUnusable') : { kind: 'picture', ...picture };
    }),

    leaderRoute({ method: 'post', path: '/api/boards/:board/copy' }, ({ accountId, board }, { body }) =>
      parsed(copySchema, body, async (wish) => {
        const copied = await newBoards.copy(accountId, board, wish);
        if (!copied.ok) return refuse(copied.reason);
        const { id, title, changedAtMs } = copied.value;
        return reply({ id, title, changedAtMs } satisfies BoardSummary);
      }),
    ),

    leaderRoute.alsoDeleted({ method: 'delete', path: '/api/boards/:board' }, async ({ board, accountId }) => {
      await bin.put(board, accountId);
      return done;
    }),

    leaderRoute.alsoDeleted({ method: 'post', path: '/api/boards/:board/restore' }, async ({ board, accountId }) => {
      await bin.takeOut(board, accountId);
      return done;
    }),
  ];
}

function leadingRoutes({ leaderRoute, leaders }: CardRouteParts): readonly Route[] {
  return [
    leaderRoute({ method: 'get', path: '/api/boards/:board/leaders' }, async ({ accountId, board }) =>
      reply(await leaders.list(board, accountId)),
    ),

    leaderRoute({ method: 'post', path: '/api/boards/:board/leaders' }, ({ accountId, board }, { body }) =>
      parsed(leaderSchema, body, async ({ email }) => {
        const shared = await leaders.share(board, accountId, email);
        return shared.ok ? reply(await leaders.list(board, accountId)) : refuseToLead(shared.reason);
      }),
    ),

    leaderRoute({ method: 'post', path: '/api/boards/:board/stop-leading' }, async ({ accountId, board }) => {
      const stopped = await leaders.stop(board, accountId);
      return stopped.ok ? done : refuseToLead(stopped.reason);
    }),

    leaderRoute({ method: 'post', path: '/api/boards/:board/transfer' }, ({ accountId, board }, { body }) =>
      parsed(leaderSchema, body, async ({ email }) => {
        const transferred = await leaders.transfer(board, accountId, email);
        return transferred.ok ? done : refuseToLead(transferred.reason);
      }),
    ),
  ];
}

function refuseToLead(refusal: LeadRefusal): Reply {
  return refusal.code === 'tooManyRequests'
    ? refuse(refusal.code, { retryAfterSeconds: refusal.retryAfterSeconds })
    : refuse(refusal.code);
}
