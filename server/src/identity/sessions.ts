import type { Clock } from '@samenreis/shared/base';
import type { SessionStore, StoredSession } from '../storage/index.ts';
import { newRowId } from './randomId.ts';
import { hashToken, newSecretToken } from './secretToken.ts';

const DAY_MS = 86_400_000;

/** A session together with the secret its cookie has to carry from now on. */
export interface IssuedSession {
  readonly session: StoredSession;
  readonly token: string;
}

export interface Sessions {
  find(token: string): Promise<StoredSession | null>;
  /** A browser without account: somebody who is about to join by a link. */
  begin(): Promise<IssuedSession>;
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

  const create = async (accountId: string | null): Promise<IssuedSession> => {
    const token = newSecretToken();
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

  return {
    lifetimeMs,
    find: (token) => store.find(hashToken(token), clock.nowMs()),
    begin: () => create(null),
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
