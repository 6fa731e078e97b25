import { type BoardId, type Clock, no, ok, type Result } from '@samenreis/shared/base';
import { LEADERS_MAX, type LeaderList } from '@samenreis/shared/protocol';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Audit } from '../identity/audit.ts';
import type { InTurn } from '../identity/inTurn.ts';
import type { Doors } from '../identity/participation.ts';
import type { Store } from '../storage/index.ts';

/** Somebody who tries addresses learns of a few an hour whether they have an account here. */
const SHARES = { points: 20, duration: 3_600 } as const;

export type LeadRefusal =
  | { readonly code: 'noSuchAccount' | 'tooManyLeaders' | 'lastLeader' }
  | { readonly code: 'tooManyRequests'; readonly retryAfterSeconds: number };

/** Who leads a board: all alike, and always at least one. */
export interface BoardLeaders {
  list(board: BoardId, me: string): Promise<LeaderList>;
  /** Lets the account of this address lead, too; again is a no-op. */
  share(board: BoardId, me: string, email: string): Promise<Result<null, LeadRefusal>>;
  /** Their links for facilitators end with it: who leads no more makes nobody lead, and comes back by none of them. */
  stop(board: BoardId, me: string): Promise<Result<null, LeadRefusal>>;
  /** Shares and stops: there is never nobody. */
  transfer(board: BoardId, me: string, email: string): Promise<Result<null, LeadRefusal>>;
}

export interface LeaderParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly inTurn: InTurn;
  readonly audit: Pick<Audit, 'note'>;
  readonly doors: Pick<Doors, 'close' | 'rosterChanged'>;
}

export function createBoardLeaders({ store, clock, inTurn, audit, doors }: LeaderParts): BoardLeaders {
  const limiter = new RateLimiterMemory(SHARES);

  /** @returns whose the address is, and whether that is new */
  const share = async (
    board: BoardId,
    me: string,
    email: string,
  ): Promise<Result<{ readonly id: string; readonly isNew: boolean }, LeadRefusal>> => {
    const retryAfterSeconds = await countShare(limiter, me);
    if (retryAfterSeconds !== null) return no({ code: 'tooManyRequests', retryAfterSeconds });
    const account = await store.accounts.findByEmail(email);
    // Oneself is nobody to share with, and nobody to hand it to.
    if (account === null || account.id === me) return no({ code: 'noSuchAccount' });
    if (await store.boards.isLedBy(board, account.id)) return ok({ id: account.id, isNew: false });
    if ((await store.cards.leadersOf(board)).length >= LEADERS_MAX) return no({ code: 'tooManyLeaders' });
    await store.boards.addLeader(board, account.id);
    // Whoever has it open as something less comes back as what they are now.
    const existing = await store.participants.findByAccount(board, account.id);
    if (existing !== null) doors.close(board, existing.id, 'serviceRestart');
    return ok({ id: account.id, isNew: true });
  };

  const endLeadingLinks = async (boardId: BoardId, me: string): Promise<void> => {
    const nowMs = clock.nowMs();
    for (const { id, role, createdByAccountId, expiresAtMs } of await store.invitations.listByBoard(boardId)) {
      if (role !== 'facilitator' || createdByAccountId !== me || expiresAtMs <= nowMs) continue;
      if (await store.invitations.revoke(boardId, id, nowMs))
        await audit.note('invitationRevoked', { boardId, accountId: me, subjectId: id });
    }
  };

  const stop = async (board: BoardId, me: string): Promise<Result<null, LeadRefusal>> => {
    if (!(await store.cards.removeLeader(board, me))) return no({ code: 'lastLeader' });
    await endLeadingLinks(board, me);
    const mine = await store.participants.findByAccount(board, me);
    if (mine === null) return ok(null);
    await store.participants.update(mine.id, { removedAtMs: clock.nowMs() });
    doors.close(board, mine.id, 'accessEnded');
    doors.rosterChanged(board, mine);
    return ok(null);
  };

  return {
    async list(board, me) {
      const leaders = await store.cards.leadersOf(board);
      return { leaders: leaders.map(({ accountId, name, email }) => ({ name, email, isMe: accountId === me })) };
    },
    share: (boardId, me, email) =>
      inTurn(boardId, async () => {
        const shared = await share(boardId, me, email);
        if (!shared.ok) return shared;
        if (shared.value.isNew) await audit.note('boardShared', { boardId, accountId: me, subjectId: shared.value.id });
        return ok(null);
      }),
    stop: (boardId, me) =>
      inTurn(boardId, async () => {
        const stopped = await stop(boardId, me);
        if (stopped.ok) await audit.note('boardLeadershipEnded', { boardId, accountId: me });
        return stopped;
      }),
    transfer: (boardId, me, email) =>
      inTurn(boardId, async () => {
        const shared = await share(boardId, me, email);
        if (!shared.ok) return shared;
        const stopped = await stop(boardId, me);
        if (stopped.ok) await audit.note('boardTransferred', { boardId, accountId: me, subjectId: shared.value.id });
        return stopped;
      }),
  };
}

/** @returns the seconds to wait, or null to go on */
async function countShare(limiter: RateLimiterMemory, accountId: string): Promise<number | null> {
  try {
    await limiter.consume(accountId);
    return null;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return Math.max(1, Math.ceil(refusal.msBeforeNext / 1_000));
    throw refusal;
  }
}
