import { type Clock, no, ok, type Result } from '@samenreis/shared/base';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { hashToken } from './secretToken.ts';

/** The wait after one failed attempt; it doubles with each further one. */
const FIRST_WAIT_MS = 1_000;
/** Long enough that guessing comes to nothing, short enough that nobody can keep a facilitator out of her workshop. */
const LONGEST_WAIT_MS = 60_000;
/** Without a failure for so long, counting begins anew. */
const FORGOTTEN_AFTER_MS = 15 * 60_000;
/** Passwords all visitors together may have checked in a second: each costs 19 MB and 25 ms of a core. */
const CHECKS_PER_SECOND = 20;
/** Beside these, for browsers that signed in before: a flood of guesses at made-up accounts does not keep them out either. */
const KNOWN_CHECKS_PER_SECOND = 10;

/** Seconds to wait. */
export type Wait = number;

/** Who guesses: an account's own browser, by the hash of its cookie, or any other browser for an e-mail address. */
export type Guesser =
  | { readonly kind: 'knownBrowser'; readonly tokenHash: string }
  | { readonly kind: 'anyBrowser'; readonly email: string };

/**
 * Slows guessing down, never per address: a whole town hall shares one. Browsers that did not sign in to the account before
 * share one growing wait for it; each that did has its own, which guesses from elsewhere do not touch.
 */
export interface SignInThrottle {
  /** Whether an attempt may be made now; counts one password check. */
  attempt(guesser: Guesser): Promise<Result<null, Wait>>;
  failed(guesser: Guesser): void;
  succeeded(guesser: Guesser): void;
  /** A password check outside of sign-in (hashing a new one). */
  check(): Promise<Result<null, Wait>>;
}

interface Failures {
  readonly count: number;
  readonly lastAtMs: number;
}

export function createSignInThrottle(clock: Clock): SignInThrottle {
  /** Oldest failure first. Bounded by the checks a second and the time after which a failure is forgotten. */
  const failures = new Map<string, Failures>();
  const altogether = new RateLimiterMemory({ points: CHECKS_PER_SECOND, duration: 1 });
  const ofKnownBrowsers = new RateLimiterMemory({ points: KNOWN_CHECKS_PER_SECOND, duration: 1 });
  const check = () => consume(altogether, 'all');

  function forgetOld(nowMs: number): void {
    for (const [key, { lastAtMs }] of failures) {
      if (nowMs - lastAtMs < FORGOTTEN_AFTER_MS) return;
      failures.delete(key);
    }
  }

  return {
    async attempt(guesser) {
      const nowMs = clock.nowMs();
      forgetOld(nowMs);
      const before = failures.get(keyOf(guesser));
      const waitMs = before === undefined ? 0 : before.lastAtMs + waitAfterMs(before.count) - nowMs;
      if (waitMs > 0) return no(Math.ceil(waitMs / 1_000));
      return guesser.kind === 'knownBrowser' ? consume(ofKnownBrowsers, 'all') : check();
    },
    failed(guesser) {
      const key = keyOf(guesser);
      const count = (failures.get(key)?.count ?? 0) + 1;
      // Taken out first, so that it stands last.
      failures.delete(key);
      failures.set(key, { count, lastAtMs: clock.nowMs() });
    },
    succeeded: (guesser) => void failures.delete(keyOf(guesser)),
    check,
  };
}

export function waitAfterMs(failures: number): number {
  return Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (failures - 1));
}

/** Hashed, so that a key has one length and no e-mail address lies about in memory. */
function keyOf(guesser: Guesser): string {
  return guesser.kind === 'knownBrowser' ? `browser ${guesser.tokenHash}` : hashToken(guesser.email);
}

async function consume(limiter: RateLimiterMemory, key: string): Promise<Result<null, Wait>> {
  try {
    await limiter.consume(key);
    return ok(null);
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return no(Math.max(1, Math.ceil(refusal.msBeforeNext / 1_000)));
    throw refusal;
  }
}
