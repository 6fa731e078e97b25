import { type BoardId, isBoardId } from '@samenreis/shared/base';
import type { ResolveAccess } from '../identity/access.ts';
import type { BoardStore, StoredParticipant } from '../storage/index.ts';
import { type ApiRequest, type Reply, type Route, refusalCode, refuse } from './route.ts';

type RouteHead = Pick<Route, 'method' | 'path'>;

/** Somebody who leads the board in the path by an account. */
export interface Leader {
  readonly accountId: string;
  readonly board: BoardId;
  readonly participant: StoredParticipant;
}

/** Makes routes for who leads a board by an account; a facilitator by a link does not. */
export interface LeaderRoute {
  (head: RouteHead, answer: (leader: Leader, request: ApiRequest) => Promise<Reply>): Route;
  /** For a board in the bin as well, on which nobody is a participant now. */
  alsoDeleted(head: RouteHead, answer: (leader: Omit<Leader, 'participant'>, request: ApiRequest) => Promise<Reply>): Route;
}

export function createLeaderRoute(resolveAccess: ResolveAccess, boards: Pick<BoardStore, 'isLedBy'>): LeaderRoute {
  const forLeader: LeaderRoute = (head, answer) => ({
    ...head,
    admits: 'leader',
    async answer(request) {
      const { board } = request.params;
      if (!isBoardId(board)) return refuse('notFound');
      const access = await resolveAccess(request.session, board);
      if (typeof access === 'string') return refuse(refusalCode(access));
      const accountId = request.session?.accountId ?? null;
      if (accountId === null || !(await boards.isLedBy(board, accountId))) return refuse('forbidden');
      return answer({ accountId, board, participant: access.participant }, request);
    },
  });

  forLeader.alsoDeleted = (head, answer) => ({
    ...head,
    admits: 'leader',
    async answer(request) {
      const { board } = request.params;
      if (!isBoardId(board)) return refuse('notFound');
      if (request.session === null) return refuse('notSignedIn');
      const { accountId } = request.session;
      if (accountId !== null && (await boards.isLedBy(board, accountId))) return answer({ accountId, board }, request);
      const access = await resolveAccess(request.session, board);
      return refuse(typeof access === 'string' ? refusalCode(access) : 'forbidden');
    },
  });
  return forLeader;
}
