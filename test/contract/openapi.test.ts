import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BoardId } from '@samenreis/shared/base';
import { colleagueLinkSchema, createdInvitationSchema, handoverSchema, joinTokenSchema } from '@samenreis/shared/protocol';
import { Validator } from '@seriousme/openapi-schema-validator';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiDescription, readApiDescription } from '../support/apiDescription.ts';
import { resetToken } from '../support/operator.ts';
import { routesOf } from '../support/routesOf.ts';
import { FACILITATOR, firstBoard, PASSWORD, type Samenreis, startSamenreis, tokenOf } from '../support/startSamenreis.ts';
import type { Visitor } from '../support/visitor.ts';

const COLLEAGUE = { name: 'Bea', email: 'bea@gemeente.example', password: PASSWORD };
let dataDir: string;
let samenreis: Samenreis;
let document: string;
let api: ApiDescription;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'samenreis-openapi-'));
  samenreis = await startSamenreis({ store: 'sqlite', dataDir });
  document = (await samenreis.visitor().get('/api/openapi.json')).text;
  api = readApiDescription(JSON.parse(document));
});
afterAll(async () => {
  await samenreis.close();
  await rm(dataDir, { recursive: true });
});

const visitor = (): Visitor => api.watch(samenreis.visitor());

describe('the description of the API', () => {
  it('I100 is OpenAPI 3.1', async () => {
    const validator = new Validator();
    expect(await validator.validate(JSON.parse(document))).toEqual({ valid: true });
    expect(validator.version).toBe('3.1');
  });

  it('I100 stands in docs as the server gives it (made anew by: vitest run --project contract openapi -u)', async () => {
    await expect(`${JSON.stringify(JSON.parse(document), null, 2)}\n`).toMatchFileSnapshot('../../docs/openapi.json');
  });

  it('I100 names every route of the running server, and no other', async () => {
    const described = api.operations.map(({ method, path }) => `${method} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`);
    const running = await routesOf(() => samenreis.visitor().get('/api/me'));
    // The pages, of which the client knows the paths.
    expect(described.sort()).toEqual(running.filter((route) => route !== 'get /{*page}'));
    expect(new Set(api.operations.map(({ operation }) => operation.operationId)).size).toBe(api.operations.length);
  });
});

describe('the answers of the running server', () => {
  it('I101 are as described, good and bad, of every route', async () => {
    const facilitator = visitor();
    await facilitator.post('/api/setup', { ...FACILITATOR, token: tokenOf(samenreis.server.setupLink) });
    const board = await firstBoard(facilitator);
    await askAsStranger(board);
    await askOfOperations();
    await askOfPeople(facilitator, board);
    await askOfCards(facilitator, board);
    const colleague = await askOfColleagues(facilitator);
    await askOfLeaders(facilitator, colleague, board);
    await askOfAccount(facilitator);
    await askTooOften();

    const all = api.operations.map(({ operation }) => operation.operationId);
    expect(all.filter((name) => !api.answered.has(name))).toEqual([]);
    // Whether it runs at all has no problem, and a store that does not answer is looked at in `storeFailure.test.ts`.
    expect(all.filter((name) => !api.refused.has(name))).toEqual(['isAlive', 'isReady']);
  });
});

/** Everything, by somebody who may nothing, and from a page of another site. */
async function askAsStranger(board: BoardId): Promise<void> {
  for (const { method, path } of api.operations.filter((one) => one.path.startsWith('/api/'))) {
    const where = path.replace('{board}', board).replace('{id}', 'none');
    if (method === 'get' || method === 'delete') await visitor()[method](where);
    else await visitor()[method](where, {});
    const headers = { origin: 'https://evil.example' };
    if (method === 'delete') await visitor().delete(where, { headers });
    else if (method !== 'get') await visitor()[method](where, {}, { headers });
  }
  await visitor().post('/api/sign-in', undefined, { raw: 'x', headers: { 'content-type': 'text/plain' } });
}

async function askOfOperations(): Promise<void> {
  for (const path of ['/healthz', '/readyz', '/metrics']) await visitor().get(path);
  await visitor().get('/metrics', { headers: { 'x-forwarded-for': '203.0.113.9' } });
}

async function askOfPeople(facilitator: Visitor, board: BoardId): Promise<void> {
  const base = `/api/boards/${board}`;
  const made = await facilitator.post(`${base}/invitations`, { role: 'participant', expiresInHours: 24 });
  const { invitation } = v.parse(createdInvitationSchema, made.body);
  await facilitator.get(`${base}/invitations`);
  const [guest, phone] = [visitor(), visitor()];
  const { token } = v.parse(joinTokenSchema, (await guest.post('/api/join/code', { code: invitation.code })).body);
  await guest.post('/api/join/info', { token });
  await guest.post('/api/join', { token, name: 'Kees', perspective: 'client' });
  await guest.get('/api/boards');
  await guest.get(base);
  await guest.patch(`${base}/me`, { name: 'Kees B.' });
  await guest.get(`${base}/roster`);
  await guest.post(`${base}/ticket`);
  const handover = v.parse(handoverSchema, (await guest.post(`${base}/me/handover`)).body);
  await phone.post('/api/continue/info', { token: tokenOf(handover.link) });
  const taken = await phone.post('/api/continue', { token: tokenOf(handover.link) });
  const { me } = v.parse(v.object({ me: v.object({ participantId: v.string() }) }), taken.body);
  await guest.get(base);

  await facilitator.patch(`${base}/names`, { hidden: true });
  await facilitator.get(`${base}/door`);
  await facilitator.patch(`${base}/door`, { open: true });
  await facilitator.get(`${base}/participants`);
  await facilitator.patch(`${base}/participants/${me.participantId}`, { perspective: 'lead' });
  await facilitator.patch(`${base}/participants/nobody`, { perspective: 'lead' });
  for (const leads of [true, false]) await facilitator.patch(`${base}/participants/${me.participantId}/leading`, { leads });
  await facilitator.patch(`${base}/participants/nobody/leading`, { leads: true });
  await facilitator.post(`${base}/participants/${me.participantId}/remove`);
  expect((await phone.get(base)).body).toMatchObject({ code: 'removed' });
  await facilitator.post(`${base}/participants/${me.participantId}/readmit`);
  await phone.post(`${base}/leave`);
  expect((await phone.get(base)).body).toMatchObject({ code: 'accessEnded' });
  await facilitator.delete(`${base}/invitations/${invitation.id}?endAccess=1`);
  expect((await visitor().post('/api/join', { token, name: 'Ans', perspective: 'client' })).status).toBe(410);
}

async function askOfCards(facilitator: Visitor, board: BoardId): Promise<void> {
  const base = `/api/boards/${board}`;
  await facilitator.post('/api/boards', { title: 'Wmo', template: 'wmo' });
  await facilitator.get('/api/cards?shelf=current&sort=name&query=');
  await facilitator.get('/api/cards?shelf=elsewhere');
  const etag = (await facilitator.get(`${base}/card`)).headers.get('etag') ?? '';
  expect((await facilitator.patch(`${base}/card`, { title: 'A' })).status).toBe(428);
  await facilitator.patch(
    `${base}/card`,
    { title: 'Anders', state: 'planned', plannedOn: '2026-12-01' },
    { headers: { 'if-match': etag } },
  );
  expect((await facilitator.patch(`${base}/card`, { title: 'B' }, { headers: { 'if-match': etag } })).status).toBe(412);
  await facilitator.post(`${base}/archive`, { archived: false });
  const picture = (await facilitator.get(`${base}/picture`)).headers.get('etag') ?? '';
  expect((await facilitator.get(`${base}/picture`, { headers: { 'if-none-match': picture } })).status).toBe(304);
  await facilitator.post(`${base}/copy`, { title: 'Nog een', withNotes: false });
  await facilitator.delete(base);
  expect((await facilitator.get(base)).body).toMatchObject({ code: 'boardDeleted' });
  await facilitator.post(`${base}/restore`);
}

async function askOfColleagues(facilitator: Visitor): Promise<Visitor> {
  const make = async () => v.parse(colleagueLinkSchema, (await facilitator.post('/api/account/colleagues')).body);
  const [used, revoked] = [await make(), await make()];
  await facilitator.get('/api/account/colleagues');
  await facilitator.delete(`/api/account/colleagues/${revoked.colleague.id}`);
  const colleague = visitor();
  await colleague.post('/api/colleague/info', { token: tokenOf(used.link) });
  await colleague.post('/api/colleague', { ...COLLEAGUE, token: tokenOf(used.link) });
  expect((await visitor().post('/api/colleague/info', { token: tokenOf(revoked.link) })).status).toBe(410);
  return colleague;
}

async function askOfLeaders(facilitator: Visitor, colleague: Visitor, board: BoardId): Promise<void> {
  const base = `/api/boards/${board}`;
  await facilitator.get(`${base}/leaders`);
  await facilitator.post(`${base}/leaders`, { email: COLLEAGUE.email });
  await colleague.post(`${base}/stop-leading`);
  expect((await facilitator.post(`${base}/stop-leading`)).body).toMatchObject({ code: 'lastLeader' });
  await facilitator.post(`${base}/transfer`, { email: COLLEAGUE.email });
}

async function askOfAccount(facilitator: Visitor): Promise<void> {
  await facilitator.patch('/api/account', { name: 'Gerda de Wit' });
  const next = 'een ander lang wachtwoord';
  await facilitator.post('/api/account/password', { current: PASSWORD, password: next });
  expect((await visitor().post('/api/sign-in', { email: FACILITATOR.email, password: PASSWORD })).status).toBe(401);
  const token = await resetToken(dataDir, FACILITATOR.email);
  await visitor().post('/api/reset/info', { token });
  await visitor().post('/api/reset', { token, password: PASSWORD });
  await facilitator.post('/api/sign-out');
  const again = visitor();
  // From a browser that is new to the account, and so waits for the wrong password before.
  expect((await again.post('/api/sign-in', { email: COLLEAGUE.email, password: PASSWORD })).status).toBe(200);
  await again.post('/api/account/sign-out');
  expect((await again.get('/api/me')).body).toMatchObject({ account: null });
}

/** The routes that anybody may read have no other problem. */
async function askTooOften(): Promise<void> {
  const flooder = visitor();
  await flooder.post('/api/sign-in', { email: COLLEAGUE.email, password: PASSWORD });
  for (const path of ['/api/me', '/api/openapi.json']) {
    let status = 200;
    for (let nth = 0; nth < 400 && status === 200; nth += 1) ({ status } = await flooder.get(path));
    expect(status).toBe(429);
  }
}
