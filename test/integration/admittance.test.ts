import type { BoardId } from '@samenreis/shared/base';
import { boardListSchema, problemSchema } from '@samenreis/shared/protocol';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { firstBoard, invite, joinBoard, outsiderOf, type Samenreis, setUp, startSamenreis } from '../support/startSamenreis.ts';
import type { Visitor } from '../support/visitor.ts';

type Who = 'stranger' | 'outsider' | 'viewer' | 'participant' | 'helper' | 'leader' | 'ended';
const WHO: readonly Who[] = ['stranger', 'outsider', 'viewer', 'participant', 'helper', 'leader', 'ended'];

interface Row {
  readonly method: 'get' | 'post' | 'patch' | 'delete';
  readonly path: string;
  readonly body?: unknown;
  /** Status by who asks: outsider has a session of another board, helper is a facilitator by link, ended has lost access. */
  readonly status: Readonly<Record<Who, number>>;
}

const members = (status: number) => ({ viewer: status, participant: status, helper: status, leader: status });
const others = { stranger: 401, outsider: 403, ended: 403 };
const facilitators = (status: number) => ({ ...others, viewer: 403, participant: 403, helper: status, leader: status });

const leaders = (status: number) => ({ ...others, viewer: 403, participant: 403, helper: 403, leader: status });

/** The last rows change what the ones before read. */
const ROWS: readonly Row[] = [
  { method: 'get', path: '/api/me', status: { ...members(200), stranger: 200, outsider: 200, ended: 200 } },
  { method: 'get', path: '/api/boards', status: { ...members(200), stranger: 401, outsider: 200, ended: 200 } },
  { method: 'get', path: '/api/boards/:board', status: { ...others, ...members(200) } },
  { method: 'patch', path: '/api/boards/:board/me', body: {}, status: { ...others, ...members(200) } },
  { method: 'get', path: '/api/boards/:board/roster', status: { ...others, ...members(200) } },
  { method: 'post', path: '/api/boards/:board/ticket', status: { ...others, ...members(200) } },
  { method: 'get', path: '/api/boards/:board/invitations', status: facilitators(200) },
  {
    method: 'post',
    path: '/api/boards/:board/invitations',
    body: { role: 'viewer', expiresInHours: 1 },
    status: facilitators(200),
  },
  { method: 'delete', path: '/api/boards/:board/invitations/none', status: facilitators(404) },
  { method: 'get', path: '/api/cards', status: leaders(200) },
  { method: 'get', path: '/api/boards/:board/picture', status: { ...others, ...members(200) } },
  { method: 'get', path: '/api/boards/:board/card', status: leaders(200) },
  { method: 'patch', path: '/api/boards/:board/card', body: {}, status: leaders(428) },
  { method: 'post', path: '/api/boards/:board/archive', body: { archived: false }, status: leaders(204) },
  { method: 'post', path: '/api/boards/:board/copy', body: {}, status: leaders(400) },
  { method: 'get', path: '/api/boards/:board/leaders', status: leaders(200) },
  { method: 'post', path: '/api/boards/:board/leaders', body: { email: 'niemand@x.example' }, status: leaders(404) },
  { method: 'post', path: '/api/boards/:board/transfer', body: { email: 'niemand@x.example' }, status: leaders(404) },
  { method: 'post', path: '/api/boards/:board/stop-leading', status: leaders(409) },
  { method: 'post', path: '/api/boards/:board/restore', status: leaders(204) },
  { method: 'post', path: '/api/boards/:board/leave', status: { ...others, ...members(204), leader: 403 } },
];

describe('who may use a route', () => {
  let samenreis: Samenreis;
  let board: BoardId;
  const visitors = new Map<Who, Visitor>();

  beforeAll(async () => {
    samenreis = await startSamenreis();
    const leader = await setUp(samenreis);
    board = await firstBoard(leader);
    visitors.set('leader', leader);
    visitors.set('stranger', samenreis.visitor());
    visitors.set('outsider', await outsiderOf(samenreis, leader));
    for (const [who, role] of [
      ['viewer', 'viewer'],
      ['participant', 'participant'],
      ['helper', 'facilitator'],
      ['ended', 'facilitator'],
    ] as const) {
      const visitor = samenreis.visitor();
      await joinBoard(visitor, await invite(leader, board, role), who);
      visitors.set(who, visitor);
    }
    await visitors.get('ended')?.post(`/api/boards/${board}/leave`);
  });
  afterAll(() => samenreis.close());

  it.each(WHO)('I13 lists for %s no board but those that open', async (who) => {
    const answer = await visitors.get(who)?.get('/api/boards');
    const listed = v.is(boardListSchema, answer?.body) ? answer.body.boards.map(({ id }) => id) : [];
    expect(listed.includes(board)).toBe(['viewer', 'participant', 'helper', 'leader'].includes(who));
    for (const one of listed) expect((await visitors.get(who)?.get(`/api/boards/${one}`))?.status).toBe(200);
  });

  const cases = ROWS.flatMap((row) => WHO.map((who) => ({ ...row, who, expected: row.status[who] })));
  it.each(cases)('I13 answers $expected to $who asking $method $path', async ({ method, path, body, who, expected }) => {
    const visitor = visitors.get(who) ?? samenreis.visitor();
    const where = path.replace(':board', board);
    const answer = method === 'get' || method === 'delete' ? await visitor[method](where) : await visitor[method](where, body);
    expect(answer.status).toBe(expected);
    if (expected >= 400) {
      expect(answer.headers.get('content-type')).toContain('application/problem+json');
      expect(v.is(v.strictObject(problemSchema.entries), answer.body)).toBe(true);
    }
  });

  it.each(['bzzzzzzzzzzzzzzz', '__proto__', '..%2f..%2fetc', 'B1'])('I13 knows no board %s', async (unknown) => {
    expect((await visitors.get('leader')?.get(`/api/boards/${unknown}`))?.status).toBe(404);
  });
});
