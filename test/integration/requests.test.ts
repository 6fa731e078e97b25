import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { samenreisPerTest } from '../support/samenreisPerTest.ts';
import { FACILITATOR, firstBoard, PASSWORD, type Samenreis, setUp, startSamenreis } from '../support/startSamenreis.ts';
import type { Visitor } from '../support/visitor.ts';

const PAGE = '<!doctype html><title>app</title>';
/** Also there compressed beforehand. */
const TWICE = `/* ${'twice '.repeat(1_000)} */`;
const SECRET = 'not for the web';
let folder: string;
let samenreis: Samenreis;
let facilitator: Visitor;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samenreis-client-'));
  const clientDir = join(folder, 'dist');
  await mkdir(join(clientDir, 'assets'), { recursive: true });
  await writeFile(join(clientDir, 'index.html'), PAGE);
  await writeFile(join(clientDir, 'sw.js'), '/* worker */');
  await writeFile(join(clientDir, 'assets', 'app-1a2b3c.js'), `/* ${'x'.repeat(4_000)} */`);
  await writeFile(join(clientDir, 'assets', 'twice-1a2b3c.js'), TWICE);
  await writeFile(join(clientDir, 'assets', 'twice-1a2b3c.js.br'), brotliCompressSync(TWICE));
  await writeFile(join(clientDir, 'assets', 'twice-1a2b3c.js.gz'), gzipSync(TWICE));
  await writeFile(join(clientDir, '.env'), SECRET);
  await writeFile(join(folder, 'secret.txt'), SECRET);
  samenreis = await startSamenreis({ clientDir });
  facilitator = await setUp(samenreis);
});
afterAll(async () => {
  await samenreis.close();
  await rm(folder, { recursive: true });
});

/** The path as it is: fetch would tidy it up first. */
function rawGet(path: string): Promise<{ readonly status: number; readonly text: string; readonly location: string | undefined }> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(
      { host: '127.0.0.1', port: samenreis.server.port, path, headers: { accept: 'text/html' } },
      (response) => {
        let text = '';
        response.on('data', (chunk: Buffer) => {
          text += chunk.toString();
        });
        response.on('end', () => resolve({ status: response.statusCode ?? 0, text, location: response.headers.location }));
      },
    );
    request.on('error', reject);
    request.end();
  });
}

describe('a request from another site', () => {
  it.each([{ origin: 'https://evil.example' }, { origin: 'null' }, { origin: '', 'sec-fetch-site': 'cross-site' }])(
    'I14 changes nothing: %o',
    async (headers) => {
      const visitor = samenreis.visitor();
      const answer = await visitor.post('/api/sign-in', { email: FACILITATOR.email, password: PASSWORD }, { headers });
      expect(answer).toMatchObject({ status: 403, body: { code: 'crossSite' } });
      expect(visitor.cookies.size).toBe(0);
    },
  );

  it('I14 cannot sign somebody out', async () => {
    expect((await facilitator.post('/api/sign-out', undefined, { headers: { origin: 'https://evil.example' } })).status).toBe(403);
    expect((await facilitator.get('/api/boards')).status).toBe(200);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'I14 cannot use a form: %s is refused',
    async (type) => {
      const raw = JSON.stringify({ email: FACILITATOR.email, password: PASSWORD });
      const answer = await samenreis.visitor().post('/api/sign-in', undefined, { raw, headers: { 'content-type': type } });
      expect(answer).toMatchObject({ status: 415, body: { code: 'invalidInput' } });
    },
  );

  it('I14 is not invited to read: no answer allows another origin', async () => {
    const answer = await samenreis.visitor().get('/api/me', { headers: { origin: 'https://evil.example' } });
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('a body', () => {
  const credentials = { email: FACILITATOR.email, password: 'x' };
  it.each([
    ['broken', '{"email":'],
    ['no object', '"text"'],
    ['empty', ''],
    ['a list', '[]'],
    ['null', 'null'],
    ['an unknown field', JSON.stringify({ ...credentials, role: 'facilitator' })],
    ['a prototype', '{"email":"a@b.example","password":"x","__proto__":{"role":"facilitator"}}'],
    ['a constructor', '{"email":"a@b.example","password":"x","constructor":{"prototype":{}}}'],
    ['another type', '{"email":{"$ne":null},"password":"x"}'],
    ['too long a field', JSON.stringify({ ...credentials, password: 'x'.repeat(201) })],
    ['very deep', `${'['.repeat(30_000)}${']'.repeat(30_000)}`],
    ['very deep in a field', `{"email":${'{"a":'.repeat(9_000)}1${'}'.repeat(9_000)},"password":"x"}`],
  ])('I15 that is %s is refused as invalid input', async (_, raw) => {
    const answer = await samenreis.visitor().post('/api/sign-in', undefined, { raw });
    expect(answer).toMatchObject({ status: 400, body: { code: 'invalidInput', status: 400 } });
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
  });

  it('I15 over the limit is refused as too large, also when it says nothing of its length', async () => {
    const raw = JSON.stringify({ ...credentials, password: 'x'.repeat(70_000) });
    expect(await samenreis.visitor().post('/api/sign-in', undefined, { raw })).toMatchObject({
      status: 413,
      body: { code: 'tooLarge' },
    });
  });

  it('I15 names the field that is wrong', async () => {
    const board = await firstBoard(facilitator);
    const answer = await facilitator.post(`/api/boards/${board}/invitations`, { role: 'boss', expiresInHours: 1 });
    expect(answer.body).toMatchObject({ code: 'invalidInput', field: 'role' });
  });

  it('I15 with a key twice is judged by what is used, the last', async () => {
    const board = await firstBoard(facilitator);
    const raw = '{"role":"boss","role":"viewer","expiresInHours":1}';
    const answer = await facilitator.post(`/api/boards/${board}/invitations`, undefined, { raw });
    expect(answer.body).toMatchObject({ invitation: { role: 'viewer' } });
  });

  it('I15 stores nothing when it is refused', async () => {
    const board = await firstBoard(facilitator);
    const before = (await facilitator.get(`/api/boards/${board}/invitations`)).text;
    await facilitator.post(`/api/boards/${board}/invitations`, { role: 'viewer', expiresInHours: 2_161 });
    expect((await facilitator.get(`/api/boards/${board}/invitations`)).text).toBe(before);
  });

  it.each(['/api/none', '/api/boards/x/y/z'])('I15 to an unknown route %s gets a problem', async (path) => {
    expect(await facilitator.post(path, {})).toMatchObject({ status: 404, body: { code: 'notFound' } });
  });

  it('I15 is not reflected: an answer never holds what the visitor sent', async () => {
    const answer = await samenreis.visitor().get('/api/<script>alert(1)</script>');
    expect(answer.text).not.toContain('script');
  });
});

describe('headers', () => {
  it('I19 keep scripts, frames and requests of others out', async () => {
    const { headers } = await samenreis.visitor().get('/', { headers: { accept: 'text/html' } });
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("style-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    expect(policy).toContain(`connect-src 'self' ws://127.0.0.1:${samenreis.server.port};`);
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('permissions-policy')).toContain('camera=()');
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('strict-transport-security')).toBeNull();
  });

  it('I19 let nothing of the API be cached, and files with a hash for good', async () => {
    const visitor = samenreis.visitor();
    expect((await visitor.get('/api/me')).headers.get('cache-control')).toBe('no-store');
    expect((await visitor.get('/api/none')).headers.get('cache-control')).toBe('no-store');
    const asset = await visitor.get('/assets/app-1a2b3c.js', { headers: { 'accept-encoding': 'gzip' } });
    expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(asset.headers.get('content-encoding')).toBe('gzip');
    expect((await visitor.get('/sw.js')).headers.get('cache-control')).toBe('no-cache');
  });
});

describe('files', () => {
  it.each(['/', '/meedoen', '/bord/b00000000000000a', '/aanmelden'])('I23 gives the app for the page %s', async (path) => {
    expect(await rawGet(path)).toMatchObject({ status: 200, text: PAGE });
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/assets/../../secret.txt',
    '/assets/%2e%2e%2f%2e%2e%2fsecret.txt',
    '/..%5c..%5csecret.txt',
    '/assets/..%00/secret.txt',
    '/.env',
    '//evil.example/%2e%2e',
    '/assets',
    '/%',
  ])('I23 gives nothing outside the client and sends nobody elsewhere: %s', async (path) => {
    const { status, text, location } = await rawGet(path);
    expect(text).not.toContain(SECRET);
    expect(location).toBeUndefined();
    expect(status === 200 ? text : PAGE).toBe(PAGE);
  });

  it.each(['/assets/none.js', '/api/none', '/sync', '/live', '/metrics/x'])('I23 gives no page for %s', async (path) => {
    expect((await rawGet(path)).status).toBe(404);
  });
});

describe('operations', () => {
  const start = samenreisPerTest();

  it('I13 tells the figures to this computer, and to nobody through a proxy', async () => {
    const visitor = samenreis.visitor();
    const local = await visitor.get('/metrics');
    expect(local.text).toContain('samenreis_rest_request_seconds');
    expect(local.text).not.toContain(await firstBoard(facilitator));
    expect((await visitor.get('/metrics', { headers: { 'x-forwarded-for': '203.0.113.9' } })).status).toBe(404);
  });

  it('I13 tells the figures to nobody behind a proxy it trusts, and to the proxy itself', async () => {
    const proxied = await start({ env: { TRUSTED_PROXY: 'loopback' } });
    const visitor = proxied.visitor();
    expect((await visitor.get('/metrics', { headers: { 'x-forwarded-for': '203.0.113.9' } })).status).toBe(404);
    expect((await visitor.get('/metrics')).status).toBe(200);
  });

  it('I13 tells the figures to nobody when they are off', async () => {
    const closed = await start({ env: { METRICS: 'off' } });
    expect((await closed.visitor().get('/metrics')).status).toBe(404);
    expect((await closed.visitor().get('/healthz')).status).toBe(200);
    expect((await closed.visitor().get('/readyz')).status).toBe(200);
  });
});

describe('limits', () => {
  const start = samenreisPerTest();

  it('I18 slow one session down and leave another at the same address alone', async () => {
    const own = await start();
    const flooder = await setUp(own);
    const answers = await Promise.all(Array.from({ length: 320 }, () => flooder.get('/api/me')));
    const refused = answers.find(({ status }) => status === 429);
    expect(refused?.body).toMatchObject({ code: 'tooManyRequests' });
    expect(refused?.headers.get('retry-after')).toMatch(/^\d+$/);
    expect((await own.visitor().get('/api/me')).status).toBe(200);
  });
});

describe('a file that was compressed beforehand', () => {
  const PATH = '/assets/twice-1a2b3c.js';
  /** The bytes as they travelled: fetch would unpack them. */
  function rawAsset(
    headers: Record<string, string>,
  ): Promise<{ readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: Buffer }> {
    return new Promise((resolve, reject) => {
      const request = httpRequest({ host: '127.0.0.1', port: samenreis.server.port, path: PATH, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
        );
      });
      request.on('error', reject);
      request.end();
    });
  }

  it.each([
    ['gzip, deflate, br, zstd', 'br', brotliCompressSync(TWICE)],
    ['gzip, deflate', 'gzip', gzipSync(TWICE)],
    ['br;q=0, gzip', 'gzip', gzipSync(TWICE)],
    ['*', 'br', brotliCompressSync(TWICE)],
  ])('I60 goes to who takes “%s” as %s, told as the script it is', async (accepted, encoding, bytes) => {
    const { status, headers, body } = await rawAsset({ 'accept-encoding': accepted });
    expect(status).toBe(200);
    expect(body).toEqual(bytes);
    expect(headers).toMatchObject({
      'content-encoding': encoding,
      'content-length': String(bytes.length),
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'Accept-Encoding',
    });
  });

  it.each([{}, { 'accept-encoding': 'identity' }])('I60 goes as it is to who takes no other form: %j', async (headers) => {
    const answer = await rawAsset(headers);
    expect(answer.body.toString()).toBe(TWICE);
    expect(answer.headers['content-encoding']).toBeUndefined();
    expect(answer.headers.vary).toBe('Accept-Encoding');
  });

  it('I60 has a tag and ranges for each form of its own', async () => {
    const asBrotli = { 'accept-encoding': 'br' };
    const [plain, packed] = [await rawAsset({}), await rawAsset(asBrotli)];
    expect(packed.headers.etag).not.toBe(plain.headers.etag);
    const again = await rawAsset({ ...asBrotli, 'if-none-match': packed.headers.etag ?? '' });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    const part = await rawAsset({ ...asBrotli, range: 'bytes=2-5' });
    expect(part.status).toBe(206);
    expect(part.body).toEqual(packed.body.subarray(2, 6));
    expect(part.headers['content-range']).toBe(`bytes 2-5/${packed.body.length}`);
  });
});
