import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { createLogger } from './logger.ts';

const SECRETS = {
  name: 'Ans de Vries',
  email: 'ans@wassenaar.example',
  token: 'Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4Zm9vYmFyYmF',
  remoteAddress: '203.0.113.77',
  v6: '2001:db8:85a3:0:0:8a2e:370:7334',
};

function logInto(write: (log: ReturnType<typeof createLogger>) => void): string {
  let text = '';
  const sink = new Writable({
    write(chunk, _encoding, done) {
      text += String(chunk);
      done();
    },
  });
  write(createLogger('debug', sink));
  return text;
}

test('D12 no name, e-mail address, token, network address or cookie reaches the log, at any depth', () => {
  const text = logInto((log) => {
    log.info(SECRETS, 'flat');
    log.info({ request: { headers: { cookie: `sr=${SECRETS.token}`, 'user-agent': 'Firefox 1', 'x-forwarded-for': SECRETS.v6 } } });
    log.warn({ participants: [{ id: 'p1', displayName: SECRETS.name, e_mail: SECRETS.email }] });
    log.error({ err: new Error(`no account ${SECRETS.email} from ${SECRETS.remoteAddress}`, { cause: { name: SECRETS.name } }) });
    log.info(`joined with ${SECRETS.token} from ${SECRETS.v6} (%s)`, SECRETS.email);
    log.info({ sql: `select '${SECRETS.email}'`, note: { text: 'Ik schaam me' } });
  });
  for (const secret of [...Object.values(SECRETS), 'Firefox', 'schaam']) expect(text).not.toContain(secret);
  expect(text.trim().split('\n')).toHaveLength(6);
});

test('D12 what an administrator needs stays readable', () => {
  const text = logInto((log) =>
    log.error(
      { boardId: 'b0123456789abcde', code: 'refused', durationMs: 12, err: new TypeError('boom') },
      'commit at 12:34:56 failed',
    ),
  );
  const line: unknown = JSON.parse(text);
  expect(line).toMatchObject({
    level: 'error',
    boardId: 'b0123456789abcde',
    code: 'refused',
    durationMs: 12,
    err: { type: 'TypeError', message: 'boom' },
    msg: 'commit at 12:34:56 failed',
  });
});

test('D12 a value that refers to itself is cut off and does not stop the server', () => {
  const cyclic: Record<string, unknown> = { id: 'x' };
  cyclic.self = cyclic;
  expect(logInto((log) => log.info({ cyclic }))).toContain('[redacted]');
});
