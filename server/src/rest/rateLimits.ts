import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { networkOf } from '../identity/networkOf.ts';

/** How many requests within a span of time. */
export interface RequestLimits {
  readonly spanSeconds: number;
  readonly perSession: number;
  /** Without a session, from one place on the network: an office has one address, whole and joining at once. */
  readonly perNetwork: number;
  /** Without a session, of everybody: more is a flood, and then a network has its share. */
  readonly calm: number;
  /** What a network still has while a flood lasts. */
  readonly share: number;
}

/**
 * A page that loads asks five things; nobody clicks 300 times in ten seconds. A hall of 250 who open a link and join ask some 1,500;
 * of those who share an address a hundred come in every ten seconds even in a flood.
 */
export const DEFAULT_REQUEST_LIMITS: RequestLimits = {
  spanSeconds: 10,
  perSession: 300,
  perNetwork: 3_000,
  calm: 6_000,
  share: 600,
};

export interface Asker {
  readonly sessionId: string | null;
  readonly address: string;
}

/** Counts one request. @returns the seconds to wait, or null to go on */
export type LimitRequests = (asker: Asker) => Promise<number | null>;

/** Who floods shuts out the own network alone: nobody is refused for what all others ask together. */
export function createLimitRequests({ spanSeconds, ...limits }: RequestLimits = DEFAULT_REQUEST_LIMITS): LimitRequests {
  const counter = (points: number): RateLimiterMemory => new RateLimiterMemory({ points, duration: spanSeconds });
  const ofSession = counter(limits.perSession);
  const ofNetwork = counter(limits.perNetwork);
  const ofAll = counter(limits.calm);

  return async ({ sessionId, address }) => {
    if (sessionId !== null) return waitOf(await count(ofSession, sessionId));
    const own = await count(ofNetwork, networkOf(address));
    if (own.isOver) return waitOf(own);
    // Only what is answered counts as a load of all.
    const isFlood = (await count(ofAll, 'all')).isOver;
    return waitOf({ ...own, isOver: isFlood && own.times > limits.share });
  };
}

interface Counted {
  readonly times: number;
  readonly isOver: boolean;
  readonly leftMs: number;
}

async function count(limiter: RateLimiterMemory, key: string): Promise<Counted> {
  try {
    const { consumedPoints, msBeforeNext } = await limiter.consume(key);
    return { times: consumedPoints, isOver: false, leftMs: msBeforeNext };
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    return { times: refusal.consumedPoints, isOver: true, leftMs: refusal.msBeforeNext };
  }
}

function waitOf({ isOver, leftMs }: Pick<Counted, 'isOver' | 'leftMs'>): number | null {
  return isOver ? Math.max(1, Math.ceil(leftMs / 1_000)) : null;
}
