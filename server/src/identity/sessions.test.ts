import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../storage/memory/index.ts';
import { createSessions } from './sessions.ts';

const DAY_MS = 86_400_000;

function setUp(sessionDays: number) {
  const store = createMemoryStore();
  let nowMs = 0;
  return {
    store,
    sessions: createSessions(store.sessions, { nowMs: () => nowMs }, sessionDays),
    wait(ms: number) {
      nowMs += ms;
    },
  };
}

async function addAccount({ store }: ReturnType<typeof setUp>, id: string): Promise<void> {
  await store.accounts.create({ id, name: id, email: `${id}@gemeente.example`, passwordHash: '', createdAtMs: 0 });
}

describe('createSessions', () => {
  it('I4 keeps no token in the store', async () => {
    const { sessions } = setUp(30);
    const { session, token } = await sessions.begin();
    expect(JSON.stringify(session)).not.toContain(token);
    expect(await sessions.find(token)).toEqual(session);
    expect(await sessions.find(session.tokenHash)).toBeNull();
  });

  it('I5 keeps the session and changes its secret at sign-in', async () => {
    const all = setUp(30);
    await addAccount(all, 'gerda');
    const before = await all.sessions.begin();
    const after = await all.sessions.signIn(before.session, 'gerda');
    expect(after.session.id).toBe(before.session.id);
    expect(await all.sessions.find(before.token)).toBeNull();
    expect(await all.sessions.find(after.token)).toMatchObject({ accountId: 'gerda' });
  });

  it('I5 begins anew when another account signs in with the same browser', async () => {
    const all = setUp(30);
    await addAccount(all, 'gerda');
    await addAccount(all, 'hans');
    const gerda = await all.sessions.signIn(null, 'gerda');
    const hans = await all.sessions.signIn(gerda.session, 'hans');
    expect(hans.session.id).not.toBe(gerda.session.id);
    expect(await all.sessions.find(gerda.token)).toBeNull();
  });

  it.each([1, 30, 365])('I7 moves the expiry at most once a day, and in time, for %i days', async (days) => {
    const { sessions, wait } = setUp(days);
    const { session, token } = await sessions.begin();
    expect(await sessions.keepAlive(session)).toBe(false);
    wait(days === 1 ? DAY_MS / 2 : DAY_MS);
    expect(await sessions.keepAlive(session)).toBe(true);
    wait(days * DAY_MS - 1);
    expect(await sessions.find(token)).not.toBeNull();
    wait(1);
    expect(await sessions.find(token)).toBeNull();
  });

  it('I7 removes expired sessions and no others', async () => {
    const { sessions, store, wait } = setUp(1);
    const old = await sessions.begin();
    wait(DAY_MS);
    const young = await sessions.begin();
    await sessions.forgetExpired();
    expect(await store.sessions.find(old.session.tokenHash, 0)).toBeNull();
    expect(await store.sessions.find(young.session.tokenHash, 0)).not.toBeNull();
  });
});
