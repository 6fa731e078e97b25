import type { BoardId } from '@samenreis/shared/base';
import { boardDoc } from '@samenreis/shared/board';
import { boardListSchema, CLOSE, ticketSchema } from '@samenreis/shared/protocol';
import * as v from 'valibot';
import { afterEach, describe, expect, it } from 'vitest';
import { connectLive } from '../support/liveClient.ts';
import { samenreisPerTest } from '../support/samenreisPerTest.ts';
import {
  createManualClock,
  FACILITATOR,
  firstBoard,
  invite,
  joinBoard,
  outsiderOf,
  PASSWORD,
  type Samenreis,
  type SamenreisOptions,
  setUp,
} from '../support/startSamenreis.ts';
import { eventually } from '../support/sync/eventually.ts';
import { openBoard, openSync, type SyncedBoard, type SyncOutcome } from '../support/syncSocket.ts';
import type { Visitor } from '../support/visitor.ts';

const startServer = samenreisPerTest();
const boards: SyncedBoard[] = [];
afterEach(() => {
  for (const board of boards.splice(0)) board.close();
});

interface House {
  readonly samenreis: Samenreis;
  readonly facilitator: Visitor;
  readonly board: BoardId;
  open(visitor: Visitor, query?: string, headers?: object): Promise<SyncOutcome>;
  sync(visitor: Visitor): Promise<SyncedBoard>;
}

async function house(options?: SamenreisOptions): Promise<House> {
  const samenreis = await startServer(options);
  const facilitator = await setUp(samenreis);
  const board = await firstBoard(facilitator);
  return {
    samenreis,
    facilitator,
    board,
    open: (visitor, query = '', headers = {}) => openSync(visitor, samenreis.url, `/sync/${board}${query}`, headers),
    async sync(visitor) {
      const synced = await openBoard(visitor, samenreis.url, board);
      boards.push(synced);
      return synced;
    },
  };
}

function codeOf(outcome: SyncOutcome): Promise<number> {
  if (outcome.kind !== 'served') throw new Error(`was not served but ${outcome.kind}`);
  return outcome.closed;
}

describe.each(['memory', 'sqlite'] as const)('a board through the whole server (%s)', (store) => {
  it('I24 holds the demo board, shared by who leads it and who joined by a link', async () => {
    const { samenreis, facilitator, board, sync } = await house({ store });
    const guest = samenreis.visitor();
    await joinBoard(guest, await invite(facilitator, board, 'participant'), 'Kees');
    const [one, two] = [await sync(facilitator), await sync(guest)];
    expect([...boardDoc(one.doc).keys('phases')]).toHaveLength(9);
    expect([...boardDoc(two.doc).keys('notes')]).toHaveLength(22);

    boardDoc(one.doc).put('meta', 'title', 'Samen op reis');
    await eventually(() => expect(boardDoc(two.doc).entry('meta', 'title')).toBe('Samen op reis'));
    await eventually(async () => {
      const list = v.parse(boardListSchema, (await facilitator.get('/api/boards')).body);
      expect(list.boards[0]?.title).toBe('Samen op reis');
    }, 30_000);
  });
});

describe('the door at /sync', () => {
  it('I13 closes with a named code for who has no session or no access', async () => {
    const { samenreis, facilitator, open } = await house();
    expect(await open(samenreis.visitor())).toEqual({ kind: 'closed', code: CLOSE.notSignedIn });
    const outsider = await outsiderOf(samenreis, facilitator);
    expect(await open(outsider)).toEqual({ kind: 'closed', code: CLOSE.forbidden });
    expect(await openSync(facilitator, samenreis.url, '/sync/b00000000000000z')).toEqual({ kind: 'closed', code: CLOSE.boardGone });
    expect((await open(facilitator)).kind).toBe('served');
  });

  it('I14 is shut for a page of another site', async () => {
    const { facilitator, open } = await house();
    expect(await open(facilitator, '', { origin: 'https://evil.example' })).toEqual({ kind: 'http', status: 403 });
  });

  it('I17 opens once by a ticket, without a cookie', async () => {
    const { samenreis, facilitator, board, open } = await house();
    const { ticket } = v.parse(ticketSchema, (await facilitator.post(`/api/boards/${board}/ticket`)).body);
    const program = samenreis.visitor();
    expect((await open(program, `?ticket=${ticket}`)).kind).toBe('served');
    expect(await open(program, `?ticket=${ticket}`)).toEqual({ kind: 'closed', code: CLOSE.notSignedIn });
    expect(await open(program, '?ticket=nonsense')).toEqual({ kind: 'closed', code: CLOSE.notSignedIn });
  });

  it('I17 stays shut for a ticket whose session has ended', async () => {
    const { samenreis, facilitator, board, open } = await house();
    const { ticket } = v.parse(ticketSchema, (await facilitator.post(`/api/boards/${board}/ticket`)).body);
    await facilitator.post('/api/sign-out');
    expect(await open(samenreis.visitor(), `?ticket=${ticket}`)).toEqual({ kind: 'closed', code: CLOSE.notSignedIn });
  });

  it.each(['/', '/sync', '/nonsense', '/live', '/api/me'])('I23 ends an upgrade at %s, where nobody listens', async (path) => {
    const { samenreis, facilitator } = await house();
    expect(await openSync(facilitator, samenreis.url, path)).toEqual({ kind: 'http', status: 404 });
    expect((await facilitator.get('/healthz')).status).toBe(200);
  });

  it('I23 leaves the other protocol of the same server alone', async () => {
    const { samenreis, facilitator, board, open } = await house();
    const live = await connectLive(facilitator, samenreis.url, board);
    const sync = await open(facilitator);
    await live.roster(() => true);
    expect(sync.kind).toBe('served');
    expect(live.socket.connected).toBe(true);
    live.socket.close();
  });
});

describe('open sockets', () => {
  it('I21 close when their participant leaves, and when a better link gives another role', async () => {
    const { samenreis, facilitator, board, open } = await house();
    const guest = samenreis.visitor();
    await joinBoard(guest, await invite(facilitator, board, 'viewer'), 'Kees');
    const asViewer = await open(guest);
    await joinBoard(guest, await invite(facilitator, board, 'participant'), 'Kees');
    expect(await codeOf(asViewer)).toBe(CLOSE.serviceRestart);
    const asParticipant = await open(guest);
    await guest.post(`/api/boards/${board}/leave`);
    expect(await codeOf(asParticipant)).toBe(CLOSE.accessEnded);
  });

  it('I6 close at signing out, and another browser of the account comes back by itself', async () => {
    const { samenreis, facilitator, open } = await house();
    const laptop = samenreis.visitor();
    await laptop.post('/api/sign-in', { email: FACILITATOR.email, password: PASSWORD });
    const here = await open(facilitator);
    const there = await open(laptop);
    await facilitator.post('/api/sign-out');
    expect(await codeOf(here)).toBe(CLOSE.serviceRestart);
    expect(await codeOf(there)).toBe(CLOSE.serviceRestart);
    expect(await open(facilitator)).toEqual({ kind: 'closed', code: CLOSE.notSignedIn });
    expect((await open(laptop)).kind).toBe('served');
  });

  it('S8 close when the session ends that opened them, and who is signed out by that is told at the door', async () => {
    const clock = createManualClock();
    const { facilitator, open } = await house({ clock, env: { SESSION_DAYS: '1' } });
    clock.advance(86_400_000 - 50);
    const socket = await open(facilitator);
    clock.advance(50);
    expect(await codeOf(socket)).toBe(CLOSE.serviceRestart);
    expect(await open(facilitator)).toEqual({ kind: 'closed', code: CLOSE.notSignedIn });
  });
});
