import type { Clock } from '@samenreis/shared/base';
import {
  type BoardInfo,
  type BoardList,
  type BoardSummary,
  boardInfoSchema,
  boardListSchema,
  boardSummarySchema,
  myselfSchema,
  newBoardSchema,
  rosterSchema,
  ticketSchema,
} from '@samenreis/shared/protocol';
import type { Boards } from '../boards/boards.ts';
import type { NewBoards } from '../boards/newBoards.ts';
import { type Access, userOf } from '../identity/access.ts';
import type { Participation } from '../identity/participation.ts';
import type { Roster } from '../identity/roster.ts';
import type { Tickets } from '../identity/tickets.ts';
import type { StoredBoard } from '../storage/index.ts';
import { done, refuse, reply } from './reply.ts';
import { accountRoute, type BoardRoute, type Route, sessionRoute } from './route.ts';

export interface BoardRouteParts {
  readonly boardRoute: BoardRoute;
  readonly boards: Boards;
  readonly newBoards: NewBoards;
  readonly participation: Participation;
  readonly roster: Roster;
  readonly tickets: Tickets;
  readonly clock: Clock;
}

export function boardRoutes(parts: BoardRouteParts): readonly Route[] {
  return [...myBoardsRoutes(parts), ...myselfRoutes(parts), ...leavingRoutes(parts), ...openingRoutes(parts)];
}

function myBoardsRoutes({ boards, newBoards, participation }: BoardRouteParts): readonly Route[] {
  return [
    sessionRoute(
      {
        method: 'get',
        path: '/api/boards',
        name: 'listBoards',
        does: 'Lists the boards this browser leads or takes part in, most recently changed first; a browser has few.',
        answer: boardListSchema,
      },
      async (session) => {
        const led = session.accountId === null ? [] : await boards.listFor(session.accountId);
        const joined = await participation.boardsOf(session);
        return reply(presentBoards(led, joined));
      },
    ),

    accountRoute(
      {
        method: 'post',
        path: '/api/boards',
        name: 'createBoard',
        does: 'Makes a board from a template; the account leads it.',
        body: newBoardSchema,
        answer: boardSummarySchema,
        problems: ['tooManyBoards'],
      },
      async (accountId, { body }) => {
        const created = await newBoards.create(accountId, body);
        return created.ok ? reply(presentSummary(created.value)) : refuse(created.reason);
      },
    ),
  ];
}

function myselfRoutes({ boardRoute, participation, clock }: BoardRouteParts): readonly Route[] {
  return [
    boardRoute(
      {
        method: 'get',
        path: '/api/boards/:board',
        name: 'readBoard',
        does: 'Says what the board is called and who one is on it.',
        answer: boardInfoSchema,
      },
      'viewer',
      async (access) => reply(presentBoard(access, clock.nowMs())),
    ),

    boardRoute(
      {
        method: 'patch',
        path: '/api/boards/:board/me',
        name: 'introduceMyself',
        does: 'Changes the own name or perspective on this board.',
        body: myselfSchema,
        answer: boardInfoSchema,
      },
      'viewer',
      async (access, { body: { name, perspective } }) => {
        const change = { ...(name === undefined ? {} : { name }), ...(perspective === undefined ? {} : { perspective }) };
        return reply(presentBoard(await participation.introduce(access, change), clock.nowMs()));
      },
    ),
  ];
}

function leavingRoutes({ boardRoute, participation }: BoardRouteParts): readonly Route[] {
  return [
    boardRoute(
      {
        method: 'post',
        path: '/api/boards/:board/leave',
        name: 'leaveBoard',
        does: 'Ends the own access; who leads the board cannot leave it so.',
        answer: 'nothing',
        problems: ['forbidden'],
      },
      'viewer',
      async (access) => ((await participation.leave(access)) ? done : refuse('forbidden')),
    ),
  ];
}

function openingRoutes({ boardRoute, roster, tickets }: BoardRouteParts): readonly Route[] {
  return [
    boardRoute(
      {
        method: 'get',
        path: '/api/boards/:board/roster',
        name: 'readRoster',
        does: 'Gives the names behind the authors on the board, whole, with a revision that rises.',
        answer: rosterSchema,
      },
      'viewer',
      async ({ board, participant }) => reply((await roster.of(board.id))(participant.role)),
    ),

    boardRoute(
      {
        method: 'post',
        path: '/api/boards/:board/ticket',
        name: 'issueTicket',
        does: 'Gives a ticket that opens one socket on `/sync` without a cookie.',
        answer: ticketSchema,
        problems: ['notSignedIn'],
      },
      'viewer',
      async ({ board }, { session }) => (session === null ? refuse('notSignedIn') : reply(tickets.issue(session, board.id))),
    ),
  ];
}

export function presentBoard({ board, participant }: Access, serverNowMs: number): BoardInfo {
  const { id, title, epoch } = board;
  return { board: { id, title, epoch }, me: userOf(participant), serverNowMs };
}

/** Each board once, most recently changed first. */
function presentBoards(mine: readonly StoredBoard[], joined: readonly StoredBoard[]): BoardList {
  const led = new Set(mine.map(({ id }) => id));
  const distinct = [...new Map([...mine, ...joined].map((board) => [board.id, board])).values()];
  const recentFirst = distinct.sort((a, b) => b.changedAtMs - a.changedAtMs);
  return { boards: recentFirst.map((board) => ({ ...presentSummary(board), leads: led.has(board.id) })) };
}

function presentSummary({ id, title, changedAtMs }: StoredBoard): BoardSummary {
  return { id, title, changedAtMs };
}
