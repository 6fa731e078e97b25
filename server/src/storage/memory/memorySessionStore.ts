import type { SessionStore, StoredSession } from '../ports/sessionStore.ts';
import { insertNew, mustExist, type Tables } from './tables.ts';

export function createMemorySessionStore({ accounts, participants, sessions }: Tables): SessionStore {
  const removeSession = (id: string): void => {
    sessions.delete(id);
    for (const participant of participants.values()) {
      if (participant.sessionId === id) participants.set(participant.id, { ...participant, sessionId: null });
    }
  };

  return {
    async create(session) {
      mustExist(accounts, session.accountId);
      if (byToken(sessions, session.tokenHash)) throw new Error('token hash exists already');
      insertNew(sessions, session.id, session);
    },
    async find(tokenHash, nowMs) {
      const session = byToken(sessions, tokenHash);
      return session && session.expiresAtMs > nowMs ? session : null;
    },
    async extend(id, expiresAtMs) {
      const session = sessions.get(id);
      if (session) sessions.set(id, { ...session, expiresAtMs });
    },
    async rotate(id, change) {
      mustExist(accounts, change.accountId);
      const session = sessions.get(id);
      if (session) sessions.set(id, { ...session, ...change });
    },
    async listByAccount(accountId) {
      return [...sessions.values()].filter((session) => session.accountId === accountId);
    },
    async remove(id) {
      removeSession(id);
    },
    async removeExpired(nowMs) {
      const expired = [...sessions.values()].filter((session) => session.expiresAtMs <= nowMs);
      for (const { id } of expired) removeSession(id);
      return expired.length;
    },
  };
}

function byToken(sessions: ReadonlyMap<string, StoredSession>, tokenHash: string): StoredSession | undefined {
  return [...sessions.values()].find((session) => session.tokenHash === tokenHash);
}
