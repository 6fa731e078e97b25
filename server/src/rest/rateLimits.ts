import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** A page that loads asks five things; nobody clicks 300 times in ten seconds. */
const PER_SESSION = { points: 300, duration: 10 } as const;
/** Everybody without a session together: a town hall that joins at once, not a flood. Never per address, which they share. */
const WITHOUT_SESSION = { points: 3_000, duration: 10 } as const;

/** Counts one request. @returns the seconds to wait, or null to go on */
export type LimitRequests = (sessionId: string | null) => Promise<number | null>;

export function createLimitRequests(): LimitRequests {
  const perSession = new RateLimiterMemory(PER_SESSION);
  const withoutSession = new RateLimiterMemory(WITHOUT_SESSION);
  return async (sessionId) => {
    try {
      await (sessionId === null ? withoutSession.consume('all') : perSession.consume(sessionId));
      return null;
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes) return Math.max(1, Math.ceil(refusal.msBeforeNext / 1_000));
      throw refusal;
    }
  };
}
