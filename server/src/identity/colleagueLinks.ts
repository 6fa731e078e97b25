import { no, ok, type Result } from '@samenreis/shared/base';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { StoredAccountLink } from '../storage/index.ts';
import type { AccountLinks, MadeAccountLink } from './accountLinks.ts';
import type { TooManyAttempts } from './accounts.ts';
import type { Audit } from './audit.ts';

/** More colleagues than anybody invites in an hour. */
const LINKS_MADE = { points: 20, duration: 3_600 } as const;

/** The links by which somebody with an account lets colleagues make theirs. */
export interface ColleagueLinks {
  make(accountId: string): Promise<Result<MadeAccountLink, TooManyAttempts>>;
  list(accountId: string): Promise<readonly StoredAccountLink[]>;
  /** @returns false when the account has no such link that can still be used */
  revoke(accountId: string, id: string): Promise<boolean>;
}

export function createColleagueLinks(links: AccountLinks, audit: Audit): ColleagueLinks {
  const limiter = new RateLimiterMemory(LINKS_MADE);
  return {
    async make(accountId) {
      const retryAfterSeconds = await countLink(limiter, accountId);
      if (retryAfterSeconds !== null) return no({ code: 'tooManyRequests', retryAfterSeconds });
      const made = await links.make('colleague', accountId);
      await audit.note('colleagueInvited', { accountId, subjectId: made.link.id });
      return ok(made);
    },
    list: (accountId) => links.list('colleague', accountId),
    async revoke(accountId, id) {
      if (!(await links.revoke(accountId, id))) return false;
      await audit.note('colleagueLinkRevoked', { accountId, subjectId: id });
      return true;
    },
  };
}

/** @returns the seconds to wait, or null to go on */
async function countLink(limiter: RateLimiterMemory, accountId: string): Promise<number | null> {
  try {
    await limiter.consume(accountId);
    return null;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return Math.max(1, Math.ceil(refusal.msBeforeNext / 1_000));
    throw refusal;
  }
}
