import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AuditDeed, AuditEntry } from '@samenreis/server/storage';
import { createMemoryStore } from '@samenreis/server/storage/memory';
import { boardSummarySchema, colleagueLinkSchema, createdInvitationSchema, handoverSchema } from '@samenreis/shared/protocol';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { askOperator, resetToken } from '../support/operator.ts';
import { samenreisPerTest } from '../support/samenreisPerTest.ts';
import {
  createManualClock,
  FACILITATOR,
  firstBoard,
  invite,
  joinBoard,
  PASSWORD,
  setUp,
  tokenOf,
} from '../support/startSamenreis.ts';
import { eventually } from '../support/sync/eventually.ts';
import type { Visitor } from '../support/visitor.ts';

const DAY_MS = 86_400_000;
const NEW_PASSWORD = 'een ander lang wachtwoord';
const HANS = { name: 'Hans Bakker', email: 'hans@gemeente.example' };
const ANS = 'Ans van Dijk';
const start = samenreisPerTest();
let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'samenreis-audit-'));
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

/** A board that Gerda leads, with Ans on it by a link, and Hans who has an account. */
async function createScene() {
  const [store, clock] = [createMemoryStore(), createManualClock()];
  const startOne = (folder = dataDir) => start({ clock, dataDir: folder, openStore: () => Promise.resolve(store) });
  const samenreis = await startOne();
  const gerda = await setUp(samenreis);
  const { id: account = '', passwordHash = '' } = (await store.accounts.findByEmail(FACILITATOR.email)) ?? {};
  await store.accounts.create({ id: 'hans', ...HANS, passwordHash, createdAtMs: clock.nowMs() });
  const board = await firstBoard(gerda);
  const ans = samenreis.visitor();
  const { me } = await joinBoard(ans, await invite(gerda, board, 'participant'), ANS);
  const path = `/api/boards/${board}`;
  const read = () => store.audit.list({ sinceMs: 0, afterSeq: 0, deeds: null, limit: 1_000 });
  const before = (await read()).length;
  return {
    samenreis,
    clock,
    gerda,
    account,
    ans,
    board,
    path,
    participant: me.participantId,
    /** Another process on the same data. */
    startAgain: () => startOne(join(dataDir, 'again')),
    signIn: (password: string, email = FACILITATOR.email) => samenreis.visitor().post('/api/sign-in', { email, password }),
    trail: async () => (await read()).slice(before),
  };
}
type Scene = Awaited<ReturnType<typeof createScene>>;
type Expected = Partial<AuditEntry> & Pick<AuditEntry, 'deed'>;

/** What is done, some of it twice where the second time changes nothing; answered with the whole trail that it leaves. */
const DEEDS: Readonly<Record<AuditDeed, (scene: Scene) => Promise<readonly Expected[]>>> = {
  async accountMade({ samenreis, gerda, account }) {
    const { link, colleague } = v.parse(colleagueLinkSchema, (await gerda.post('/api/account/colleagues')).body);
    const bram = { name: 'Bram', email: 'bram@gemeente.example', password: PASSWORD, token: tokenOf(link) };
    for (const status of [200, 410]) expect((await samenreis.visitor().post('/api/colleague', bram)).status).toBe(status);
    return [
      { deed: 'colleagueInvited', accountId: account },
      { deed: 'accountMade', accountId: expect.any(String), subjectId: colleague.id },
    ];
  },
  async signedIn({ signIn, account }) {
    await signIn(PASSWORD);
    return [{ deed: 'signedIn', accountId: account }];
  },
  async signInFailed({ signIn, account }) {
    await signIn('geraden');
    await signIn('geraden', 'niemand@gemeente.example');
    return [
      { deed: 'signInFailed', accountId: account },
      { deed: 'signInFailed', accountId: null },
    ];
  },
  async signedOutEverywhere({ gerda, account }) {
    for (const status of [204, 401]) expect((await gerda.post('/api/account/sign-out')).status).toBe(status);
    return [{ deed: 'signedOutEverywhere', accountId: account }];
  },
  async passwordChanged({ gerda, account, clock }) {
    await gerda.post('/api/account/password', { current: 'geraden', password: NEW_PASSWORD });
    clock.advance(2_000);
    expect((await gerda.post('/api/account/password', { current: PASSWORD, password: NEW_PASSWORD })).status).toBe(204);
    return [{ deed: 'passwordChanged', accountId: account }];
  },
  async resetLinkMade({ account }) {
    await resetToken(dataDir, FACILITATOR.email);
    await askOperator(dataDir, JSON.stringify({ ask: 'resetLink', whose: 'niemand' }));
    return [{ deed: 'resetLinkMade', accountId: account, subjectId: expect.any(String) }];
  },
  async passwordReset({ samenreis, account }) {
    const token = await resetToken(dataDir, FACILITATOR.email);
    const reset = () => samenreis.visitor().post('/api/reset', { token, password: NEW_PASSWORD });
    for (const status of [204, 410]) expect((await reset()).status).toBe(status);
    return [
      { deed: 'resetLinkMade', accountId: account },
      { deed: 'passwordReset', accountId: account, subjectId: expect.any(String) },
    ];
  },
  async colleagueInvited({ gerda, account }) {
    const { colleague } = v.parse(colleagueLinkSchema, (await gerda.post('/api/account/colleagues')).body);
    return [{ deed: 'colleagueInvited', accountId: account, subjectId: colleague.id }];
  },
  async colleagueLinkRevoked({ gerda, account }) {
    const { colleague } = v.parse(colleagueLinkSchema, (await gerda.post('/api/account/colleagues')).body);
    for (const status of [204, 404]) expect((await gerda.delete(`/api/account/colleagues/${colleague.id}`)).status).toBe(status);
    return [{ deed: 'colleagueInvited' }, { deed: 'colleagueLinkRevoked', accountId: account, subjectId: colleague.id }];
  },
  async boardMade({ gerda, account }) {
    const { id } = v.parse(
      boardSummarySchema,
      (await gerda.post('/api/boards', { title: 'Kapvergunning', template: 'empty' })).body,
    );
    return [{ deed: 'boardMade', accountId: account, boardId: id }];
  },
  async boardCopied({ gerda, account, path, board }) {
    const { body } = await gerda.post(`${path}/copy`, { title: 'Nog eens', withNotes: false });
    return [{ deed: 'boardCopied', accountId: account, boardId: board, subjectId: v.parse(boardSummarySchema, body).id }];
  },
  async boardDeleted({ gerda, account, path, board }) {
    await twice(() => gerda.delete(path));
    return [{ deed: 'boardDeleted', accountId: account, boardId: board }];
  },
  async boardRestored({ gerda, account, path, board }) {
    await gerda.delete(path);
    await twice(() => gerda.post(`${path}/restore`));
    return [{ deed: 'boardDeleted' }, { deed: 'boardRestored', accountId: account, boardId: board }];
  },
  async boardGone({ gerda, clock, path, board, startAgain, trail }) {
    await gerda.delete(path);
    clock.advance(31 * DAY_MS);
    await startAgain();
    await eventually(async () => expect(await trail()).toHaveLength(2));
    await startAgain();
    return [{ deed: 'boardDeleted' }, { deed: 'boardGone', accountId: null, boardId: board }];
  },
  async boardShared({ gerda, account, path, board }) {
    await twice(() => gerda.post(`${path}/leaders`, { email: HANS.email }));
    await gerda.post(`${path}/leaders`, { email: 'niemand@gemeente.example' });
    return [{ deed: 'boardShared', accountId: account, boardId: board, subjectId: 'hans' }];
  },
  async boardLeadershipEnded({ gerda, account, path, board }) {
    expect((await gerda.post(`${path}/stop-leading`)).body).toMatchObject({ code: 'lastLeader' });
    await gerda.post(`${path}/leaders`, { email: HANS.email });
    expect((await gerda.post(`${path}/stop-leading`)).status).toBe(204);
    return [{ deed: 'boardShared' }, { deed: 'boardLeadershipEnded', accountId: account, boardId: board }];
  },
  async boardTransferred({ gerda, account, path, board }) {
    expect((await gerda.post(`${path}/transfer`, { email: HANS.email })).status).toBe(204);
    return [{ deed: 'boardTransferred', accountId: account, boardId: board, subjectId: 'hans' }];
  },
  async invitationMade({ gerda, account, path, board }) {
    const { body } = await gerda.post(`${path}/invitations`, { role: 'viewer', expiresInHours: 1 });
    const { id } = v.parse(createdInvitationSchema, body).invitation;
    return [{ deed: 'invitationMade', accountId: account, participantId: expect.any(String), boardId: board, subjectId: id }];
  },
  async invitationRevoked({ gerda, account, path, board }) {
    const { body } = await gerda.post(`${path}/invitations`, { role: 'viewer', expiresInHours: 1 });
    const { id } = v.parse(createdInvitationSchema, body).invitation;
    for (const status of [204, 404]) expect((await gerda.delete(`${path}/invitations/${id}?endAccess=1`)).status).toBe(status);
    return [{ deed: 'invitationMade' }, { deed: 'invitationRevoked', accountId: account, boardId: board, subjectId: id }];
  },
  async doorClosed({ gerda, account, path, board }) {
    await twice(() => gerda.patch(`${path}/door`, { open: false }));
    return [{ deed: 'doorClosed', accountId: account, boardId: board }];
  },
  async doorOpened({ gerda, account, path, board }) {
    await gerda.patch(`${path}/door`, { open: false });
    await twice(() => gerda.patch(`${path}/door`, { open: true }));
    return [{ deed: 'doorClosed' }, { deed: 'doorOpened', accountId: account, boardId: board }];
  },
  async namesHidden({ gerda, account, path, board }) {
    await twice(() => gerda.patch(`${path}/names`, { hidden: true }));
    return [{ deed: 'namesHidden', accountId: account, boardId: board }];
  },
  async namesShown({ gerda, account, path, board }) {
    await gerda.patch(`${path}/names`, { hidden: true });
    await twice(() => gerda.patch(`${path}/names`, { hidden: false }));
    return [{ deed: 'namesHidden' }, { deed: 'namesShown', accountId: account, boardId: board }];
  },
  async personRemoved({ gerda, account, path, board, participant }) {
    await twice(() => gerda.post(`${path}/participants/${participant}/remove`));
    return [{ deed: 'personRemoved', accountId: account, boardId: board, subjectId: participant }];
  },
  async personReadmitted({ gerda, account, path, board, participant }) {
    await gerda.post(`${path}/participants/${participant}/remove`);
    for (const status of [204, 404]) expect((await gerda.post(`${path}/participants/${participant}/readmit`)).status).toBe(status);
    return [{ deed: 'personRemoved' }, { deed: 'personReadmitted', accountId: account, boardId: board, subjectId: participant }];
  },
  async leadingGiven({ gerda, account, path, board, participant }) {
    for (const status of [204, 204])
      expect((await gerda.patch(`${path}/participants/${participant}/leading`, { leads: true })).status).toBe(status);
    return [{ deed: 'leadingGiven', accountId: account, boardId: board, subjectId: participant }];
  },
  async leadingTaken({ gerda, account, path, board, participant }) {
    for (const leads of [true, false, false]) await gerda.patch(`${path}/participants/${participant}/leading`, { leads });
    return [{ deed: 'leadingGiven' }, { deed: 'leadingTaken', accountId: account, boardId: board, subjectId: participant }];
  },
  async handoverMade({ ans, path, board, participant }) {
    await ans.post(`${path}/me/handover`, {});
    return [{ deed: 'handoverMade', accountId: null, participantId: participant, boardId: board }];
  },
  async handoverTaken({ ans, samenreis, path, board, participant }) {
    const token = tokenOf(v.parse(handoverSchema, (await ans.post(`${path}/me/handover`, {})).body).link);
    await samenreis.visitor().post('/api/continue/info', { token });
    for (const status of [200, 410]) expect((await samenreis.visitor().post('/api/continue', { token })).status).toBe(status);
    return [{ deed: 'handoverMade' }, { deed: 'handoverTaken', participantId: participant, boardId: board }];
  },
};

async function twice(act: () => ReturnType<Visitor['post']>): Promise<void> {
  for (const _ of [1, 2]) expect((await act()).status).toBeLessThan(300);
}

describe('the audit trail', () => {
  it.each(Object.entries(DEEDS))('I97 has %s once, by whom and to what, in ids alone', async (deed, act) => {
    const scene = await createScene();
    const expected = await act(scene);
    const trail = await scene.trail();
    expect(trail).toMatchObject(expected);
    expect(trail.filter((entry) => entry.deed === deed)).toHaveLength(expected.filter((entry) => entry.deed === deed).length);
    expect(JSON.stringify(trail)).not.toMatch(/Gerda|Bakker|van Dijk|Bram|@|Kapvergunning/);
  });

  it('I97 has nothing of what was refused', async () => {
    const { ans, samenreis, path, participant, trail } = await createScene();
    const strangers = [ans, samenreis.visitor()];
    for (const stranger of strangers) {
      await stranger.delete(path);
      await stranger.post(`${path}/invitations`, { role: 'viewer', expiresInHours: 1 });
      await stranger.patch(`${path}/door`, { open: false });
      await stranger.post(`${path}/participants/${participant}/remove`);
      await stranger.post('/api/account/colleagues');
    }
    expect(await trail()).toEqual([]);
  });

  it('I97 is printed a line each, from a moment on, of the kinds asked for', async () => {
    const { gerda, account, path, board, clock } = await createScene();
    await gerda.patch(`${path}/door`, { open: false });
    clock.advance(DAY_MS);
    await gerda.patch(`${path}/door`, { open: true });
    await gerda.patch(`${path}/names`, { hidden: true });
    const ask = (more: object) =>
      askOperator(dataDir, JSON.stringify({ ask: 'audit', sinceMs: clock.nowMs(), deeds: null, ...more }));
    const { status, text } = await ask({ deeds: ['doorOpened', 'doorClosed'] });
    expect(status).toBe(200);
    const line = new RegExp(`^2026-01-06T09:00:00\\.000Z\tdoorOpened\taccount=${account}\tparticipant=\\w+\tboard=${board}\n$`);
    expect(text).toMatch(line);
    expect((await ask({})).text.split('\n')).toHaveLength(3);
    expect((await ask({ sinceMs: 0 })).text.split('\n').length).toBeGreaterThan(4);
  });
});
