import type { Clock } from '@samenreis/shared/base';
import { type BoardInfo, type BoardList, myselfSchema, type Ticket } from '@samenreis/shared/protocol';
import type { Boards } from '../boards/boards.ts';
import { type Access, userOf } from '../identity/access.ts';
import type { Participation } from '../identity/participation.ts';
import type { Roster } from '../identity/roster.ts';
import type { Tickets } from '../identity/tickets.ts';
import { accountRoute, type BoardRoute, done, parsed, type Route, refuse, reply } from './route.ts';

export interface BoardRouteParts {
  readonly boardRoute: BoardRoute;
  readonly boards: Boards;
  readonly participation: Participation;
  readonly roster: Roster;
  readonly tickets: Tickets;
  readonly clock: Clock;
}

export function boardRoutes({ boardRoute, boards, participation, roster, tickets, clock }: BoardRouteParts): readonly Route[] {
  return [
    accountRoute({ method: 'get', path: '/api/boards' }, async (accountId) => {
      const led = await boards.listFor(accountId);
      return reply({ boards: led.map(({ id, title, changedAtMs }) => ({ id, title, changedAtMs })) } satisfies BoardList);
    }),

    boardRoute({ method: 'get', path: '/api/boards/:board' }, 'viewer', async (access) =>
      reply(presentBoard(access, clock.nowMs())),
    ),

    boardRoute({ method: 'patch', path: '/api/boards/:board/me' }, 'viewer', (access, { body }) =>
      parsed(myselfSchema, body, async ({ name, perspective }) => {
        const change = { ...(name === undefined ? {} : { name }), ...(perspective === undefined ? {} : { perspective }) };
        return reply(presentBoard(await participation.introduce(access, change), clock.nowMs()));
      }),
    ),

    boardRoute({ method: 'get', path: '/api/boards/:board/roster' }, 'viewer', async ({ board }) =>
      reply(await roster.of(board.id)),
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
