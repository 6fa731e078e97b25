import {
  archiveSchema,
  boardCardSchema,
  boardSummarySchema,
  cardChangeSchema,
  cardPageSchema,
  cardQuerySchema,
  copySchema,
  leaderListSchema,
  leaderSchema,
} from '@samenreis/shared/protocol';
import type { BoardBin } from '../boards/boardBin.ts';
import type { BoardCards } from '../boards/boardCards.ts';
import type { BoardLeaders } from '../boards/boardLeaders.ts';
import type { BoardPictures } from '../boards/boardPictures.ts';
import type { NewBoards } from '../boards/newBoards.ts';
import type { LeaderRoute } from './leaderRoute.ts';
import { done, refuse, refuseAttempt, reply, replyWithEtag } from './reply.ts';
import { accountRoute, type BoardRoute, type Route } from './route.ts';

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
  return [
    ...factRoutes(parts),
    ...shelfRoutes(parts),
    ...pictureRoutes(parts),
    ...wholeBoardRoutes(parts),
    ...binRoutes(parts),
    ...leadingRoutes(parts),
    ...handingOverRoutes(parts),
  ];
}

const CARD_PROBLEMS = ['notFound', 'boardDeleted', 'boardUnusable', 'changedMeanwhile'] as const;

function factRoutes({ leaderRoute, cards }: CardRouteParts): readonly Route[] {
  return [
    leaderRoute(
      {
        method: 'get',
        path: '/api/boards/:board/card',
        name: 'readCard',
        does: 'Gives what home says of one board.',
        answer: boardCardSchema,
        etag: true,
        problems: CARD_PROBLEMS,
      },
      async ({ accountId, board }) => {
        const card = await cards.card(accountId, board);
        return card.ok ? replyWithEtag(card.value, card.value.etag) : refuse(card.reason);
      },
    ),

    leaderRoute(
      {
        method: 'patch',
        path: '/api/boards/:board/card',
        name: 'changeCard',
        does: 'Changes title, state and planned day; the second of two who read the same is told.',
        body: cardChangeSchema,
        answer: boardCardSchema,
        etag: true,
        ifMatch: true,
        problems: CARD_PROBLEMS,
      },
      async ({ participant }, { body, ifMatch }) => {
        const changed = await cards.change(participant, body, ifMatch);
        return changed.ok ? replyWithEtag(changed.value, changed.value.etag) : refuse(changed.reason);
      },
    ),
  ];
}

function shelfRoutes({ leaderRoute, cards }: CardRouteParts): readonly Route[] {
  return [
    accountRoute(
      {
        method: 'get',
        path: '/api/cards',
        name: 'listCards',
        does: 'Lists the boards one leads as cards, searched and sorted, a page at a time.',
        query: cardQuerySchema,
        answer: cardPageSchema,
        problems: ['invalidInput'],
      },
      async (accountId, { query }) => {
        const page = await cards.page(accountId, query);
        return page === null ? refuse('invalidInput', { field: 'cursor' }) : reply(page);
      },
    ),

    leaderRoute(
      {
        method: 'post',
        path: '/api/boards/:board/archive',
        name: 'archiveBoard',
        does: 'Puts the board out of sight for oneself alone, or back.',
        body: archiveSchema,
        answer: 'nothing',
      },
      async ({ accountId, board }, { body: { archived } }) => {
        await cards.archive(accountId, board, archived);
        return done;
      },
    ),
  ];
}

function pictureRoutes({ boardRoute, pictures }: CardRouteParts): readonly Route[] {
  return [
    boardRoute(
      {
        method: 'get',
        path: '/api/boards/:board/picture',
        name: 'readPicture',
        does: 'Gives a small picture of the board, without a word in it; `If-None-Match` saves sending it again.',
        answer: 'picture',
        etag: true,
        problems: ['boardUnusable'],
      },
      'viewer',
      async ({ board }) => {
        const picture = await pictures.of(board);
        return picture === null ? refuse('boardUnusable') : { kind: 'picture', ...picture };
      },
    ),
  ];
}

function wholeBoardRoutes({ leaderRoute, newBoards }: CardRouteParts): readonly Route[] {
  return [
    leaderRoute(
      {
        method: 'post',
        path: '/api/boards/:board/copy',
        name: 'copyBoard',
        does: 'Makes a board of this one, with its notes or without.',
        body: copySchema,
        answer: boardSummarySchema,
        problems: ['tooManyBoards', 'boardUnusable'],
      },
      async ({ accountId, board }, { body }) => {
        const copied = await newBoards.copy(accountId, board, body);
        return copied.ok ? reply(copied.value) : refuse(copied.reason);
      },
    ),
  ];
}

function binRoutes({ leaderRoute, bin }: CardRouteParts): readonly Route[] {
  return [
    leaderRoute.alsoDeleted(
      {
        method: 'delete',
        path: '/api/boards/:board',
        name: 'deleteBoard',
        does: 'Puts the board into the bin, for thirty days; it closes for everybody.',
        answer: 'nothing',
      },
      async ({ board, accountId }) => {
        await bin.put(board, accountId);
        return done;
      },
    ),

    leaderRoute.alsoDeleted(
      {
        method: 'post',
        path: '/api/boards/:board/restore',
        name: 'restoreBoard',
        does: 'Takes the board out of the bin, as it was.',
        answer: 'nothing',
      },
      async ({ board, accountId }) => {
        await bin.takeOut(board, accountId);
        return done;
      },
    ),
  ];
}

function leadingRoutes({ leaderRoute, leaders }: CardRouteParts): readonly Route[] {
  return [
    leaderRoute(
      {
        method: 'get',
        path: '/api/boards/:board/leaders',
        name: 'listLeaders',
        does: 'Lists the accounts that lead the board, twenty at most.',
        answer: leaderListSchema,
      },
      async ({ accountId, board }) => reply(await leaders.list(board, accountId)),
    ),

    leaderRoute(
      {
        method: 'post',
        path: '/api/boards/:board/leaders',
        name: 'shareBoard',
        does: 'Lets another account lead the board, too.',
        body: leaderSchema,
        answer: leaderListSchema,
        problems: ['noSuchAccount', 'tooManyLeaders', 'lastLeader', 'tooManyRequests'],
      },
      async ({ accountId, board }, { body: { email } }) => {
        const shared = await leaders.share(board, accountId, email);
        return shared.ok ? reply(await leaders.list(board, accountId)) : refuseAttempt(shared.reason);
      },
    ),
  ];
}

function handingOverRoutes({ leaderRoute, leaders }: CardRouteParts): readonly Route[] {
  return [
    leaderRoute(
      {
        method: 'post',
        path: '/api/boards/:board/stop-leading',
        name: 'stopLeading',
        does: 'Stops leading the board, unless nobody else does.',
        answer: 'nothing',
        problems: ['noSuchAccount', 'tooManyLeaders', 'lastLeader', 'tooManyRequests'],
      },
      async ({ accountId, board }) => {
        const stopped = await leaders.stop(board, accountId);
        return stopped.ok ? done : refuseAttempt(stopped.reason);
      },
    ),

    leaderRoute(
      {
        method: 'post',
        path: '/api/boards/:board/transfer',
        name: 'transferBoard',
        does: 'Hands the board over to another account and stops leading it, in one.',
        body: leaderSchema,
        answer: 'nothing',
        problems: ['noSuchAccount', 'tooManyLeaders', 'lastLeader', 'tooManyRequests'],
      },
      async ({ accountId, board }, { body: { email } }) => {
        const transferred = await leaders.transfer(board, accountId, email);
        return transferred.ok ? done : refuseAttempt(transferred.reason);
      },
    ),
  ];
}
