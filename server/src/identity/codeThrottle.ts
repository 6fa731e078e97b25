import { type Clock, no, ok, type Result } from '@samenreis/shared/base';
import { networkOf } from './networkOf.ts';
import { createWindowCounter } from './windowCounter.ts';

/** Wrong codes one browser may type before it waits: somebody who reads badly from a beamer needs five. */
const OF_A_BROWSER = { most: 10, spanMs: 5 * 60_000 } as const;
/** Of one address: a town hall of slips, for right codes do not count. Who guesses from one place shuts the code entry for that place. */
const OF_AN_ADDRESS = { most: 60, spanMs: 60_000 } as const;
/**
 * Of everybody together, for who guesses from many places: 346,000 a day at 110,000,000,000 codes, which for a hundred codes in use
 * at once is one hit in eight years. Who floods this closes the code entry for a minute, never links.
 */
const ALTOGETHER = { most: 240, spanMs: 60_000 } as const;

/** Who types a code: a browser, when the server knows it, at an address, which a whole town hall may share. */
export interface CodeTyper {
  readonly sessionId: string | null;
  readonly address: string;
}

/** Slows the guessing of codes; kept in memory alone, and no longer than it counts. */
export interface CodeThrottle {
  /** Counts a try as wrong until `wasRight` says otherwise, so that many at once are no way around; else the seconds to wait. */
  attempt(typer: CodeTyper): Result<null, number>;
  wasRight(typer: CodeTyper): void;
}

export function createCodeThrottle(clock: Clock): CodeThrottle {
  const altogether = createWindowCounter(clock, ALTOGETHER);
  const ofAddresses = createWindowCounter(clock, OF_AN_ADDRESS);
  const ofBrowsers = createWindowCounter(clock, OF_A_BROWSER);
  const countersOf = ({ sessionId, address }: CodeTyper) => [
    { counter: altogether, key: 'all' },
    { counter: ofAddresses, key: networkOf(address) },
    ...(sessionId === null ? [] : [{ counter: ofBrowsers, key: sessionId }]),
  ];

  return {
    attempt(typer) {
      const counters = countersOf(typer);
      const seconds = Math.max(...counters.map(({ counter, key }) => counter.waitOf(key)));
      if (seconds > 0) return no(seconds);
      for (const { counter, key } of counters) counter.add(key);
      return ok(null);
    },
    wasRight(typer) {
      for (const { counter, key } of countersOf(typer)) counter.giveBack(key);
    },
  };
}
