import { EventEmitter, once } from 'node:events';
import type { Store } from '@samenreis/server/storage';
import { createMemoryStore } from '@samenreis/server/storage/memory';
import { DEFAULT_CONNECTION_LIMITS } from '@samenreis/server/sync';
import type { BoardId } from '@samenreis/shared/base';
import { invitationListSchema, type Roster, rosterSchema } from '@samenreis/shared/protocol';
import * as v from 'valibot';
import { afterEach, describe, expect, it } from 'vitest';
import { connectLive, type LiveClient } from '../support/liveClient.ts';
import { samenreisPerTest } from '../support/samenreisPerTest.ts';
import {
  createManualClock,
  FACILITATOR,
  firstBoard,
  invite,
  joinBoard,
  outsiderOf,
  type Samenreis,
  type SamenreisOptions,
  setUp,
} from '../support/startSamenreis.ts';
import { eventually } from '../support/sync/eventually.ts';
import type { Visitor } from '../support/visitor.ts';

const start = samenreisPerTest();
const clients: LiveClient[] = [];
const HOUR_MS = 3_600_000;
/** As long as a session lasts unless it is used. */
const SESSION_MS = 30 * 24 * HOUR_MS;
afterEach(() => {
  for (const { socket } of clients.splice(0)) socket.close();
});

interface Room {
  readonly samenreis: Samenreis;
  readonly facilitator: Visitor;
  readonly board: BoardId;
  connect(visitor: Visitor, board?: string, headers?: object): Promise<LiveClient>;
}

async function room(options?: SamenreisOptions): Promise<Room> {
  const samenreis = await start(options);
  const facilitator = await setUp(samenreis);
  const board = await firstBoard(facilitator);
  return {
    samenreis,
    facilitator,
    board,
    async connect(visitor, id = board, headers = {}) {
      const client = await connectLive(visitor, samenreis.url, id, headers);
      clients.push(client);
      return client;
    },
  };
}

const names = ({ participants }: Roster): readonly string[] => participants.map(({ name }) => name).sort();
const has =
  (...expected: readonly string[]) =>
  (roster: Roster): boolean =>
    JSON.stringify(names(roster)) === JSON.stringify([...expected].sort());

describe('the roster', () => {
  it('I20 is a snapshot at connect and at every change, for everybody on the board, under a rising revision', async () => {
    const { samenreis, facilitator, board, connect } = await room();
    const one = await connect(facilitator);
    const first = await one.roster(has(FACILITATOR.name));

    const guest = samenreis.visitor();
    await joinBoard(guest, await invite(facilitator, board, 'participant'), 'Kees');
    const joined = await one.roster(has(FACILITATOR.name, 'Kees'));
    expect(joined.revision).toBeGreaterThan(first.revision);

    const two = await connect(guest);
    expect((await two.roster(has(FACILITATOR.name, 'Kees'))).revision).toBe(joined.revision);
    await guest.patch(`/api/boards/${board}/me`, { name: 'Kees de Vries', perspective: 'lead' });
    for (const client of [one, two]) {
      const renamed = await client.roster(has(FACILITATOR.name, 'Kees de Vries'));
      expect(renamed.revision).toBeGreaterThan(joined.revision);
      expect(renamed.participants).toContainEqual(expect.objectContaining({ name: 'Kees de Vries', perspective: 'lead' }));
    }
  });

  it('I20 is the same by REST, and answers a request for a new snapshot', async () => {
    const { facilitator, board, connect } = await room();
    const client = await connect(facilitator);
    const asked = await client.socket.timeout(5_000).emitWithAck('rosterSnapshot');
    const byRest = v.parse(rosterSchema, (await facilitator.get(`/api/boards/${board}/roster`)).body);
    expect(asked).toEqual(byRest);
    expect(JSON.stringify(byRest)).not.toContain(FACILITATOR.email);
  });

  it('I20 tells a hundred who join at once in few messages', async () => {
    const { samenreis, facilitator, board, connect } = await room();
    const client = await connect(facilitator);
    const token = await invite(facilitator, board, 'participant');
    await Promise.all(Array.from({ length: 100 }, (_, index) => joinBoard(samenreis.visitor(), token, `Gast ${index}`)));
    await client.roster(({ participants }) => participants.length === 101);
    expect(client.rosters.length).toBeLessThan(50);
  });
});

describe('a live connect', () => {
  it('I13 is refused to who has no session, no access, or names no board', async () => {
    const { samenreis, facilitator, connect } = await room();
    await expect(connect(samenreis.visitor())).rejects.toThrow('notSignedIn');
    const outsider = await outsiderOf(samenreis, facilitator);
    await expect(connect(outsider)).rejects.toThrow('forbidden');
    await expect(connect(facilitator, 'b00000000000000z')).rejects.toThrow('boardGone');
    await expect(connect(facilitator, '__proto__')).rejects.toThrow('malformed');
  });

  it('I14 is refused to a page of another site', async () => {
    const { facilitator, connect } = await room();
    await expect(connect(facilitator, undefined, { origin: 'https://evil.example' })).rejects.toThrow();
  });
});

describe('a hostile live socket', () => {
  it.each([
    ['an unknown event', ['nonsense', {}]],
    ['an event of the server', ['roster', { revision: 1, participants: [] }]],
    ['extra arguments', ['rosterSnapshot', { a: 1 }, () => {}]],
    ['no acknowledgement', ['rosterSnapshot']],
    ['a key of the prototype', ['constructor', () => {}]],
    ['too large a packet', ['rosterSnapshot', 'x'.repeat(10_000), () => {}]],
  ])('I15 is closed for %s, and the others go on', async (_, packet) => {
    const { facilitator, connect } = await room();
    const hostile = await connect(facilitator);
    const other = await connect(facilitator);
    const [event = '', ...payload] = packet;
    // What the types forbid is what is tested.
    Reflect.apply(hostile.socket.emit, hostile.socket, [event, ...payload]);
    expect(await hostile.closed).toBeTruthy();
    expect(await other.socket.timeout(5_000).emitWithAck('rosterSnapshot')).toMatchObject({ participants: [expect.anything()] });
  });

  it('I18 is closed for asking too often', async () => {
    const { facilitator, connect } = await room();
    const hostile = await connect(facilitator);
    for (let count = 0; count < 30; count += 1) hostile.socket.emit('rosterSnapshot', () => {});
    expect(await hostile.closed).toBe('io server disconnect');
  });
});

describe('live sockets of one participant', () => {
  it('I27 are as many as a person has tabs, and one that closes makes room', async () => {
    const { facilitator, connect } = await room();
    const tabs = await Promise.all(Array.from({ length: DEFAULT_CONNECTION_LIMITS.perParticipant }, () => connect(facilitator)));
    await expect(connect(facilitator)).rejects.toThrow('tooMany');
    tabs[0]?.socket.close();
    await eventually(() => connect(facilitator));
  });
});

describe('the end of access', () => {
  it('I21 closes the live socket at the moment the invitation ends', async () => {
    const clock = createManualClock();
    const { samenreis, facilitator, board, connect } = await room({ clock });
    const guest = samenreis.visitor();
    await joinBoard(guest, await invite(facilitator, board, 'participant', { expiresInHours: 1 }), 'Kees');
    clock.advance(HOUR_MS - 100);
    const live = await connect(guest);
    clock.advance(100);
    expect(await live.closed).toBe('io server disconnect');
  });

  it('I21 closes the live socket at the moment the session behind it ends', async () => {
    const clock = createManualClock();
    const { facilitator, connect } = await room({ clock });
    clock.advance(SESSION_MS - 100);
    const live = await connect(facilitator);
    clock.advance(100);
    expect(await live.closed).toBe('io server disconnect');
  });

  it('I21 closes the live socket of who lost access on the way in, after it was asked and before the socket counted', async () => {
    const store = createMemoryStore();
    const door = new EventEmitter();
    let holds = false;
    const findBySession: Store['participants']['findBySession'] = async (...asked) => {
      const found = await store.participants.findBySession(...asked);
      if (!holds) return found;
      holds = false;
      const opened = once(door, 'opened');
      door.emit('reached');
      await opened;
      return found;
    };
    const held = { ...store, participants: { ...store.participants, findBySession } };
    const { samenreis, facilitator, board, connect } = await room({ openStore: () => Promise.resolve(held) });
    const guest = samenreis.visitor();
    await joinBoard(guest, await invite(facilitator, board, 'participant'), 'Kees');
    holds = true;
    const reached = once(door, 'reached');
    const connecting = connect(guest);
    await reached;
    expect((await guest.post(`/api/boards/${board}/leave`)).status).toBe(204);
    door.emit('opened');
    expect(await (await connecting).closed).toBe('io server disconnect');
  });

  it('I21 closes the live socket of who leaves', async () => {
    const { samenreis, facilitator, board, connect } = await room();
    const guest = samenreis.visitor();
    await joinBoard(guest, await invite(facilitator, board, 'participant'), 'Kees');
    const live = await connect(guest);
    await guest.post(`/api/boards/${board}/leave`);
    expect(await live.closed).toBe('io server disconnect');
    await expect(connect(guest)).rejects.toThrow('accessEnded');
  });

  it('I21 closes those of all who joined by a link that is revoked with their access, and of nobody else', async () => {
    const { samenreis, facilitator, board, connect } = await room();
    const token = await invite(facilitator, board, 'participant');
    const guests = [samenreis.visitor(), samenreis.visitor()];
    for (const guest of guests) await joinBoard(guest, token, 'Kees');
    const open = await Promise.all(guests.map((guest) => connect(guest)));
    const own = await connect(facilitator);
    const list = v.parse(invitationListSchema, (await facilitator.get(`/api/boards/${board}/invitations`)).body);
    await facilitator.delete(`/api/boards/${board}/invitations/${list.invitations[0]?.id}?endAccess=1`);
    await Promise.all(open.map(({ closed }) => closed));
    expect(own.socket.connected).toBe(true);
  });

  it('I6 closes the live socket at signing out', async () => {
    const { facilitator, connect } = await room();
    const live = await connect(facilitator);
    await facilitator.post('/api/sign-out');
    expect(await live.closed).toBe('io server disconnect');
    await expect(connect(facilitator)).rejects.toThrow('notSignedIn');
  });
});
