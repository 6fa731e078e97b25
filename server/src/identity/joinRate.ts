import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/**
 * New people by one invitation in ten minutes: a full town hall at once, with room for who tries again. Coming back to a place
 * one has is not counted.
 */
export const JOINS_PER_WINDOW = 300;
const WINDOW_SECONDS = 10 * 60;

/** Counts one who joins. @returns the seconds to wait, or null to go on */
export type CountJoin = (invitationId: string) => Promise<number | null>;

export function createJoinRate(): CountJoin {
  const joins = new RateLimiterMemory({ points: JOINS_PER_WINDOW, duration: WINDOW_SECONDS });
  return async (invitationId) => {
    try {
      await joins.consume(invitationId);
      return null;
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes) return Math.max(1, Math.ceil(refusal.msBeforeNext / 1_000));
      throw refusal;
    }
  };
}
