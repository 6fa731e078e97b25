import { type Clock, no, ok, type Result } from '@samenreis/shared/base';
import type { AccountStore, StoredAccount, StoredSession } from '../storage/index.ts';
import type { Passwords } from './passwords.ts';
import { newRowId } from './randomId.ts';
import type { SetupLink } from './setupLink.ts';
import type { SignInThrottle, Wait } from './signInThrottle.ts';

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

export interface Accounts {
  /** The first facilitator, by the one-time link; of two at once one wins. */
  setUp(token: string, account: NewAccount): Promise<Result<StoredAccount, SetupRefusal>>;
  signIn(credentials: Credentials, session: StoredSession | null): Promise<Result<StoredAccount, SignInRefusal>>;
  find(id: string): Promise<StoredAccount | null>;
  isSetUp(): Promise<boolean>;
}

export interface AccountParts {
  readonly store: AccountStore;
  readonly passwords: Passwords;
  readonly throttle: SignInThrottle;
  /** null once there is an account. */
  readonly setupLink: SetupLink | null;
  readonly clock: Clock;
}

export function createAccounts({ store, passwords, throttle, setupLink, clock }: AccountParts): Accounts {
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
      return ok(account);
    },
    async signIn({ email, password }, session) {
      const sessionId = session?.id ?? null;
      const allowance = await throttle.attempt(email, sessionId);
      if (!allowance.ok) return no({ code: 'tooManyRequests', retryAfterSeconds: allowance.reason });
      const account = await store.findByEmail(email);
      const isRight = await passwords.verify(account?.passwordHash ?? null, password);
      if (account === null || !isRight) return no({ code: 'wrongCredentials' });
      await throttle.succeeded(email, sessionId);
      return ok(account);
    },
    find: (id) => store.find(id),
    isSetUp: async () => (await store.count()) > 0,
  };
}
