import { type Clock, no, ok, type Result } from '@samenreis/shared/base';
import type { AccountStore, StoredAccount } from '../storage/index.ts';
import type { Audit } from './audit.ts';
import type { InTurn } from './inTurn.ts';
import type { BrowserToken, KnownBrowsers } from './knownBrowsers.ts';
import type { Passwords } from './passwords.ts';
import { newRowId } from './randomId.ts';
import type { SetupLink } from './setupLink.ts';
import type { Guesser, SignInThrottle, Wait } from './signInThrottle.ts';

export interface NewAccount {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}
export interface Credentials {
  readonly email: string;
  readonly password: string;
}
export interface TooManyAttempts {
  readonly code: 'tooManyRequests';
  readonly retryAfterSeconds: Wait;
}
export type SetupRefusal = { readonly code: 'setupDone' | 'setupLinkInvalid' } | TooManyAttempts;
export type SignInRefusal = { readonly code: 'wrongCredentials' } | TooManyAttempts;

/** Somebody who gave the right password, in a browser that is known from now on. */
export interface SignedIn {
  readonly account: StoredAccount;
  readonly browser: BrowserToken;
}

export interface Accounts {
  /** The first facilitator, by the one-time link; of two at once one wins. */
  setUp(token: string, account: NewAccount): Promise<Result<SignedIn, SetupRefusal>>;
  /** @param browserToken - what the browser says it is known by */
  signIn(credentials: Credentials, browserToken: string | null): Promise<Result<SignedIn, SignInRefusal>>;
  find(id: string): Promise<StoredAccount | null>;
  isSetUp(): Promise<boolean>;
}

export interface AccountParts {
  readonly store: AccountStore;
  readonly passwords: Passwords;
  readonly throttle: SignInThrottle;
  readonly browsers: KnownBrowsers;
  readonly inTurn: InTurn;
  readonly audit: Audit;
  /** null once there is an account. */
  readonly setupLink: SetupLink | null;
  readonly clock: Clock;
}

export function createAccounts({ store, passwords, throttle, browsers, inTurn, audit, setupLink, clock }: AccountParts): Accounts {
  const attempt = async (
    { password }: Credentials,
    account: StoredAccount | null,
    guesser: Guesser,
  ): Promise<Result<StoredAccount, SignInRefusal>> => {
    const allowance = await throttle.attempt(guesser);
    if (!allowance.ok) return no({ code: 'tooManyRequests', retryAfterSeconds: allowance.reason });
    const isRight = await passwords.verify(account?.passwordHash ?? null, password);
    if (account !== null && isRight) {
      throttle.succeeded(guesser);
      return ok(account);
    }
    throttle.failed(guesser);
    await audit.noteFailedSignIn(account?.id ?? null);
    return no({ code: 'wrongCredentials' });
  };

  return {
    async setUp(token, { name, email, password }) {
      if (setupLink === null || (await store.count()) > 0) return no({ code: 'setupDone' });
      if (!setupLink.matches(token)) return no({ code: 'setupLinkInvalid' });
      const allowance = await throttle.check();
      if (!allowance.ok) return no({ code: 'tooManyRequests', retryAfterSeconds: allowance.reason });
      const passwordHash = await passwords.hash(password);
      const account: StoredAccount = { id: newRowId(), name, email, passwordHash, createdAtMs: clock.nowMs() };
      if (!(await store.createFirst(account))) return no({ code: 'setupDone' });
      setupLink.close();
      await audit.note('accountMade', { accountId: account.id });
      return ok({ account, browser: await browsers.remember(null, account.id) });
    },
    async signIn(credentials, browserToken) {
      const { email } = credentials;
      const found = await store.findByEmail(email);
      const tokenHash = await browsers.recognise(browserToken, found?.id ?? null);
      const guesser: Guesser = tokenHash === null ? { kind: 'anyBrowser', email } : { kind: 'knownBrowser', tokenHash };
      // One after another, so that guesses sent at once are not all let through before the first has failed.
      const signedIn = await inTurn(`sign in ${tokenHash ?? email}`, () => attempt(credentials, found, guesser));
      if (!signedIn.ok) return signedIn;
      const account = signedIn.value;
      await audit.note('signedIn', { accountId: account.id });
      return ok({ account, browser: await browsers.remember(tokenHash === null ? null : browserToken, account.id) });
    },
    find: (id) => store.find(id),
    isSetUp: async () => (await store.count()) > 0,
  };
}
