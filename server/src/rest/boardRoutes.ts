import type { Clock } from '@samenreis/shared/base';
import {
  type BoardInfo,
  type BoardList,
  type BoardSummary,
  myselfSchema,
  newBoardSchema,
  type Ticket,
} from '@samenreis/shared/protocol';
import type { Boards } from '../boards/boards.ts';
import type { NewBoards } from '../boards/newBoards.ts';
import { type Access, userOf } from '../identity/access.ts';
import type { Participation } from '../identity/participation.ts';
import type { Roster } from '../identity/roster.ts';
import type { Tickets } from '../identity/tickets.ts';
import type { StoredBoard } from '../storage/index.ts';
import { type BoardRoute, done, parsed, type Route, refuse, reply, sessionRoute } from './route.ts';

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
  return [...myBoardsRoutes(parts), ...oneBoardRoutes(parts)];
}

function myBoardsRoutes({ boards, newBoards, participation }: BoardRouteParts): readonly Route[] {
  return [
    sessionRoute({ method: 'get', path: '/api/boards' }, async (session) => {
      const led = session.accountId === null ? [] : await boards.listFor(session.accountId);
      const joined = await participation.boardsOf(session);
      return reply(presentBoards(led, joined));
    }),

    sessionRoute({ method: 'post', path: '/api/boards' }, async ({ accountId }, { body }) => {
      if (accountId === null) return refuse('forbidden');
      return parsed(newBoardSchema, body, async (input) => {
        const created = await newBoards.create(accountId, input);
        return created.ok ? reply(presentSummary(created.value)) : refuse(created.reason);
      });
    }),
  ];
}

function oneBoardRoutes({ boardRoute, participation, roster, tickets, clock }: BoardRouteParts): readonly Route[] {
  return [
    boardRoute({ method: 'get', path: '/api/boards/:board' }, 'viewer', async (access) =>
      reply(presentBoard(access, clock.nowMs())),
    ),

    boardRoute({ method: 'patch', path: '/api/boards/:board/me' }, 'viewer', (access, { body }) =>
      parsed(myselfSchema, body, async ({ name, perspective }) => {
        const change = { ...(name === undefined ? {} : { name }), ...(perspective === undefined ? {} : { perspective }) };
        return reply(presentBoard(await participation.introduce(access, change), clock.nowMs()));
      }),
    ),

    boardRoute({ method: 'get', path: '/api/boards/:board/roster' }, 'viewer', async ({ board, participant }) =>
      reply((await roster.of(board.id))(participant.role)),
    ),

    boardRoute({ method: 'post', path: '/api/boards/:board/leave' }, 'viewer', async (access) =>
      (await participation.leave(access)) ? done : refuse('forbidden'),
    ),

    boardRoute({ method: 'post', path: '/api/boards/:board/ticket' }, 'viewer', async ({ board }, { session }) =>
      session === null ? refuse('notSignedIn') : reply(tickets.issue(session, board.id) satisfies Ticket),
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
