import type { Clock } from '@samenreis/shared/base';
import type { AccountStore } from '../storage/index.ts';
import { hashToken, newSecretToken } from './secretToken.ts';

const LIFETIME_MS = 365 * 86_400_000;

/** The secret that a browser keeps to be known by, and for how long. */
export interface BrowserToken {
  readonly token: string;
  readonly lifetimeMs: number;
}

/**
 * Browsers that signed in to an account before ("device cookie", OWASP: Slow Down Online Guessing Attacks with Device Cookies).
 * Being known opens nothing: it gives the browser a count of wrong passwords of its own. It outlives signing out.
 */
export interface KnownBrowsers {
  /** The hash of the browser's token where it signed in to this account before, else null; the same work for no account. */
  recognise(token: string | null, accountId: string | null): Promise<string | null>;
  /** After the right password: the browser is known from now on, under the token it had or a new one. */
  remember(knownToken: string | null, accountId: string): Promise<BrowserToken>;
  forgetExpired(): Promise<void>;
}

export function createKnownBrowsers(store: AccountStore, clock: Clock): KnownBrowsers {
  return {
    async recognise(token, accountId) {
      if (token === null) return null;
      const tokenHash = hashToken(token);
      const knownTo = await store.findBrowser(tokenHash, clock.nowMs());
      return knownTo !== null && knownTo === accountId ? tokenHash : null;
    },
    async remember(knownToken, accountId) {
      const token = knownToken ?? newSecretToken();
      await store.rememberBrowser({ tokenHash: hashToken(token), accountId, expiresAtMs: clock.nowMs() + LIFETIME_MS });
      return { token, lifetimeMs: LIFETIME_MS };
    },
    async forgetExpired() {
      await store.forgetBrowsers(clock.nowMs());
    },
  };
}
