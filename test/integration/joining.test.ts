import { createMemoryStore } from '@samenreis/server/storage/memory';
import type { BoardId } from '@samenreis/shared/base';
import {
  boardInfoSchema,
  CLOSE,
  createdInvitationSchema,
  handoverSchema,
  invitationListSchema,
  joinTokenSchema,
} from '@samenreis/shared/protocol';
import * as v from 'valibot';
import { describe, expect, it, vi } from 'vitest';
import { samenreisPerTest } from '../support/samenreisPerTest.ts';
import { createManualClock, firstBoard, invite, joinBoard, newBoard, setUp, tokenOf } from '../support/startSamenreis.ts';
import { eventually } from '../support/sync/eventually.ts';
import { openBoard } from '../support/syncSocket.ts';
import type { Visitor } from '../support/visitor.ts';

const MINUTE_MS = 60_000;
const startServer = samenreisPerTest();

async function newInvitation(facilitator: Visitor, board: BoardId, extra: object = {}) {
  const answer = await facilitator.post(`/api/boards/${board}/invitations`, { role: 'participant', expiresInHours: 24, ...extra });
  return v.parse(createdInvitationSchema, answer.body).invitation;
}
async function listed(facilitator: Visitor, board: BoardId) {
  return v.parse(invitationListSchema, (await facilitator.get(`/api/boards/${board}/invitations`)).body).invitations;
}
const type = (visitor: Visitor, code: string) => visitor.post('/api/join/code', { code });

describe.each(['memory', 'sqlite'] as const)('a code (%s)', (store) => {
  it('I80 I81 lets in whoever types it, however badly, and is shown again with the link', async () => {
    const samenreis = await startServer({ store });
    const facilitator = await setUp(samenreis);
    const board = await firstBoard(facilitator);
    const { code, link } = await newInvitation(facilitator, board);
    expect(code).toMatch(/^\w{4} \w{4}$/);
    const guest = samenreis.visitor();
    const typed = ` ${(code ?? '').toLowerCase().replace(' ', '-').replaceAll('0', 'o').replaceAll('1', 'l')} `;
    const { token } = v.parse(joinTokenSchema, (await type(guest, typed)).body);
    expect(token).toBe(tokenOf(link));
    expect((await joinBoard(guest, token, 'Kees')).me.role).toBe('participant');
    expect(await listed(facilitator, board)).toMatchObject([{ code, link, uses: 1 }]);
  });

  it('I110 is never made for leading the board', async () => {
    const samenreis = await startServer({ store });
    const facilitator = await setUp(samenreis);
    const board = await firstBoard(facilitator);
    const made = await newInvitation(facilitator, board, { role: 'facilitator' });
    expect(made.code).toBeNull();
    expect(await listed(facilitator, board)).toMatchObject([{ link: made.link, code: null }]);
    const helper = samenreis.visitor();
    expect((await joinBoard(helper, tokenOf(made.link), 'Bea')).me.role).toBe('facilitator');
  });

  it('I81 is not shown to a facilitator whom it would let stay longer', async () => {
    const samenreis = await startServer({ store });
    const facilitator = await setUp(samenreis);
    const board = await firstBoard(facilitator);
    const short = await newInvitation(facilitator, board, { role: 'facilitator', expiresInHours: 1 });
    await newInvitation(facilitator, board, { role: 'facilitator', expiresInHours: 48 });
    const helper = samenreis.visitor();
    await joinBoard(helper, tokenOf(short.link), 'Bea');
    expect(await listed(helper, board)).toMatchObject([
      { link: short.link, code: short.code },
      { link: null, code: null },
    ]);
  });
});

describe('a code that does not let in', () => {
  it('says whether it is wrong, revoked or expired', async () => {
    const clock = createManualClock();
    const samenreis = await startServer({ clock });
    const facilitator = await setUp(samenreis);
    const board = await firstBoard(facilitator);
    const revoked = await newInvitation(facilitator, board);
    await facilitator.delete(`/api/boards/${board}/invitations/${revoked.id}`);
    const expired = await newInvitation(facilitator, board, { expiresInHours: 1 });
    clock.advance(60 * MINUTE_MS);
    const guest = samenreis.visitor();
    const codes = ['2345 6789', 'hallo', '', revoked.code ?? '', expired.code ?? ''];
    const answers = await Promise.all(codes.map((code) => type(guest, code)));
    expect(answers.map(({ body }) => v.parse(v.object({ code: v.string() }), body).code)).toEqual([
      'codeUnknown',
      'codeUnknown',
      'codeUnknown',
      'invitationRevoked',
      'invitationExpired',
    ]);
  });

  it('I82 makes a browser that guesses wait, and that one alone; its link works meanwhile', async () => {
    const samenreis = await startServer();
    const facilitator = await setUp(samenreis);
    const board = await firstBoard(facilitator);
    const { link, code } = await newInvitation(facilitator, board);
    const guesser = samenreis.visitor();
    // With a session of its own.
    await joinBoard(guesser, await invite(facilitator, await newBoard(facilitator), 'participant'), 'Kees');
    for (let guess = 0; guess < 10; guess++) expect((await type(guesser, `2345 67${10 + guess}`)).status).toBe(404);
    expect(await type(guesser, code ?? '')).toMatchObject({ status: 429, body: { code: 'tooManyRequests' } });
    expect((await type(samenreis.visitor(), code ?? '')).status).toBe(200);

    expect((await joinBoard(guesser, tokenOf(link), 'Kees')).me.name).toBe('Kees');
  });
});

describe('a closed door', () => {
  it('I83 lets nobody new in, by link or code, and everybody back who takes part', async () => {
    const samenreis = await startServer({ store: 'sqlite' });
    const facilitator = await setUp(samenreis);
    const board = await firstBoard(facilitator);
    const door = `/api/boards/${board}/door`;
    expect((await facilitator.get(door)).body).toEqual({ open: true });
    const token = await invite(facilitator, board, 'participant');
    const [early, late] = [samenreis.visitor(), samenreis.visitor()];
    await joinBoard(early, token, 'Ans');
    expect((await early.patch(door, { open: false })).status).toBe(403);
    expect((await facilitator.patch(door, { open: false })).body).toEqual({ open: false });
    const refused = await late.post('/api/join', { token, name: 'Kees', perspective: 'client' });
    expect(refused).toMatchObject({ status: 403, body: { code: 'joinsClosed' } });
    expect(await late.post('/api/join/info', { token })).toMatchObject({ status: 403, body: { code: 'joinsClosed' } });
    expect((await early.get(`/api/boards/${board}`)).status).toBe(200);
    expect((await joinBoard(early, token, 'Ans B.')).me.name).toBe('Ans B.');
    await facilitator.patch(door, { open: true });
    expect((await joinBoard(late, token, 'Kees')).me.name).toBe('Kees');
  });
});

describe('who was here before', () => {
  it('I9 hears that a link is full before filling in who they are, and leaves nothing behind when refused', async () => {
    const store = createMemoryStore();
    const samenreis = await startServer({ openStore: () => Promise.resolve(store) });
    const facilitator = await setUp(samenreis);
    const board = await firstBoard(facilitator);
    const { link } = await newInvitation(facilitator, board, { maxUses: 1 });
    const token = tokenOf(link ?? '');
    const ans = samenreis.visitor();
    await joinBoard(ans, token, 'Ans');
    expect((await ans.post(`/api/boards/${board}/leave`)).status).toBe(204);
    expect((await ans.post('/api/join/info', { token })).body).toMatchObject({ code: 'invitationFull' });
    const [begun, ended] = [vi.spyOn(store.sessions, 'create'), vi.spyOn(store.sessions, 'remove')];
    const who = { name: 'Piet', perspective: 'client' };
    expect((await samenreis.visitor().post('/api/join', { token, ...who })).body).toMatchObject({ code: 'invitationFull' });
    expect(ended.mock.calls.length).toBe(begun.mock.calls.length);
  });
});

describe('going on on another device', () => {
  it('I84 moves the person, once, and stops the first device', async () => {
    const clock = createManualClock();
    const samenreis = await startServer({ clock });
    const facilitator = await setUp(samenreis);
    const board = await firstBoard(facilitator);
    const invitation = await invite(facilitator, board, 'participant');
    const [laptop, phone, third] = [samenreis.visitor(), samenreis.visitor(), samenreis.visitor()];
    const before = await joinBoard(laptop, invitation, 'Ans');
    const open = await openBoard(laptop, samenreis.url, board);
    const codes: (number | undefined)[] = [];
    open.provider.on('connection-close', (event) => codes.push(event?.code));

    const answer = v.parse(handoverSchema, (await laptop.post(`/api/boards/${board}/me/handover`, {})).body);
    const token = tokenOf(answer.link);
    // A chat program looks at the link first.
    for (let look = 0; look < 3; look++)
      expect((await third.post('/api/continue/info', { token })).body).toMatchObject({ name: 'Ans' });
    const taken = await Promise.all([phone, third].map((device) => device.post('/api/continue', { token })));
    expect(taken.map(({ status }) => status).sort()).toEqual([200, 410]);
    const [winner] = taken.flatMap(({ status, body }) => (status === 200 ? [v.parse(boardInfoSchema, body)] : []));
    expect(winner?.me).toEqual(before.me);
    await eventually(() => expect(codes[0]).toBe(CLOSE.continuedElsewhere));
    expect((await laptop.get(`/api/boards/${board}`)).status).toBe(403);
    open.provider.destroy();
  });

  it('I84 is refused when it is too old, and where somebody else takes part already', async () => {
    const clock = createManualClock();
    const samenreis = await startServer({ clock });
    const facilitator = await setUp(samenreis);
    const board = await firstBoard(facilitator);
    const invitation = await invite(facilitator, board, 'participant');
    const [ans, piet] = [samenreis.visitor(), samenreis.visitor()];
    await joinBoard(ans, invitation, 'Ans');
    await joinBoard(piet, invitation, 'Piet');
    const token = tokenOf(v.parse(handoverSchema, (await ans.post(`/api/boards/${board}/me/handover`, {})).body).link);
    expect((await piet.post('/api/continue', { token })).body).toMatchObject({ code: 'takesPartAlready' });
    expect((await ans.get(`/api/boards/${board}`)).status).toBe(200);
    clock.advance(10 * MINUTE_MS);
    expect((await samenreis.visitor().post('/api/continue', { token })).body).toMatchObject({ code: 'handoverInvalid' });
    expect((await facilitator.post(`/api/boards/${board}/me/handover`, {})).status).toBe(403);
  });

  it('I84 keeps nothing of who comes with a link that leads nowhere', async () => {
    const store = createMemoryStore();
    const samenreis = await startServer({ openStore: () => Promise.resolve(store) });
    await setUp(samenreis);
    const begun = vi.spyOn(store.sessions, 'create');
    for (let guess = 0; guess < 5; guess++) {
      const token = String(guess).repeat(43);
      expect((await samenreis.visitor().post('/api/continue', { token })).body).toMatchObject({ code: 'handoverInvalid' });
    }
    expect(begun).not.toHaveBeenCalled();
  });
});
