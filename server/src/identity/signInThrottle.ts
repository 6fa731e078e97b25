import { no, ok, type Result } from '@samenreis/shared/base';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { hashToken } from './secretToken.ts';

/** Attempts for one account out of one browser, before it has to wait. */
const ATTEMPTS = 10;
/** The same, out of all browsers together: somebody with an invitation gets as many sessions as they like. */
const ATTEMPTS_ALL_BROWSERS = 100;
const WINDOW_SECONDS = 15 * 60;
/** Passwords all visitors together may have checked in a second: each costs 19 MB and 25 ms of a core. */
const CHECKS_PER_SECOND = 20;

/** Seconds to wait. */
export type Wait = number;

/**
 * Slows guessing down, per account and browser and never per address: a whole town hall shares one. Browsers without a
 * session share one allowance per account, since a session costs nothing to throw away.
 */
export interface SignInThrottle {
  attempt(email: string, sessionId: string | null): Promise<Result<null, Wait>>;
  /** The right password gives the allowance back. */
  succeeded(email: string, sessionId: string | null): Promise<void>;
  /** A password check outside of sign-in (hashing a new one). */
  check(): Promise<Result<null, Wait>>;
}

export function createSignInThrottle(): SignInThrottle {
  const perBrowser = new RateLimiterMemory({ points: ATTEMPTS, duration: WINDOW_SECONDS });
  const perAccount = new RateLimiterMemory({ points: ATTEMPTS_ALL_BROWSERS, duration: WINDOW_SECONDS });
  const altogether = new RateLimiterMemory({ points: CHECKS_PER_SECOND, duration: 1 });
  // Hashed, so that a key has one length and no e-mail address lies about in memory.
  const keyOf = (email: string, sessionId: string | null): string => hashToken(`${email} ${sessionId ?? ''}`);
  const inOrder = async (steps: readonly (readonly [RateLimiterMemory, string])[]): Promise<Result<null, Wait>> => {
    for (const [limiter, key] of steps) {
      const taken = await consume(limiter, key);
      if (!taken.ok) return taken;
    }
    return ok(null);
  };

  return {
    attempt: (email, sessionId) =>
      inOrder([
        [perBrowser, keyOf(email, sessionId)],
        [perAccount, keyOf(email, null)],
        [altogether, 'all'],
      ]),
    async succeeded(email, sessionId) {
      await perBrowser.delete(keyOf(email, sessionId));
    },
    check: () => consume(altogether, 'all'),
  };
}

async function consume(limiter: RateLimiterMemory, key: string): Promise<Result<null, Wait>> {
  try {
    await limiter.consume(key);
    return ok(null);
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return no(Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)));
    throw refusal;
  }
}
