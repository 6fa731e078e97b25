import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { colleagueLinkSchema } from '@samenreis/shared/protocol';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { askOperator, resetToken } from '../support/operator.ts';
import { samenreisPerTest } from '../support/samenreisPerTest.ts';
import { createManualClock, FACILITATOR, PASSWORD, setUp, tokenOf } from '../support/startSamenreis.ts';

const NEW_PASSWORD = 'een ander lang wachtwoord';
const HOUR_MS = 3_600_000;
const start = samenreisPerTest();
let dataDir: string;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'samenreis-operator-'));
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

async function running() {
  const clock = createManualClock();
  const samenreis = await start({ clock, dataDir });
  const facilitator = await setUp(samenreis);
  const visitor = samenreis.visitor();
  return {
    clock,
    samenreis,
    facilitator,
    visitor,
    look: (token: string) => visitor.post('/api/reset/info', { token }),
    reset: (token: string) => visitor.post('/api/reset', { token, password: NEW_PASSWORD }),
    signIn: (password: string) => samenreis.visitor().post('/api/sign-in', { email: FACILITATOR.email, password }),
  };
}

describe('a printed link for a new password', () => {
  it('I95 sets it once, by address or name, and signs out everywhere', async () => {
    const { facilitator, look, reset, signIn } = await running();
    const token = await resetToken(dataDir, ` ${FACILITATOR.email.toUpperCase()} `);
    expect(await look(token)).toMatchObject({ status: 200, body: { email: FACILITATOR.email } });
    expect((await look(token)).status).toBe(200);
    expect((await signIn(PASSWORD)).status).toBe(200);
    expect((await reset(token)).status).toBe(204);
    expect((await facilitator.get('/api/me')).body).toMatchObject({ account: null, hasSession: false });
    expect((await signIn(PASSWORD)).status).toBe(401);
    for (const again of [await reset(token), await look(token)]) {
      expect(again).toMatchObject({ status: 410, body: { code: 'accountLinkUsed' } });
    }
    expect((await reset(await resetToken(dataDir, FACILITATOR.name))).status).toBe(204);
  });

  it('I95 sets one password of two that are sent at once', async () => {
    const { reset } = await running();
    const token = await resetToken(dataDir, FACILITATOR.name);
    const statuses = (await Promise.all([reset(token), reset(token)])).map(({ status }) => status);
    expect(statuses.sort()).toEqual([204, 410]);
  });

  it('I95 opens for an hour, and not with a password that is too short', async () => {
    const { clock, visitor, look, reset } = await running();
    const token = await resetToken(dataDir, FACILITATOR.name);
    expect((await visitor.post('/api/reset', { token, password: 'kort' })).status).toBe(400);
    clock.advance(HOUR_MS - 1);
    expect((await look(token)).status).toBe(200);
    clock.advance(1);
    for (const late of [await look(token), await reset(token)]) expect(late.body).toMatchObject({ code: 'accountLinkExpired' });
  });

  it('I95 is void once another is printed, or the password was changed otherwise', async () => {
    const { facilitator, look } = await running();
    const first = await resetToken(dataDir, FACILITATOR.name);
    const second = await resetToken(dataDir, FACILITATOR.name);
    expect((await look(first)).body).toMatchObject({ code: 'accountLinkRevoked' });
    expect((await look(second)).status).toBe(200);
    await facilitator.post('/api/account/password', { current: PASSWORD, password: NEW_PASSWORD });
    expect((await look(second)).body).toMatchObject({ code: 'accountLinkRevoked' });
  });

  it('I95 makes no account, and a link for a colleague resets nothing', async () => {
    const { facilitator, visitor, reset } = await running();
    const token = await resetToken(dataDir, FACILITATOR.name);
    const colleague = { name: 'Bram', email: 'bram@gemeente.example', password: NEW_PASSWORD };
    expect((await visitor.post('/api/colleague', { ...colleague, token })).body).toMatchObject({ code: 'accountLinkInvalid' });
    const { link } = v.parse(colleagueLinkSchema, (await facilitator.post('/api/account/colleagues')).body);
    expect((await reset(tokenOf(link))).body).toMatchObject({ code: 'accountLinkInvalid' });
  });

  it('I95 is not printed for somebody unknown, nor for one of two of the same name', async () => {
    const { facilitator, samenreis } = await running();
    const ask = (whose: string) => askOperator(dataDir, JSON.stringify({ ask: 'resetLink', whose }));
    for (const whose of ['Niemand', 'niemand@gemeente.example', '']) {
      expect(await ask(whose)).toMatchObject({ status: 422, text: expect.stringContaining('Geen account') });
    }
    const { link } = v.parse(colleagueLinkSchema, (await facilitator.post('/api/account/colleagues')).body);
    const namesake = { name: FACILITATOR.name, email: 'gerda2@gemeente.example', password: PASSWORD, token: tokenOf(link) };
    expect((await samenreis.visitor().post('/api/colleague', namesake)).status).toBe(200);
    expect(await ask(FACILITATOR.name)).toMatchObject({ status: 422, text: expect.stringContaining('gebruik het adres') });
    expect((await ask(namesake.email)).text).toContain('/nieuw-wachtwoord#');
  });
});

describe('the socket for commands', () => {
  const path = () => join(dataDir, 'operator.sock');

  it('I96 is for the user who runs the server alone, takes the place of what a killed one left, and goes with the server', async () => {
    await writeFile(path(), 'left over');
    const { samenreis } = await running();
    const { mode } = await stat(path());
    expect((mode & 0o777).toString(8)).toBe('600');
    expect((await readdir(dataDir)).filter((name) => name.startsWith('.op-'))).toEqual([]);
    await samenreis.close();
    await expect(stat(path())).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it.each([
    ['nothing', ''],
    ['no JSON', '{'],
    ['another command', '{"ask":"backup"}'],
    ['a deed that does not exist', '{"ask":"audit","sinceMs":0,"deeds":["x"]}'],
    ['more than a command', `{"ask":"resetLink","whose":"${'x'.repeat(5_000)}"}`],
  ])('I96 answers %s with nothing', async (_, body) => {
    await running();
    expect(await askOperator(dataDir, body)).toMatchObject({ status: 400, text: expect.stringContaining('does not know') });
  });

  it('I96 keeps no server from starting where there can be none', async () => {
    const deep = join(dataDir, 'x'.repeat(120));
    const samenreis = await start({ dataDir: deep, store: 'sqlite' });
    expect((await samenreis.visitor().get('/healthz')).status).toBe(200);
  });
});
