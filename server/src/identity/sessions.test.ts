import { no, ok } from '@samenreis/shared/base';
import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../storage/memory/index.ts';
import { createSessions, type IssuedSession, type Sessions } from './sessions.ts';

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

/** As who joins without a cookie, or with one that was promised. */
async function begin(sessions: Sessions, sessionToken: string | null = null): Promise<IssuedSession> {
  const { issued } = await sessions.within({ session: null, sessionToken }, async () => ok(null));
  if (issued === null) throw new Error('no session began');
  return issued;
}

describe('createSessions', () => {
  it('I4 keeps no token in the store', async () => {
    const { sessions } = setUp(30);
    const { session, token } = await begin(sessions);
    expect(JSON.stringify(session)).not.toContain(token);
    expect(await sessions.find(token)).toEqual(session);
    expect(await sessions.find(session.tokenHash)).toBeNull();
  });

  it('I5 keeps the session and changes its secret at sign-in', async () => {
    const all = setUp(30);
    await addAccount(all, 'gerda');
    const before = await begin(all.sessions);
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
    const { session, token } = await begin(sessions);
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
    const old = await begin(sessions);
    wait(DAY_MS);
    const young = await begin(sessions);
    await sessions.forgetExpired();
    expect(await store.sessions.find(old.session.tokenHash, 0)).toBeNull();
    expect(await store.sessions.find(young.session.tokenHash, 0)).not.toBeNull();
  });

  it('I118 promises a session without storing it, and begins it once for all who come with the promise', async () => {
    const { sessions, store } = setUp(30);
    const promised = sessions.promise({ session: null, sessionToken: null }) ?? '';
    expect(promised).toMatch(/^[\w-]{43}$/);
    expect(await sessions.find(promised)).toBeNull();
    expect(sessions.promise({ session: null, sessionToken: promised })).toBeNull();
    const caller = { session: null, sessionToken: promised };
    const tabs = await Promise.all([1, 2].map(() => sessions.within(caller, async ({ id }) => ok(id))));
    const [one, two] = tabs.map(({ result }) => (result.ok ? result.value : null));
    expect(one).toBe(two);
    expect(tabs.filter(({ issued }) => issued !== null)).toHaveLength(1);
    expect(await store.sessions.find((await sessions.find(promised))?.tokenHash ?? '', 0)).toMatchObject({ id: one });
  });

  it('I118 keeps nothing of who is refused, and lets the same promise be tried again', async () => {
    const { sessions } = setUp(30);
    const sessionToken = sessions.promise({ session: null, sessionToken: null });
    const refused = await sessions.within({ session: null, sessionToken }, async () => no('full'));
    expect(refused).toEqual({ result: no('full'), issued: null });
    expect(await sessions.find(sessionToken ?? '')).toBeNull();
    expect((await begin(sessions, sessionToken)).token).toBe(sessionToken);
  });

  it('I118 takes no promise that is over, that it did not give, or that was changed', async () => {
    const { sessions, wait } = setUp(30);
    const sessionToken = sessions.promise({ session: null, sessionToken: null }) ?? '';
    const foreign = setUp(30).sessions.promise({ session: null, sessionToken: null });
    const changed = `${sessionToken[0] === 'z' ? 'y' : 'z'}${sessionToken.slice(1)}`;
    for (const token of [foreign, changed, 'z'.repeat(43)]) expect((await begin(sessions, token)).token).not.toBe(token);
    wait(3_600_000);
    expect((await begin(sessions, sessionToken)).token).not.toBe(sessionToken);
    expect(sessions.promise({ session: null, sessionToken })).not.toBeNull();
  });
});
