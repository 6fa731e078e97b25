import type { Clock, Result } from '@samenreis/shared/base';
import type { SessionStore, StoredSession } from '../storage/index.ts';
import { createInTurn } from './inTurn.ts';
import { createPromisedSessions } from './promisedSessions.ts';
import { newRowId } from './randomId.ts';
import { hashToken, newSecretToken } from './secretToken.ts';

const DAY_MS = 86_400_000;

/** A session together with the secret its cookie has to carry from now on. */
export interface IssuedSession {
  readonly session: StoredSession;
  readonly token: string;
}

/** A browser, by what its cookie holds. */
export interface SessionCaller {
  readonly session: StoredSession | null;
  /** In the cookie, also where no session is stored of it; null without one. */
  readonly sessionToken: string | null;
}

type SessionTask<Value, Refusal> = (session: StoredSession) => Promise<Result<Value, Refusal>>;

export interface Entered<Value, Refusal> {
  readonly result: Result<Value, Refusal>;
  /** A session that began with it. */
  readonly issued: IssuedSession | null;
}

export interface Sessions {
  find(token: string): Promise<StoredSession | null>;
  /** The secret of a session that begins when its browser joins; nothing is stored. Null for who has one already. */
  promise(caller: SessionCaller): string | null;
  /** Does what needs a session. Where there is none it begins, and is kept only if it is done: nothing is kept of who is refused. */
  within<Value, Refusal>(caller: SessionCaller, task: SessionTask<Value, Refusal>): Promise<Entered<Value, Refusal>>;
  /** Always under a new secret. A browser that joined boards before keeps them; one of another account begins anew. */
  signIn(current: StoredSession | null, accountId: string): Promise<IssuedSession>;
  /** Moves the expiry of a session in use, at most once a day. @returns whether the cookie must be set again */
  keepAlive(session: StoredSession): Promise<boolean>;
  end(session: StoredSession): Promise<void>;
  /** Removes what nobody can use any more. */
  forgetExpired(): Promise<void>;
  readonly lifetimeMs: number;
}

export function createSessions(store: SessionStore, clock: Clock, sessionDays: number): Sessions {
  const lifetimeMs = sessionDays * DAY_MS;
  const promises = createPromisedSessions(clock);
  const inTurn = createInTurn();

  const create = async (accountId: string | null, token = newSecretToken()): Promise<IssuedSession> => {
    const nowMs = clock.nowMs();
    const session: StoredSession = {
      id: newRowId(),
      tokenHash: hashToken(token),
      accountId,
      createdAtMs: nowMs,
      expiresAtMs: nowMs + lifetimeMs,
    };
    await store.create(session);
    return { session, token };
  };

  const find = (token: string) => store.find(hashToken(token), clock.nowMs());
  const isPromised = (token: string | null) => token !== null && promises.isPromised(token);

  const beginFor = async <Value, Refusal>(token: string, task: SessionTask<Value, Refusal>): Promise<Entered<Value, Refusal>> => {
    const issued = await create(null, token);
    const result = await task(issued.session);
    if (result.ok) return { result, issued };
    await store.remove(issued.session.id);
    return { result, issued: null };
  };

  return {
    lifetimeMs,
    find,
    promise: ({ session, sessionToken }) => (session !== null || isPromised(sessionToken) ? null : promises.promise()),
    async within({ session, sessionToken }, task) {
      if (session !== null) return { result: await task(session), issued: null };
      if (sessionToken === null || !promises.isPromised(sessionToken)) return beginFor(newSecretToken(), task);
      // Of two tabs at once the second finds the session of the first.
      return inTurn(hashToken(sessionToken), async () => {
        const begun = await find(sessionToken);
        return begun === null ? beginFor(sessionToken, task) : { result: await task(begun), issued: null };
      });
    },
    async signIn(current, accountId) {
      if (current === null) return create(accountId);
      if (current.accountId !== null && current.accountId !== accountId) {
        await store.remove(current.id);
        return create(accountId);
      }
      const token = newSecretToken();
      const change = { tokenHash: hashToken(token), accountId, expiresAtMs: clock.nowMs() + lifetimeMs };
      await store.rotate(current.id, change);
      return { session: { ...current, ...change }, token };
    },
    async keepAlive(session) {
      const expiresAtMs = clock.nowMs() + lifetimeMs;
      // Half a day for the shortest lifetime of one day; a write per request would be a write per click.
      if (expiresAtMs - session.expiresAtMs < Math.min(DAY_MS, lifetimeMs / 2)) return false;
      await store.extend(session.id, expiresAtMs);
      return true;
    },
    end: (session) => store.remove(session.id),
    async forgetExpired() {
      await store.removeExpired(clock.nowMs());
    },
  };
}
