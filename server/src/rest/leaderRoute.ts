import { type BoardId, isBoardId, no, ok } from '@samenreis/shared/base';
import type { ResolveAccess } from '../identity/access.ts';
import type { BoardStore, StoredParticipant } from '../storage/index.ts';
import type { Declaration } from './declaration.ts';
import type { ReplyOf } from './reply.ts';
import { type Asked, createRoute, type Route, refusalCode } from './route.ts';

/** Somebody who leads the board in the path by an account. */
export interface Leader {
  readonly accountId: string;
  readonly board: BoardId;
  readonly participant: StoredParticipant;
}

/** Makes routes for who leads a board by an account; a facilitator by a link does not. */
export interface LeaderRoute {
  <const D extends Declaration>(declaration: D, answer: (leader: Leader, asked: Asked<D>) => Promise<ReplyOf<D>>): Route;
  /** For a board in the bin as well, on which nobody is a participant now. */
  alsoDeleted<const D extends Declaration>(
    declaration: D,
    answer: (leader: Omit<Leader, 'participant'>, asked: Asked<D>) => Promise<ReplyOf<D>>,
  ): Route;
}

export function createLeaderRoute(resolveAccess: ResolveAccess, boards: Pick<BoardStore, 'isLedBy'>): LeaderRoute {
  const forLeader: LeaderRoute = (declaration, answer) =>
    createRoute(
      declaration,
      'leader',
      async ({ params: { board }, session }) => {
        if (!isBoardId(board)) return no('notFound');
        const access = await resolveAccess(session, board);
        if (typeof access === 'string') return no(refusalCode(access));
        const accountId = session?.accountId ?? null;
        if (accountId === null || !(await boards.isLedBy(board, accountId))) return no('forbidden');
        return ok({ accountId, board, participant: access.participant });
      },
      answer,
    );

  forLeader.alsoDeleted = (declaration, answer) =>
    createRoute(
      declaration,
      'leader',
      async ({ params: { board }, session }) => {
        if (!isBoardId(board)) return no('notFound');
        if (session === null) return no('notSignedIn');
        const { accountId } = session;
        if (accountId !== null && (await boards.isLedBy(board, accountId))) return ok({ accountId, board });
        const access = await resolveAccess(session, board);
        return no(typeof access === 'string' ? refusalCode(access) : 'forbidden');
      },
      answer,
    );
  return forLeader;
}
