import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createMemoryStore } from '@samenreis/server/storage/memory';
import type { BoardId } from '@samenreis/shared/base';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { firstBoard, invite, joinBoard, type Samenreis, setUp, startSamenreis } from '../support/startSamenreis.ts';
import type { Answer, RequestExtras, Visitor } from '../support/visitor.ts';

interface RouteHead {
  readonly method: 'get' | 'post' | 'patch' | 'delete';
  readonly path: string;
}

/** As they are declared: a new route is held to this without anybody thinking of it. */
function readRoutes(): readonly RouteHead[] {
  const folder = fileURLToPath(new URL('../../server/src/rest/', import.meta.url));
  const sources = readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
  return sources.flatMap((name) =>
    [...readFileSync(folder + name, 'utf8').matchAll(/method: '(get|post|patch|delete)',\s*path: '([^']+)'/g)].map(
      // The two groups of the pattern, which has matched.
      ([, method, path]) => ({ method, path }) as RouteHead,
    ),
  );
}

const ROUTES = readRoutes();
const WRITING = ROUTES.filter(({ method }) => method !== 'get');
const EVIL = 'https://evil.example';
const store = createMemoryStore();
let samenreis: Samenreis;
let facilitator: Visitor;
let board: BoardId;

beforeAll(async () => {
  samenreis = await startSamenreis({ openStore: () => Promise.resolve(store) });
  facilitator = await setUp(samenreis);
  board = await firstBoard(facilitator);
});
afterAll(() => samenreis.close());

function ask(visitor: Visitor, { method, path }: RouteHead, extras: RequestExtras = {}): Promise<Answer> {
  const address = path.replace(':board', board).replace(':id', 'p00000000000000a');
  if (method === 'get' || method === 'delete') return visitor[method](address, extras);
  return visitor[method](address, extras.raw === undefined ? {} : undefined, extras);
}

it('I98 I99 the routes are found', () => {
  expect(ROUTES.length).toBeGreaterThan(40);
  expect(ROUTES).toContainEqual({ method: 'post', path: '/api/reset' });
  expect(ROUTES).toContainEqual({ method: 'delete', path: '/api/boards/:board' });
});

const FORM = { raw: 'title=x', headers: { 'content-type': 'application/x-www-form-urlencoded' } };

describe.each(WRITING)('I98 $method $path', (route) => {
  it('is closed to the scripts of other sites', async () => {
    for (const origin of [EVIL, 'null', 'http://127.0.0.1:1']) {
      const answer = await ask(facilitator, route, { headers: { origin } });
      expect(answer, origin).toMatchObject({ status: 403, body: { code: 'crossSite' } });
    }
  });
});

// Nobody deletes with a form.
describe.each(WRITING.filter(({ method }) => method !== 'delete'))('I98 $method $path', (route) => {
  it('takes no form, from elsewhere nor from our own pages', async () => {
    const foreign = { ...FORM, headers: { ...FORM.headers, origin: EVIL } };
    expect(await ask(facilitator, route, foreign)).toMatchObject({ status: 403, body: { code: 'crossSite' } });
    expect((await ask(facilitator, route, FORM)).status).toBe(415);
  });
});

it('I98 what other sites asked left no trace', async () => {
  const trail = await store.audit.list({ sinceMs: 0, afterSeq: 0, deeds: null, limit: 10 });
  expect(trail.map(({ deed }) => deed)).toEqual(['accountMade']);
  expect(await firstBoard(facilitator)).toBe(board);
});

describe.each(ROUTES)('I99 $method $path', (route) => {
  it('is kept nowhere on the way, and sends nobody elsewhere', async () => {
    // Who may read is answered with what it is about; a stranger's writing changes nothing.
    const visitor = route.method === 'get' ? facilitator : samenreis.visitor();
    const { path } = route;
    for (const query of ['', `?next=${EVIL}&return=%2F%2Fevil.example`]) {
      const { status, headers } = await ask(visitor, { ...route, path: path + query });
      const isPicture = path.endsWith('/picture') && status === 200;
      expect(headers.get('cache-control')).toBe(isPicture ? 'private, no-cache' : 'no-store');
      expect(headers.get('location')).toBeNull();
      expect(status).not.toBe(500);
    }
  });
});

it('I99 every route about accounts refuses a session that asks without end, and that one alone', async () => {
  const [flooder, other] = [samenreis.visitor(), samenreis.visitor()];
  const token = await invite(facilitator, board, 'viewer');
  for (const visitor of [flooder, other]) await joinBoard(visitor, token, 'Ans');
  const routes = ROUTES.filter(({ path }) => path.startsWith('/api/account'));
  let answering = routes;
  // Again for those that came when the count had begun anew, on a machine that slow.
  while (answering.length > 0) {
    await Promise.all(Array.from({ length: 300 }, () => flooder.get('/api/me')));
    const statuses = await Promise.all(answering.map(async (route) => (await ask(flooder, route)).status));
    answering = answering.filter((_, index) => statuses[index] !== 429);
  }
  // Nothing of it is for who has no account.
  for (const route of routes) expect((await ask(other, route)).status, route.path).toBe(403);
});
