import type { BoardId, Clock } from '@samenreis/shared/base';
import { type Actor, ROLES } from '@samenreis/shared/board';
import type { PresenceUser } from '@samenreis/shared/protocol';
import type { Store, StoredBoard, StoredParticipant, StoredSession } from '../storage/index.ts';
import type { InTurn } from './inTurn.ts';
import { newParticipantId } from './randomId.ts';

/** Somebody on a board, as every door (REST, `/sync`, `/live`) sees them. */
export interface Access {
  readonly board: StoredBoard;
  readonly participant: StoredParticipant;
}

export type AccessRefusal = 'notSignedIn' | 'forbidden' | 'boardGone' | 'accessEnded' | 'removed' | 'boardDeleted';

/** The one answer to "who is this on that board": every door asks here. */
export type ResolveAccess = (session: StoredSession | null, board: BoardId) => Promise<Access | AccessRefusal>;

export function createResolveAccess(store: Store, clock: Clock, inTurn: InTurn): ResolveAccess {
  /** Who was on a board hears that it was deleted; to anybody else it never was. */
  const refuseMissing = async (session: StoredSession, boardId: BoardId): Promise<AccessRefusal> => {
    if (!(await store.cards.isDeleted(boardId))) return 'boardGone';
    const leads = session.accountId !== null && (await store.boards.isLedBy(boardId, session.accountId));
    return leads || (await findParticipant(store, session, boardId)) !== null ? 'boardDeleted' : 'boardGone';
  };

  return async (session, boardId) => {
    if (session === null) return 'notSignedIn';
    const board = await store.boards.find(boardId);
    if (board === null) return refuseMissing(session, boardId);
    if (session.accountId !== null && (await store.boards.isLedBy(boardId, session.accountId))) {
      const { accountId } = session;
      // A page opens several doors at once; without the turn, the first visit would try to make several participants.
      const leader = await inTurn(`${boardId} ${accountId}`, () => findOrCreateLeader(store, clock, boardId, accountId));
      return { board, participant: leader };
    }
    const participant = await findParticipant(store, session, boardId);
    if (participant === null) return 'forbidden';
    if (participant.blockedAtMs !== null) return 'removed';
    return hasAccess(participant, clock.nowMs()) ? { board, participant } : 'accessEnded';
  };
}

/** Who takes part by this session: by its account before by the browser, as an account is on every device. */
export async function findParticipant(store: Store, session: StoredSession, board: BoardId): Promise<StoredParticipant | null> {
  const byAccount = session.accountId === null ? null : await store.participants.findByAccount(board, session.accountId);
  return byAccount ?? (await store.participants.findBySession(board, session.id));
}

export function hasAccess({ removedAtMs, blockedAtMs, accessUntilMs }: StoredParticipant, nowMs: number): boolean {
  return removedAtMs === null && blockedAtMs === null && (accessUntilMs === null || accessUntilMs > nowMs);
}

/** Whether role `a` may do at least what `b` may. */
export function isAtLeast(a: Actor['role'], b: Actor['role']): boolean {
  return ROLES.indexOf(a) <= ROLES.indexOf(b);
}

export function actorOf({ id, role }: StoredParticipant): Actor {
  return { participantId: id, role };
}

export function userOf({ id, name, perspective, role }: StoredParticipant): PresenceUser {
  return { participantId: id, name, perspective, role };
}

async function findOrCreateLeader(store: Store, clock: Clock, board: BoardId, accountId: string): Promise<StoredParticipant> {
  const existing = await store.participants.findByAccount(board, accountId);
  if (existing === null) return createLeader(store, clock, board, accountId);
  if (existing.role === 'facilitator' && hasAccess(existing, Number.POSITIVE_INFINITY)) return existing;
  // Joined by a link before leading it: the same participant, from now on without an end.
  const change = { role: 'facilitator', accessUntilMs: null, removedAtMs: null, blockedAtMs: null } as const;
  await store.participants.update(existing.id, change);
  return { ...existing, ...change };
}

async function createLeader(store: Store, clock: Clock, board: BoardId, accountId: string): Promise<StoredParticipant> {
  const account = await store.accounts.find(accountId);
  if (account === null) throw new Error('a board is led by an account that does not exist');
  const leader: StoredParticipant = {
    id: newParticipantId(),
    boardId: board,
    name: account.name,
    perspective: 'other',
    role: 'facilitator',
    accountId,
    sessionId: null,
    invitationId: null,
    createdAtMs: clock.nowMs(),
    accessUntilMs: null,
    removedAtMs: null,
    blockedAtMs: null,
  };
  if (!(await store.participants.create(leader)))
    throw new Error('the leader takes part already, though not found in its own turn');
  return leader;
}
