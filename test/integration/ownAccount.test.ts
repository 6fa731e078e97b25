import { CLOSE, colleagueListSchema, rosterSchema } from '@samenreis/shared/protocol';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { samenreisPerTest } from '../support/samenreisPerTest.ts';
import { createManualClock, FACILITATOR, firstBoard, PASSWORD, type Samenreis, setUp, tokenOf } from '../support/startSamenreis.ts';
import { openSync } from '../support/syncSocket.ts';
import type { Visitor } from '../support/visitor.ts';

const DAY_MS = 86_400_000;
const NEW_PASSWORD = 'een ander lang wachtwoord';
const start = samenreisPerTest();

async function signIn(samenreis: Samenreis, password = PASSWORD): Promise<Visitor> {
  const visitor = samenreis.visitor();
  const answer = await visitor.post('/api/sign-in', { email: FACILITATOR.email, password });
  expect(answer.status).toBe(200);
  return visitor;
}

describe('the own account', () => {
  it('I90 a new name stands on the boards she leads', async () => {
    const samenreis = await start();
    const facilitator = await setUp(samenreis);
    const board = await firstBoard(facilitator);
    await facilitator.get(`/api/boards/${board}`);
    const changed = await facilitator.patch('/api/account', { name: '  Gerda de Wit ' });
    expect(changed).toMatchObject({ status: 200, body: { account: { name: 'Gerda de Wit', email: FACILITATOR.email } } });
    const roster = v.parse(rosterSchema, (await facilitator.get(`/api/boards/${board}/roster`)).body);
    expect(roster.participants.map(({ name }) => name)).toEqual(['Gerda de Wit']);
    expect((await facilitator.patch('/api/account', { name: '' })).status).toBe(400);
    expect((await samenreis.visitor().patch('/api/account', { name: 'X' })).status).toBe(401);
  });

  it('I91 a new password asks for the present one, and guessing it is slowed', async () => {
    const clock = createManualClock();
    const samenreis = await start({ clock });
    const facilitator = await setUp(samenreis);
    const change = (current: string) => facilitator.post('/api/account/password', { current, password: NEW_PASSWORD });
    expect(await change('geraden')).toMatchObject({ status: 403, body: { code: 'wrongPassword' } });
    expect(await change(PASSWORD)).toMatchObject({ status: 429, body: { code: 'tooManyRequests' } });
    // Nobody is kept out at the door by it.
    await signIn(samenreis);
    clock.advance(2_000);
    expect((await change(PASSWORD)).status).toBe(204);
    await signIn(samenreis, NEW_PASSWORD);
    const old = { email: FACILITATOR.email, password: PASSWORD };
    expect((await samenreis.visitor().post('/api/sign-in', old)).status).toBe(401);
    expect(await facilitator.post('/api/account/password', { current: NEW_PASSWORD, password: 'kort' })).toMatchObject({
      status: 400,
    });
  });

  it('I91 a new password ends the other sessions and leaves this one', async () => {
    const samenreis = await start();
    const facilitator = await setUp(samenreis);
    const elsewhere = await signIn(samenreis);
    await facilitator.post('/api/account/password', { current: PASSWORD, password: NEW_PASSWORD });
    expect((await facilitator.get('/api/me')).body).toMatchObject({ account: { email: FACILITATOR.email } });
    expect((await elsewhere.get('/api/me')).body).toMatchObject({ account: null, hasSession: false });
  });

  it('I91 signing out everywhere ends every session and its sockets', async () => {
    const samenreis = await start();
    const facilitator = await setUp(samenreis);
    const board = await firstBoard(facilitator);
    const elsewhere = await signIn(samenreis);
    const socket = await openSync(elsewhere, samenreis.url, `/sync/${board}`);
    expect((await facilitator.post('/api/account/sign-out')).status).toBe(204);
    expect(socket.kind === 'served' && (await socket.closed)).toBe(CLOSE.serviceRestart);
    for (const visitor of [facilitator, elsewhere]) expect((await visitor.get('/api/cards')).status).toBe(401);
  });
});

describe('a link for a colleague', () => {
  const COLLEAGUE = { name: 'Bram', email: 'bram@gemeente.example', password: NEW_PASSWORD };

  async function invited() {
    const clock = createManualClock();
    const samenreis = await start({ clock });
    const facilitator = await setUp(samenreis);
    const { body } = await facilitator.post('/api/account/colleagues');
    const { link } = v.parse(v.object({ link: v.string() }), body);
    return { clock, samenreis, facilitator, token: tokenOf(link), link };
  }

  it('I93 makes an account of their own, once', async () => {
    const { samenreis, token, link } = await invited();
    expect(link).toMatch(/\/collega#[\w-]{43}$/);
    const colleague = samenreis.visitor();
    const info = await colleague.post('/api/colleague/info', { token });
    expect(info).toMatchObject({ status: 200, body: { invitedBy: FACILITATOR.name } });
    const made = await colleague.post('/api/colleague', { ...COLLEAGUE, token });
    expect(made).toMatchObject({ status: 200, body: { account: { name: 'Bram' } } });
    expect((await colleague.get('/api/cards')).status).toBe(200);
    const again = await samenreis.visitor().post('/api/colleague', { ...COLLEAGUE, email: 'c@gemeente.example', token });
    expect(again).toMatchObject({ status: 410, body: { code: 'accountLinkUsed' } });
  });

  it('I93 has one winner of two at once', async () => {
    const { samenreis, token } = await invited();
    const join = (email: string) => samenreis.visitor().post('/api/colleague', { ...COLLEAGUE, email, token });
    const answers = await Promise.all([join('c@gemeente.example'), join('d@gemeente.example')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 410]);
  });

  it('I93 says that an address is taken to who holds a link alone, and is not used up by it', async () => {
    const { samenreis, token } = await invited();
    const visitor = samenreis.visitor();
    const taken = { ...COLLEAGUE, email: FACILITATOR.email };
    expect(await visitor.post('/api/colleague', { ...taken, token: 'x'.repeat(43) })).toMatchObject({
      status: 404,
      body: { code: 'accountLinkInvalid' },
    });
    expect(await visitor.post('/api/colleague', { ...taken, token })).toMatchObject({ status: 409, body: { code: 'emailTaken' } });
    expect((await visitor.post('/api/colleague', { ...COLLEAGUE, token })).status).toBe(200);
  });

  it('I93 ends after seven days, and when it is revoked', async () => {
    const { clock, samenreis, facilitator, token } = await invited();
    const { colleagues } = v.parse(colleagueListSchema, (await facilitator.get('/api/account/colleagues')).body);
    expect(colleagues).toMatchObject([{ usedAtMs: null, revokedAtMs: null, expiresAtMs: clock.nowMs() + 7 * DAY_MS }]);
    const look = () => samenreis.visitor().post('/api/colleague/info', { token });
    clock.advance(7 * DAY_MS);
    expect((await look()).body).toMatchObject({ code: 'accountLinkExpired' });
    const path = `/api/account/colleagues/${colleagues[0]?.id}`;
    expect((await facilitator.delete(path)).status).toBe(204);
    expect((await facilitator.delete(path)).status).toBe(404);
    expect((await look()).body).toMatchObject({ code: 'accountLinkRevoked' });
  });

  it('I93 slows down who makes very many', async () => {
    const { facilitator } = await invited();
    const statuses: number[] = [];
    for (let made = 1; made <= 20; made += 1) statuses.push((await facilitator.post('/api/account/colleagues')).status);
    expect(statuses).toEqual([...Array.from({ length: 19 }, () => 200), 429]);
  });
});
