import { createMemoryStore } from '@samenreis/server/storage/memory';
import type { BoardId } from '@samenreis/shared/base';
import { invitationListSchema, joinInfoSchema, OPEN_INVITATIONS_MAX, rosterSchema } from '@samenreis/shared/protocol';
import * as v from 'valibot';
import { describe, expect, it, vi } from 'vitest';
import { samenreisPerTest } from '../support/samenreisPerTest.ts';
import {
  createManualClock,
  FACILITATOR,
  firstBoard,
  invite,
  joinBoard,
  PASSWORD,
  type Samenreis,
  type SamenreisOptions,
  setUp,
} from '../support/startSamenreis.ts';
import { createVisitor, type Visitor } from '../support/visitor.ts';

const HOUR_MS = 3_600_000;
const startServer = samenreisPerTest();

interface Workshop {
  readonly samenreis: Samenreis;
  readonly facilitator: Visitor;
  readonly board: BoardId;
}

async function workshop(options?: SamenreisOptions): Promise<Workshop> {
  const samenreis = await startServer(options);
  const facilitator = await setUp(samenreis);
  return { samenreis, facilitator, board: await firstBoard(facilitator) };
}

async function listed(facilitator: Visitor, board: BoardId) {
  return v.parse(invitationListSchema, (await facilitator.get(`/api/boards/${board}/invitations`)).body).invitations;
}

describe.each(['memory', 'sqlite'] as const)('an invitation (%s)', (store) => {
  it('I8 lets somebody in with its role, and its secret is nowhere but in its link', async () => {
    const { samenreis, facilitator, board } = await workshop({ store });
    const answer = await facilitator.post(`/api/boards/${board}/invitations`, { role: 'viewer', expiresInHours: 24 });
    expect(answer.body).toMatchObject({ link: expect.stringMatching(/\/meedoen#[\w-]{43}$/) });
    const token = answer.text.match(/#([\w-]{43})/)?.[1] ?? '';

    const guest = samenreis.visitor();
    const info = await guest.post('/api/join/info', { token });
    expect(info.body).toMatchObject({ facilitatorName: FACILITATOR.name, role: 'viewer', resumes: null });
    const joined = await joinBoard(guest, token, 'Kees', 'informalCarer');
    expect(joined.me).toMatchObject({ name: 'Kees', perspective: 'informalCarer', role: 'viewer' });

    const list = await facilitator.get(`/api/boards/${board}/invitations`);
    expect(list.body).toMatchObject({ invitations: [{ role: 'viewer', uses: 1, revokedAtMs: null }] });
    expect(list.text.split(token)).toHaveLength(2);
    expect(list.text).not.toMatch(/hash/i);
  });

  it('I119 makes no more invitations than a board may have open, also for who asks at once, and goes on when one is gone', async () => {
    const { facilitator, board } = await workshop({ store });
    const url = `/api/boards/${board}/invitations`;
    const ask = () => facilitator.post(url, { role: 'participant', expiresInHours: 1 });
    const answers = await Promise.all(Array.from({ length: OPEN_INVITATIONS_MAX + 3 }, ask));
    const refused = answers.filter(({ status }) => status !== 200);
    expect(refused.map(({ status, body }) => [status, body])).toEqual(
      Array(3).fill([409, expect.objectContaining({ code: 'tooManyInvitations', status: 409 })]),
    );
    const [first] = await listed(facilitator, board);
    expect((await facilitator.delete(`${url}/${first?.id}`)).status).toBe(204);
    expect((await ask()).status).toBe(200);
    expect((await ask()).status).toBe(409);
  });

  it('I8 gives its last place to one of many who join at once', async () => {
    const { samenreis, facilitator, board } = await workshop({ store });
    const token = await invite(facilitator, board, 'participant', { maxUses: 2 });
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, index) =>
        samenreis.visitor().post('/api/join', { token, name: `Gast ${index}`, perspective: 'client' }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 409, 409, 409, 409]);
    expect(answers.filter(({ status }) => status === 409)[0]?.body).toMatchObject({ code: 'invitationFull' });
    expect((await listed(facilitator, board))[0]?.uses).toBe(2);
  });
});

describe('an invitation that no longer works', () => {
  it('I8 says that it has expired', async () => {
    const clock = createManualClock();
    const { samenreis, facilitator, board } = await workshop({ clock });
    const token = await invite(facilitator, board, 'participant', { expiresInHours: 1 });
    clock.advance(HOUR_MS);
    expect(await samenreis.visitor().post('/api/join/info', { token })).toMatchObject({
      status: 410,
      body: { code: 'invitationExpired' },
    });
  });

  it('I8 says that it was revoked', async () => {
    const { samenreis, facilitator, board } = await workshop();
    const token = await invite(facilitator, board, 'participant');
    const [invitation] = await listed(facilitator, board);
    expect((await facilitator.delete(`/api/boards/${board}/invitations/${invitation?.id}`)).status).toBe(204);
    expect((await facilitator.delete(`/api/boards/${board}/invitations/${invitation?.id}`)).status).toBe(404);
    const answer = await samenreis.visitor().post('/api/join', { token, name: 'Kees', perspective: 'client' });
    expect(answer).toMatchObject({ status: 410, body: { code: 'invitationRevoked' } });
    expect(answer.headers.getSetCookie()).toEqual([]);
  });

  it('I8 is unknown for a token nobody made', async () => {
    const { samenreis } = await workshop();
    const answer = await samenreis.visitor().post('/api/join/info', { token: 'z'.repeat(43) });
    expect(answer).toMatchObject({ status: 404, body: { code: 'invitationInvalid' } });
  });

  it('I8 ends the access of who joined by it when it expires', async () => {
    const clock = createManualClock();
    const { samenreis, facilitator, board } = await workshop({ clock });
    const guest = samenreis.visitor();
    await joinBoard(guest, await invite(facilitator, board, 'participant', { expiresInHours: 1 }), 'Kees');
    clock.advance(HOUR_MS);
    expect(await guest.get(`/api/boards/${board}`)).toMatchObject({ status: 403, body: { code: 'accessEnded' } });
  });
});

describe('revoking', () => {
  it.each([
    ['', 200],
    ['?endAccess=0', 200],
    ['?endAccess=1', 403],
  ])('I11 with "%s" leaves a joined guest with status %i', async (query, status) => {
    const { samenreis, facilitator, board } = await workshop();
    const guest = samenreis.visitor();
    await joinBoard(guest, await invite(facilitator, board, 'participant'), 'Kees');
    const [invitation] = await listed(facilitator, board);
    await facilitator.delete(`/api/boards/${board}/invitations/${invitation?.id}${query}`);
    expect((await guest.get(`/api/boards/${board}`)).status).toBe(status);
    expect((await facilitator.get(`/api/boards/${board}`)).status).toBe(200);
  });
});

describe('joining again', () => {
  it('I9 resumes the same participant in the same browser and takes no second place', async () => {
    const { samenreis, facilitator, board } = await workshop();
    const token = await invite(facilitator, board, 'participant', { maxUses: 1 });
    const guest = samenreis.visitor();
    const first = await joinBoard(guest, token, 'Kees');
    const info = v.parse(joinInfoSchema, (await guest.post('/api/join/info', { token })).body);
    expect(info.resumes).toEqual({ name: 'Kees', perspective: 'client' });
    const again = await joinBoard(guest, token, 'Kees de Vries', 'other');
    expect(again.me).toEqual({ ...first.me, name: 'Kees de Vries', perspective: 'other' });
  });

  it('I9 makes one participant of two tabs that join at once', async () => {
    const { samenreis, facilitator, board } = await workshop();
    const token = await invite(facilitator, board, 'participant', { maxUses: 1 });
    const cookies = new Map<string, string>();
    const [one, two] = [createVisitor(samenreis.url, cookies), createVisitor(samenreis.url, cookies)];
    await Promise.all([one.post('/api/join/info', { token }), two.post('/api/join/info', { token })]);
    const [a, b] = await Promise.all([joinBoard(one, token, 'Kees'), joinBoard(two, token, 'Kees')]);
    expect(a.me.participantId).toBe(b.me.participantId);
  });

  it('I118 makes one participant of who joins again because the answer was lost on the way', async () => {
    const { samenreis, facilitator, board } = await workshop();
    const token = await invite(facilitator, board, 'participant', { maxUses: 1 });
    const guest = samenreis.visitor();
    await guest.post('/api/join/info', { token });
    const asBefore = createVisitor(samenreis.url, new Map(guest.cookies));
    const { me } = await joinBoard(guest, token, 'Kees');
    expect((await joinBoard(asBefore, token, 'Kees')).me.participantId).toBe(me.participantId);
  });

  it('I118 stores no session for a look at an invitation, and one for who joins', async () => {
    const kept = createMemoryStore();
    const begun = vi.spyOn(kept.sessions, 'create');
    const { samenreis, facilitator, board } = await workshop({ openStore: () => Promise.resolve(kept) });
    const token = await invite(facilitator, board, 'participant');
    begun.mockClear();
    for (let look = 0; look < 20; look++) expect((await samenreis.visitor().post('/api/join/info', { token })).status).toBe(200);
    expect(begun).not.toHaveBeenCalled();
    const guest = samenreis.visitor();
    for (let look = 0; look < 3; look++) await guest.post('/api/join/info', { token });
    await joinBoard(guest, token, 'Kees');
    expect(begun).toHaveBeenCalledOnce();
    expect((await guest.get(`/api/boards/${board}`)).status).toBe(200);
  });

  it('I9 follows an account to its other browsers', async () => {
    const { samenreis, facilitator, board } = await workshop();
    const first = (await facilitator.get(`/api/boards/${board}`)).body;
    const laptop = samenreis.visitor();
    await laptop.post('/api/sign-in', { email: FACILITATOR.email, password: PASSWORD });
    const second = (await laptop.get(`/api/boards/${board}`)).body;
    expect(second).toMatchObject({ me: { role: 'facilitator', perspective: 'other', name: FACILITATOR.name } });
    expect(v.parse(MeOnBoard, second).me).toEqual(v.parse(MeOnBoard, first).me);
  });

  it('I9 keeps what a browser joined when somebody signs in with it', async () => {
    const { samenreis, facilitator, board } = await workshop();
    const guest = samenreis.visitor();
    const before = await joinBoard(guest, await invite(facilitator, board, 'viewer'), 'Gerda');
    await guest.post('/api/sign-in', { email: FACILITATOR.email, password: PASSWORD });
    // Leading the board goes before having joined it.
    const after = v.parse(MeOnBoard, (await guest.get(`/api/boards/${board}`)).body).me;
    expect(after).toMatchObject({ role: 'facilitator' });
    const roster = v.parse(rosterSchema, (await guest.get(`/api/boards/${board}/roster`)).body);
    expect(roster.participants.map(({ participantId }) => participantId)).toContain(before.me.participantId);
  });

  it('I10 raises a role by a better link, and a lesser link takes nothing', async () => {
    const { samenreis, facilitator, board } = await workshop();
    const guest = samenreis.visitor();
    const viewer = await joinBoard(guest, await invite(facilitator, board, 'viewer'), 'Kees');
    const participant = await joinBoard(guest, await invite(facilitator, board, 'participant'), 'Kees');
    expect(participant.me).toEqual({ ...viewer.me, role: 'participant' });
    expect((await joinBoard(guest, await invite(facilitator, board, 'viewer'), 'Kees')).me.role).toBe('participant');
  });

  it('I10 does not lengthen a role by a link for less', async () => {
    const clock = createManualClock();
    const { samenreis, facilitator, board } = await workshop({ clock });
    const guest = samenreis.visitor();
    await joinBoard(guest, await invite(facilitator, board, 'facilitator', { expiresInHours: 1 }), 'Kees');
    await joinBoard(guest, await invite(facilitator, board, 'viewer', { expiresInHours: 48 }), 'Kees');
    clock.advance(HOUR_MS);
    expect((await guest.get(`/api/boards/${board}`)).status).toBe(403);
  });

  it('I8 lets somebody who left come back by a link that still works, as the same participant', async () => {
    const { samenreis, facilitator, board } = await workshop();
    const token = await invite(facilitator, board, 'participant');
    const guest = samenreis.visitor();
    const first = await joinBoard(guest, token, 'Kees');
    expect((await guest.post(`/api/boards/${board}/leave`)).status).toBe(204);
    expect((await guest.get(`/api/boards/${board}`)).status).toBe(403);
    expect((await joinBoard(guest, token, 'Kees')).me).toEqual(first.me);
    expect((await facilitator.post(`/api/boards/${board}/leave`)).status).toBe(403);
  });
});

const MeOnBoard = v.object({ me: v.object({ participantId: v.string(), role: v.string() }) });

describe('a facilitator by a link', () => {
  it('I12 invites in the name of the account behind the link, and not beyond the own end', async () => {
    const { samenreis, facilitator, board } = await workshop({ clock: createManualClock() });
    const helper = samenreis.visitor();
    await joinBoard(helper, await invite(facilitator, board, 'facilitator', { expiresInHours: 2 }), 'Hulp');
    const token = await invite(helper, board, 'participant', { expiresInHours: 2_160 });
    const [own, handedOn] = await listed(facilitator, board);
    expect(handedOn?.expiresAtMs).toBe(own?.expiresAtMs);
    const info = await samenreis.visitor().post('/api/join/info', { token });
    expect(info.body).toMatchObject({ facilitatorName: FACILITATOR.name });
  });
});

describe('the link', () => {
  it('I25 has the address people use', async () => {
    const { facilitator, board } = await workshop({ env: {} });
    const origin = new URL(facilitator.headers().origin ?? '').origin;
    const answer = await facilitator.post(`/api/boards/${board}/invitations`, { role: 'viewer', expiresInHours: 1 });
    expect(answer.body).toMatchObject({ link: expect.stringContaining(`${origin}/meedoen#`) });
  });
});
