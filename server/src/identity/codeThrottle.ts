import { no, ok, type Result } from '@samenreis/shared/base';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** Wrong codes one browser may type before it waits: somebody who reads badly from a beamer needs five. */
const WRONG_PER_BROWSER = { points: 10, duration: 5 * 60 } as const;
/**
 * Wrong codes of everybody together: a town hall of slips, and at most 173,000 guesses a day at 110,000,000,000 codes, which for a
 * hundred codes in use at once is one hit in seventeen years. Who floods this closes the code entry for a minute, never links.
 */
const WRONG_ALTOGETHER = { points: 120, duration: 60 } as const;

/** Slows the guessing of codes. Never per address: a whole town hall shares one. */
export interface CodeThrottle {
  /** Whether this browser may try a code now; else the seconds to wait. */
  mayTry(sessionId: string | null): Promise<Result<null, number>>;
  wasWrong(sessionId: string | null): Promise<void>;
}

export function createCodeThrottle(): CodeThrottle {
  const byBrowser = new RateLimiterMemory(WRONG_PER_BROWSER);
  const altogether = new RateLimiterMemory(WRONG_ALTOGETHER);

  const waitOf = async (limiter: RateLimiterMemory, key: string): Promise<number> => {
    const counted = await limiter.get(key);
    if (counted === null || counted.consumedPoints < limiter.points) return 0;
    return Math.max(1, Math.ceil(counted.msBeforeNext / 1_000));
  };
  const count = async (limiter: RateLimiterMemory, key: string): Promise<void> => {
    try {
      await limiter.consume(key);
    } catch (refusal) {
      // Several tried at once: the count stands, and the next one waits.
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
    }
  };

  return {
    async mayTry(sessionId) {
      const waits = [waitOf(altogether, 'all'), ...(sessionId === null ? [] : [waitOf(byBrowser, sessionId)])];
      const seconds = Math.max(...(await Promise.all(waits)));
      return seconds === 0 ? ok(null) : no(seconds);
    },
    async wasWrong(sessionId) {
      await count(altogether, 'all');
      if (sessionId !== null) await count(byBrowser, sessionId);
    },
  };
}
