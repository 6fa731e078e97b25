import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { executeCommand } from '@samenreis/shared/board';
import { boardInfoSchema, CLOSE, ticketSchema } from '@samenreis/shared/protocol';
import * as v from 'valibot';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { damageLog } from '../support/damageLog.ts';
import { connectLive } from '../support/liveClient.ts';
import { operate } from '../support/operator.ts';
import { buildServer, type ServerProcess, startProcess } from '../support/serverProcess.ts';
import { FACILITATOR, firstBoard, invite } from '../support/startSamenreis.ts';
import { eventually } from '../support/sync/eventually.ts';
import { ADD_NOTE } from '../support/sync/people.ts';
import { openBoard, openSync } from '../support/syncSocket.ts';
import { createVisitor, type Visitor } from '../support/visitor.ts';

const STOP_WITHIN_MS = 10_000;
const LINK = /http:\/\/localhost:(\d+)\/beginnen#([\w-]{43})/;

let dataDir: string;
const processes: ServerProcess[] = [];

beforeAll(buildServer);
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'samenreis-process-'));
});
afterEach(async () => {
  for (const { child, exited } of processes.splice(0)) {
    child.kill('SIGKILL');
    await exited;
  }
  await rm(dataDir, { recursive: true, force: true });
});

function start(env: Readonly<Record<string, string>> = {}): ServerProcess {
  const started = startProcess({ DATA_DIR: join(dataDir, 'data'), ...env });
  processes.push(started);
  return started;
}

/** The log alone, without what is told to the operator. */
function loggedBy(server: ServerProcess): readonly string[] {
  return server
    .output()
    .split('\n')
    .filter((line) => line.startsWith('{'));
}

interface Begun {
  readonly server: ServerProcess;
  readonly url: string;
  readonly facilitator: Visitor;
  readonly token: string;
}

async function begin(env: Readonly<Record<string, string>> = {}): Promise<Begun> {
  const server = start(env);
  const [, port = '', token = ''] = await server.says(LINK);
  const url = `http://127.0.0.1:${port}`;
  const facilitator = createVisitor(url);
  await facilitator.post('/api/setup', { ...FACILITATOR, token });
  return { server, url, facilitator, token };
}

describe('the program', () => {
  it('I2 prints the address and the one-time link, in Dutch and in English, until there is an account', async () => {
    const { server } = await begin();
    expect(server.output()).toContain('Nog geen gespreksleider');
    expect(server.output()).toContain('No facilitator yet');
    server.child.kill('SIGTERM');
    expect(await server.exited).toBe(0);

    const again = start();
    await again.says(/Samenreis: http:\/\/localhost:\d+/);
    expect(again.output()).not.toContain('/beginnen');
  });

  it('I16 logs every request and no secret, no name, no address', async () => {
    const { server, url, facilitator, token } = await begin({ LOG_LEVEL: 'debug' });
    const board = await firstBoard(facilitator);
    const invitation = await invite(facilitator, board, 'participant');
    await createVisitor(url).post('/api/join', { token: invitation, name: 'Kees uit Voorschoten', perspective: 'client' });
    await createVisitor(url).post('/api/sign-in', { email: 'kees@voorschoten.example', password: 'mijn geheim' });
    await server.says(/\/api\/sign-in/);
    const cookie = facilitator.cookies.get('samenreis') ?? '';
    const logged = loggedBy(server);
    expect(logged.map((line) => JSON.parse(line).route)).toContain('/api/boards/:board/invitations');
    for (const secret of [token, invitation, cookie, 'mijn geheim', 'kees@', FACILITATOR.email, 'Voorschoten', '127.0.0.1']) {
      expect(logged.filter((line) => line.includes(secret))).toEqual([]);
    }
  });

  it('I107 logs nothing of a person over a whole visit: link, wrong code, note, broken frame, leaving', async () => {
    const { server, url, facilitator } = await begin({ LOG_LEVEL: 'debug', TRUSTED_PROXY: 'loopback' });
    const board = await firstBoard(facilitator);
    const invitation = await invite(facilitator, board, 'participant');
    const guest = createVisitor(url);
    const from = { headers: { 'x-forwarded-for': '203.0.113.77', 'user-agent': 'Zonnebloemfox/1' } };
    await guest.post('/api/join/code', { code: 'CDFH JKMN' }, from);
    await guest.post('/api/join/info', { token: invitation }, from);
    const who = { token: invitation, name: 'Zwaluwstaart', perspective: 'client' };
    const { me } = v.parse(boardInfoSchema, (await guest.post('/api/join', who, from)).body);
    const [mine, theirs] = [await openBoard(guest, url, board), await openBoard(facilitator, url, board)];
    const author = { participantId: me.participantId, role: 'participant' } as const;
    const note = { ...ADD_NOTE, text: 'Kruidnagelbrood' };
    const before = theirs.doc.getMap('notes').size;
    expect(executeCommand(mine.doc, author, note, { nowMs: Date.now(), random: Math.random }).ok).toBe(true);
    await eventually(() => expect(theirs.doc.getMap('notes').size).toBe(before + 1));
    const ticket = v.parse(ticketSchema, (await guest.post(`/api/boards/${board}/ticket`, undefined, from)).body).ticket;
    const broken = await openSync(guest, url, `/sync/${board}?ticket=${ticket}`);
    if (broken.kind !== 'served') throw new Error('the board was not served');
    broken.socket.send(new Uint8Array([99, 1]));
    await broken.closed;
    await guest.post(`/api/boards/${board}/leave`, undefined, from);
    for (const one of [mine, theirs]) one.close();
    await server.says(/"route":"\/api\/boards\/:board\/leave"/);

    const figures = (await createVisitor(url).get('/metrics')).text;
    expect(figures).toContain('samenreis_rest_request_seconds_count');
    const secrets = [invitation, ticket, guest.cookies.get('samenreis') ?? '?', 'CDFH', 'Zwaluwstaart', 'Kruidnagelbrood'];
    for (const canary of [...secrets, '203.0.113.77', '127.0.0.1', 'Zonnebloemfox', FACILITATOR.name]) {
      expect(loggedBy(server).filter((line) => line.includes(canary))).toEqual([]);
      if (canary !== '127.0.0.1') expect(figures).not.toContain(canary);
    }
  });

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'I22 ends by itself after %s, with sockets open and a request that hangs',
    async (signal) => {
      const { server, url, facilitator } = await begin();
      const board = await firstBoard(facilitator);
      const sync = await openSync(facilitator, url, `/sync/${board}`);
      if (sync.kind !== 'served') throw new Error('the board was not served');
      const live = await connectLive(facilitator, url, board);
      const hanging = connect(Number(new URL(url).port), '127.0.0.1');
      hanging.on('error', () => {});
      hanging.write('POST /api/sign-in HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{');

      const startedAtMs = performance.now();
      server.child.kill(signal);
      expect(await sync.closed).toBe(CLOSE.serviceRestart);
      await live.closed;
      expect(await server.exited).toBe(0);
      expect(performance.now() - startedAtMs).toBeLessThan(STOP_WITHIN_MS);
      hanging.destroy();
    },
  );

  it('D7 says which board is damaged, by its title, outside the log', async () => {
    const { server, url, facilitator } = await begin();
    const board = await firstBoard(facilitator);
    expect((await openSync(facilitator, url, `/sync/${board}`)).kind).toBe('served');
    server.child.kill('SIGTERM');
    await server.exited;
    damageLog(join(dataDir, 'data', 'samenreis.db'));

    const again = start({ PORT: new URL(url).port });
    await again.says(/Samenreis: http/);
    expect(await openSync(facilitator, url, `/sync/${board}`)).toEqual({ kind: 'closed', code: CLOSE.boardDamaged });
    const [, title = ''] = await again.says(/Board “(.+)” \(b[0-9a-z]{15}\) is damaged/);
    const logged = again
      .output()
      .split('\n')
      .filter((line) => line.startsWith('{'));
    expect(logged.filter((line) => line.includes('board is damaged') && line.includes(board))).toHaveLength(1);
    expect(logged.filter((line) => line.includes(title))).toEqual([]);
  });

  it('I24 completes a first start that was killed', async () => {
    const first = start();
    await first.says(LINK);
    first.child.kill('SIGKILL');
    await first.exited;
    const { url, facilitator } = await begin();
    const board = await firstBoard(facilitator);
    expect((await openSync(facilitator, url, `/sync/${board}`)).kind).toBe('served');
  });
});

describe('a start that cannot be', () => {
  it('I1 says which variables are wrong and touches nothing', async () => {
    const server = start({ PORT: 'tachtig', LOG_LEVEL: 'loud' });
    expect(await server.exited).toBe(1);
    expect(server.output()).toContain('PORT is "tachtig", but must be a port');
    expect(server.output()).toContain('LOG_LEVEL is "loud", but must be one of');
    expect(existsSync(join(dataDir, 'data'))).toBe(false);
  });

  it('I1 names PORT when another program has it', async () => {
    const { url } = await begin();
    const { port } = new URL(url);
    const second = start({ PORT: port, DATA_DIR: join(dataDir, 'other') });
    expect(await second.exited).toBe(1);
    expect(second.output()).toContain(`PORT ${port} is in use`);
    expect(second.output()).not.toContain('    at ');
  });

  it('I1 names the data folder when another server has it', async () => {
    await begin();
    const second = start();
    expect(await second.exited).toBe(1);
    expect(second.output()).toContain(join(dataDir, 'data'));
    expect(second.output()).not.toContain('    at ');
  });
});

describe('a backup', () => {
  it('D16 is made while the server runs, opens in another folder, and is told as what it is', async () => {
    const { server, facilitator } = await begin();
    const board = await firstBoard(facilitator);
    server.child.kill('SIGUSR2');
    const [, file = ''] = await server.says(/Reservekopie \/ backup: (\S+)/);
    server.child.kill('SIGTERM');
    await server.exited;
    const restored = join(dataDir, 'restored');
    await mkdir(restored);
    await copyFile(file, join(restored, 'samenreis.db'));
    const again = start({ DATA_DIR: restored });
    await again.says(/restored from an earlier copy/);
    const [, port = ''] = await again.says(/localhost:(\d+)/);
    const visitor = createVisitor(`http://127.0.0.1:${port}`);
    const { email, password } = FACILITATOR;
    await visitor.post('/api/sign-in', { email, password });
    expect((await visitor.get(`/api/boards/${board}`)).body).toMatchObject({ board: { id: board } });
  });
});

describe('the commands for who keeps the server', () => {
  const folder = () => join(dataDir, 'data');

  it('I95 I96 print a link that the running server takes, and one when it is stopped', async () => {
    const { server, url } = await begin();
    const printed = await operate(['reset-password', FACILITATOR.email], { DATA_DIR: folder() });
    expect(printed).toMatchObject({ code: 0, err: '' });
    const [, port, token] = printed.out.match(/http:\/\/localhost:(\d+)\/nieuw-wachtwoord#([\w-]{43})\n/) ?? [];
    expect(port).toBe(new URL(url).port);
    expect((await createVisitor(url).post('/api/reset/info', { token })).body).toEqual({ email: FACILITATOR.email });
    expect(server.output()).not.toContain(token);
    server.child.kill('SIGTERM');
    await server.exited;

    const alone = await operate(['reset-password', 'Gerda'], { DATA_DIR: folder(), BASE_URL: 'https://klantreis.example' });
    expect(alone).toMatchObject({
      code: 0,
      out: expect.stringMatching(/https:\/\/klantreis\.example\/nieuw-wachtwoord#[\w-]{43}\n/),
    });
    const trail = await operate(['audit', '--kind', 'accountMade,resetLinkMade'], { DATA_DIR: folder() });
    expect(trail.out.split('\n').map((line) => line.split('\t')[1])).toEqual([
      'accountMade',
      'resetLinkMade',
      'resetLinkMade',
      undefined,
    ]);
    expect(trail.out).not.toMatch(/Gerda|gemeente/);
  });

  it('I96 say what is wrong with exit code 1, and make no database', async () => {
    await begin();
    const env = { DATA_DIR: folder() };
    expect(await operate(['reset-password', 'Niemand'], env)).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('"Niemand"'),
    });
    expect(await operate(['audit', '--since', 'gisteren'], env)).toMatchObject({
      code: 1,
      err: expect.stringContaining('gisteren'),
    });
    const nowhere = join(dataDir, 'nowhere');
    expect(await operate(['audit'], { DATA_DIR: nowhere })).toMatchObject({ code: 1, err: expect.stringContaining(nowhere) });
    expect(existsSync(nowhere)).toBe(false);
  });
});
