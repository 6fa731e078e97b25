import { describe, expect, it } from 'vitest';
import { createRestClient } from './restClient.ts';

const answering = (body: string, status: number) => createRestClient(async () => new Response(body, { status }));
const me = { account: null, setupNeeded: false, hasSession: false };

describe('a request', () => {
  it('U14 gives the parsed answer', async () => {
    expect(await answering(JSON.stringify(me), 200).me()).toEqual({ ok: true, value: me });
  });

  it('U14 gives what the server refused, with the seconds to wait', async () => {
    const problem = { type: 'about:blank', title: 'Too many', status: 429, code: 'tooManyRequests', retryAfterSeconds: 7 };
    expect(await answering(JSON.stringify(problem), 429).me()).toEqual({
      ok: false,
      reason: { kind: 'problem', code: 'tooManyRequests', field: null, retryAfterSeconds: 7 },
    });
  });

  it.each([
    ['a page of something in between', '<html>Log in to the wifi</html>', 200],
    ['an error page', '<html>Bad gateway</html>', 502],
    ['an answer of another shape', '{"account":1}', 200],
    ['an unknown problem', '{"code":"somethingNew"}', 400],
  ])('U14 takes %s for no answer', async (_, body, status) => {
    expect(await answering(body, status).me()).toEqual({ ok: false, reason: { kind: 'noAnswer' } });
  });

  it('U14 takes a broken connection for no answer, and lets a bug through', async () => {
    const broken = createRestClient(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(await broken.me()).toEqual({ ok: false, reason: { kind: 'noAnswer' } });
    const bug = createRestClient(() => Promise.reject(new Error('ours')));
    await expect(bug.me()).rejects.toThrow('ours');
  });
});
