import { createMemoryStore } from '@samenreis/server/storage/memory';
import type { ParticipantId } from '@samenreis/shared/base';
import { expect, it } from 'vitest';
import { samenreisPerTest } from '../support/samenreisPerTest.ts';
import { firstBoard, invite, joinBoard, setUp } from '../support/startSamenreis.ts';
import type { Visitor } from '../support/visitor.ts';

const start = samenreisPerTest();
const TOWN_HALL = 250;
const PLACES = 500;

const join = (visitor: Visitor, token: string) => visitor.post('/api/join', { token, name: 'Kees', perspective: 'client' });

it('I26 lets a town hall in at once, and then slows down who makes people without end', async () => {
  const samenreis = await start();
  const facilitator = await setUp(samenreis);
  const board = await firstBoard(facilitator);
  const token = await invite(facilitator, board, 'participant');
  const hall = Array.from({ length: TOWN_HALL }, () => samenreis.visitor());
  const answers = await Promise.all(hall.map((visitor) => join(visitor, token)));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));

  let last = await join(samenreis.visitor(), token);
  for (let count = 0; count < PLACES && last.status === 200; count += 1) last = await join(samenreis.visitor(), token);
  expect(last).toMatchObject({ status: 429, body: { code: 'joinsTooFast', retryAfterSeconds: expect.any(Number) } });
  // Who is in stays in, and another link is not slowed down by this one.
  expect((await join(hall[0] ?? facilitator, token)).status).toBe(200);
  expect((await join(samenreis.visitor(), await invite(facilitator, board, 'participant'))).status).toBe(200);
});

it('I113 lets people join by a link while others flood the server, from one network and from many', async () => {
  const requestLimits = { spanSeconds: 600, perSession: 300, perNetwork: 60, calm: 100, share: 10 };
  const samenreis = await start({ requestLimits, env: { TRUSTED_PROXY: 'loopback' } });
  const facilitator = await setUp(samenreis);
  const token = await invite(facilitator, await firstBoard(facilitator), 'participant');
  const from = (address: string) => ({ headers: { 'x-forwarded-for': address } });
  const ask = async (address: string) => (await samenreis.visitor().get('/api/me', from(address))).status;
  const comeIn = async (address: string) => {
    const visitor = samenreis.visitor();
    await visitor.post('/api/join/info', { token }, from(address));
    return visitor.post('/api/join', { token, name: 'Kees', perspective: 'client' }, from(address));
  };
  for (const flooder of ['198.51.100.1', '198.51.100.2', '198.51.100.3']) {
    const statuses = await Promise.all(Array.from({ length: requestLimits.perNetwork + 1 }, () => ask(flooder)));
    expect(statuses).toContain(429);
    expect(await comeIn(flooder)).toMatchObject({ status: 429, body: { retryAfterSeconds: expect.any(Number) } });
    expect((await comeIn(`203.0.113.${flooder.at(-1)}`)).status).toBe(200);
  }
});

it('I26 gives a board no more than its places, counts who has access, and lets who is in come back', async () => {
  const store = createMemoryStore();
  const samenreis = await start({ openStore: () => Promise.resolve(store) });
  const facilitator = await setUp(samenreis);
  const board = await firstBoard(facilitator);
  const token = await invite(facilitator, board, 'participant');
  const inside = samenreis.visitor();
  const { me } = await joinBoard(inside, token, 'Kees');
  const model = await store.participants.find(me.participantId);
  if (model === null) throw new Error('the participant is not stored');
  const taken = await store.participants.countWithAccess(board, model.createdAtMs);
  for (let nth = taken; nth < PLACES; nth += 1) {
    // Built to the pattern of ParticipantId.
    const id = `p${String(nth).padStart(15, '0')}` as ParticipantId;
    await store.participants.create({ ...model, id, sessionId: null });
  }

  const answers = await Promise.all([0, 1, 2].map(() => join(samenreis.visitor(), token)));
  for (const answer of answers) expect(answer).toMatchObject({ status: 409, body: { code: 'tooManyParticipants' } });
  expect((await join(inside, token)).status).toBe(200);

  await inside.post(`/api/boards/${board}/leave`);
  const two = await Promise.all([0, 1].map(() => join(samenreis.visitor(), token)));
  expect(two.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect((await join(inside, token)).status).toBe(409);
});
