import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { meSchema } from '@samenreis/shared/protocol';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { samenreisPerTest } from '../support/samenreisPerTest.ts';
import { createManualClock, FACILITATOR, PASSWORD, setUp, startSamenreis, tokenOf } from '../support/startSamenreis.ts';
import { createVisitor, type Visitor } from '../support/visitor.ts';

const DAY_MS = 86_400_000;
const start = samenreisPerTest();

describe.each(['memory', 'sqlite'] as const)('the setup link (%s)', (store) => {
  it('I2 makes the first facilitator, signed in and leading the demo board, once', async () => {
    const samenreis = await start({ store });
    const before = await samenreis.visitor().get('/api/me');
    expect(before.body).toEqual({ account: null, setupNeeded: true, hasSession: false });

    const facilitator = await setUp(samenreis);
    expect((await facilitator.get('/api/me')).body).toEqual({
      account: { name: FACILITATOR.name, email: FACILITATOR.email },
      setupNeeded: false,
      hasSession: true,
    });
    expect((await facilitator.get('/api/boards')).body).toMatchObject({ boards: [{ title: expect.any(String) }] });

    const token = tokenOf(samenreis.server.setupLink);
    const again = await samenreis.visitor().post('/api/setup', { ...FACILITATOR, email: 'b@gemeente.example', token });
    expect(again).toMatchObject({ status: 409, body: { code: 'setupDone' } });
  });

  it('I2 has one winner when two open it at once', async () => {
    const samenreis = await start({ store });
    const token = tokenOf(samenreis.server.setupLink);
    const answers = await Promise.all(
      ['a@gemeente.example', 'b@gemeente.example', 'c@gemeente.example'].map((email) =>
        samenreis.visitor().post('/api/setup', { ...FACILITATOR, email, token }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  });
});

it('I2 refuses a token that is not the one of this start', async () => {
  const samenreis = await start();
  const answer = await samenreis.visitor().post('/api/setup', { ...FACILITATOR, token: 'x'.repeat(43) });
  expect(answer).toMatchObject({ status: 403, body: { code: 'setupLinkInvalid' } });
});

it('I2 gives no link once there is an account', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'samenreis-'));
  const first = await startSamenreis({ store: 'sqlite', dataDir });
  await setUp(first);
  await first.close();
  const second = await start({ store: 'sqlite', dataDir });
  expect(second.server.setupLink).toBeNull();
  const answer = await second.visitor().post('/api/setup', { ...FACILITATOR, token: tokenOf(first.server.setupLink) });
  expect(answer).toMatchObject({ status: 409, body: { code: 'setupDone' } });
});

describe('signing in', () => {
  it('I3 answers a wrong password and an unknown account alike, byte for byte', async () => {
    const samenreis = await start();
    await setUp(samenreis);
    const wrong = await samenreis.visitor().post('/api/sign-in', { email: FACILITATOR.email, password: 'iets heel anders' });
    const unknown = await samenreis.visitor().post('/api/sign-in', { email: 'niemand@gemeente.example', password: PASSWORD });
    expect(wrong).toMatchObject({ status: 401, body: { code: 'wrongCredentials' } });
    expect(unknown.status).toBe(wrong.status);
    expect(unknown.text).toBe(wrong.text);
    expect([...unknown.headers.keys()].sort()).toEqual([...wrong.headers.keys()].sort());
  });

  it.each([FACILITATOR.email, 'niemand@gemeente.example'])('I3 slows down guessing for %s, and for nobody else', async (email) => {
    const samenreis = await start();
    await setUp(samenreis);
    const guess = () => samenreis.visitor().post('/api/sign-in', { email, password: 'geraden' });
    expect((await guess()).status).toBe(401);
    const slowed = await guess();
    expect(slowed).toMatchObject({ status: 429, body: { code: 'tooManyRequests', retryAfterSeconds: expect.any(Number) } });
    expect(slowed.headers.get('retry-after')).toMatch(/^\d+$/);
    // The same address, another account: a town hall shares one.
    const other = await samenreis.visitor().post('/api/sign-in', { email: 'ander@gemeente.example', password: 'geraden' });
    expect(other.status).toBe(401);
  });

  it.each([FACILITATOR.email, 'niemand@gemeente.example'])(
    'I3 lets one of the guesses for %s through that come at once',
    async (email) => {
      const samenreis = await start({ clock: createManualClock() });
      await setUp(samenreis);
      const guess = () => samenreis.visitor().post('/api/sign-in', { email, password: 'geraden' });
      const answers = await Promise.all(Array.from({ length: 8 }, guess));
      expect(answers.map(({ status }) => status).sort()).toEqual([401, ...Array.from({ length: 7 }, () => 429)]);
    },
  );

  it('I50 lets her own browser in, also after a restart, while somebody guesses from elsewhere', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'samenreis-'));
    const clock = createManualClock();
    const first = await startSamenreis({ store: 'sqlite', dataDir, clock });
    const hers = await setUp(first);
    await hers.post('/api/sign-out');
    await first.close();

    const samenreis = await start({ store: 'sqlite', dataDir, clock });
    const signIn = (visitor: Visitor, password: string) => visitor.post('/api/sign-in', { email: FACILITATOR.email, password });
    for (let attempt = 0; attempt < 7; attempt += 1) {
      expect((await signIn(samenreis.visitor(), 'geraden')).status).toBe(401);
      clock.advance(60_000);
    }
    await signIn(samenreis.visitor(), 'geraden');
    expect(await signIn(samenreis.visitor(), PASSWORD)).toMatchObject({ status: 429, body: { retryAfterSeconds: 60 } });
    const own = createVisitor(samenreis.url, hers.cookies);
    expect((await signIn(own, PASSWORD)).status).toBe(200);
    // Not a minute longer than the guessing lasts, for any other browser.
    clock.advance(60_000);
    expect((await signIn(samenreis.visitor(), PASSWORD)).status).toBe(200);
  });

  it('I50 slows her own browser down by its own guesses, and knows it for no other account', async () => {
    const samenreis = await start({ clock: createManualClock() });
    const own = await setUp(samenreis);
    const guess = (email: string) => own.post('/api/sign-in', { email, password: 'geraden' });
    expect((await guess(FACILITATOR.email)).status).toBe(401);
    expect((await guess(FACILITATOR.email)).status).toBe(429);
    expect((await samenreis.visitor().post('/api/sign-in', { email: FACILITATOR.email, password: PASSWORD })).status).toBe(200);
    await samenreis.visitor().post('/api/sign-in', { email: 'ander@gemeente.example', password: 'geraden' });
    expect((await guess('ander@gemeente.example')).status).toBe(429);
  });

  it('I50 keeps the secret by which a browser is known out of reach, and opens nothing with it', async () => {
    const samenreis = await start();
    const answer = await samenreis.visitor().post('/api/setup', { ...FACILITATOR, token: tokenOf(samenreis.server.setupLink) });
    const line = answer.headers.getSetCookie().find((one) => one.startsWith('samenreis-browser='));
    expect(line).toMatch(/^samenreis-browser=[\w-]{43}; /);
    expect(line?.split('; ').slice(1).sort()).toEqual(['HttpOnly', 'Max-Age=31536000', 'Path=/', 'SameSite=Lax']);
    const cookies = new Map([['samenreis-browser', line?.slice('samenreis-browser='.length).split(';')[0] ?? '']]);
    expect((await createVisitor(samenreis.url, cookies).get('/api/boards')).status).toBe(401);
  });

  it('I5 puts the session under a new secret, and the old one is void', async () => {
    const samenreis = await start();
    await setUp(samenreis);
    const visitor = samenreis.visitor();
    await visitor.post('/api/sign-in', { email: FACILITATOR.email, password: PASSWORD });
    const planted = new Map(visitor.cookies);
    await visitor.post('/api/sign-in', { email: FACILITATOR.email.toUpperCase(), password: PASSWORD });
    expect(visitor.cookies.get('samenreis')).not.toBe(planted.get('samenreis'));
    expect((await createVisitor(samenreis.url, planted).get('/api/boards')).status).toBe(401);
    expect((await visitor.get('/api/boards')).status).toBe(200);
  });

  it('I5 never takes over a token a visitor brings along', async () => {
    const samenreis = await start();
    await setUp(samenreis);
    const planted = 'A'.repeat(43);
    const visitor = createVisitor(samenreis.url, new Map([['samenreis', planted]]));
    await visitor.post('/api/sign-in', { email: FACILITATOR.email, password: PASSWORD });
    expect(visitor.cookies.get('samenreis')).not.toBe(planted);
  });

  it('I6 ends at signing out: the cookie is cleared and its secret is void', async () => {
    const samenreis = await start();
    const visitor = await setUp(samenreis);
    const before = new Map(visitor.cookies);
    expect((await visitor.post('/api/sign-out')).status).toBe(204);
    expect(visitor.cookies.has('samenreis')).toBe(false);
    expect((await createVisitor(samenreis.url, before).get('/api/boards')).status).toBe(401);
  });
});

describe('the session cookie', () => {
  it('I4 is out of reach of scripts and other sites, and its secret is 32 random bytes', async () => {
    const samenreis = await start();
    const answer = await samenreis.visitor().post('/api/setup', { ...FACILITATOR, token: tokenOf(samenreis.server.setupLink) });
    const line = answer.headers.getSetCookie().find((one) => one.startsWith('samenreis='));
    expect(line).toMatch(/^samenreis=[\w-]{43}; /);
    expect(line?.split('; ').slice(1).sort()).toEqual(['HttpOnly', 'Max-Age=2592000', 'Path=/', 'SameSite=Lax']);
  });

  it('I4 is bound to the host and to https where the address is https', async () => {
    const samenreis = await start({ env: { BASE_URL: 'https://klantreis.example' } });
    expect(samenreis.server.setupLink).toMatch(/^https:\/\/klantreis\.example\/beginnen#/);
    const body = { ...FACILITATOR, token: tokenOf(samenreis.server.setupLink) };
    const answer = await samenreis.visitor().post('/api/setup', body, { headers: { origin: 'https://klantreis.example' } });
    const line = answer.headers.getSetCookie().find((one) => one.startsWith('__Host-samenreis='));
    expect(line).toMatch(/^__Host-samenreis=[\w-]{43}; /);
    expect(line?.split('; ')).toContain('Secure');
  });

  it('I7 lives on with use and dies without', async () => {
    const clock = createManualClock();
    const samenreis = await start({ clock });
    const visitor = await setUp(samenreis);
    const signedIn = async () => v.parse(meSchema, (await visitor.get('/api/me')).body).account !== null;
    clock.advance(20 * DAY_MS);
    const used = await visitor.get('/api/me');
    expect(used.headers.getSetCookie()).toHaveLength(1);
    clock.advance(20 * DAY_MS);
    expect(await signedIn()).toBe(true);
    clock.advance(31 * DAY_MS);
    expect(await signedIn()).toBe(false);
  });
});
