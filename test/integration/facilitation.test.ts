import { EventEmitter, once } from 'node:events';
import type { Store } from '@samenreis/server/storage';
import { createMemoryStore } from '@samenreis/server/storage/memory';
import type { BoardId } from '@samenreis/shared/base';
import {
  type BoardInfo,
  CLOSE,
  LIVE_PATH,
  MESSAGE,
  PARTICIPANTS_A_PAGE,
  participantListSchema,
  rosterSchema,
} from '@samenreis/shared/protocol';
import * as v from 'valibot';
import { afterEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { connectLive } from '../support/liveClient.ts';
import { samenreisPerTest } from '../support/samenreisPerTest.ts';
import { FACILITATOR, firstBoard, invite, joinBoard, type Samenreis, setUp } from '../support/startSamenreis.ts';
import { eventually } from '../support/sync/eventually.ts';
import { openBoard, openSync, type SyncedBoard } from '../support/syncSocket.ts';
import type { Visitor } from '../support/visitor.ts';

const start = samenreisPerTest();
const boards: SyncedBoard[] = [];
const sockets: WebSocket[] = [];
afterEach(() => {
  for (const board of boards.splice(0)) board.close();
  for (const socket of sockets.splice(0)) socket.terminate();
});

interface Guest {
  readonly visitor: Visitor;
  readonly me: BoardInfo['me'];
}

interface House {
  readonly samenreis: Samenreis;
  readonly facilitator: Visitor;
  readonly board: BoardId;
  readonly token: string;
  guest(name: string, token?: string): Promise<Guest>;
  hide(hidden: boolean): Promise<number>;
  remove({ me }: Guest): Promise<number>;
  /** On the board by an unmodified client, so that it shows presence. */
  enter(visitor: Visitor): Promise<SyncedBoard>;
}

async function house(store: 'memory' | 'sqlite' | Store = 'memory'): Promise<House> {
  const samenreis = await start(typeof store === 'string' ? { store } : { openStore: () => Promise.resolve(store) });
  const facilitator = await setUp(samenreis);
  const board = await firstBoard(facilitator);
  const token = await invite(facilitator, board, 'participant');
  return {
    samenreis,
    facilitator,
    board,
    token,
    async guest(name, by = token) {
      const visitor = samenreis.visitor();
      return { visitor, me: (await joinBoard(visitor, by, name)).me };
    },
    hide: async (hidden) => (await facilitator.patch(`/api/boards/${board}/names`, { hidden })).status,
    remove: async ({ me }) => (await facilitator.post(`/api/boards/${board}/participants/${me.participantId}/remove`)).status,
    async enter(visitor) {
      const synced = await openBoard(visitor, samenreis.url, board);
      synced.provider.awareness.setLocalState({ cursor: { x: 1, y: 1 } });
      boards.push(synced);
      return synced;
    },
  };
}

/** Two plain sockets that keep every byte: what a program of a participant's own would see. */
async function listen({ samenreis, board }: House, visitor: Visitor) {
  const url = samenreis.url.replace('http', 'ws');
  const received: Buffer[] = [];
  const open = async (path: string): Promise<WebSocket> => {
    const socket = new WebSocket(url + path, { headers: visitor.headers() });
    sockets.push(socket);
    socket.on('message', (data: Buffer) => received.push(data));
    await once(socket, 'open');
    return socket;
  };
  const sync = await open(`/sync/${board}`);
  sync.send(new Uint8Array([MESSAGE.queryAwareness]));
  const live = await open(`${LIVE_PATH}/?EIO=4&transport=websocket`);
  live.send(`40${JSON.stringify({ board })}`);
  return {
    text: () => Buffer.concat(received).toString(),
    forget: () => received.splice(0),
  };
}

const rosterOf = async ({ board }: House, visitor: Visitor) =>
  v.parse(rosterSchema, (await visitor.get(`/api/boards/${board}/roster`)).body);
const namesIn = ({ participants }: { readonly participants: readonly { readonly name: string }[] }) =>
  participants.map(({ name }) => name);

describe('hidden names', () => {
  it('I40 leave a participant no byte of anybody else’s name, by REST, roster or presence', async () => {
    const place = await house('sqlite');
    const [ans, daan] = [await place.guest('Ans Achternaam'), await place.guest('Daan Achternaam')];
    for (const { visitor } of [ans, daan]) await place.enter(visitor);
    await place.enter(place.facilitator);
    expect(await place.hide(true)).toBe(200);

    const ears = await listen(place, ans.visitor);
    await eventually(() => expect(ears.text()).toContain(daan.me.participantId));
    await eventually(() => expect(ears.text()).toContain('namesHidden'));
    // Who comes and changes while names are hidden is told without one, too.
    const late = await place.guest('Kees Achternaam');
    await place.enter(late.visitor);
    await daan.visitor.patch(`/api/boards/${place.board}/me`, { name: 'Daniel Achternaam', perspective: 'lead' });
    await eventually(() => expect(ears.text()).toContain(late.me.participantId));
    await eventually(() => expect(ears.text()).toContain('"perspective":"lead"'));
    expect(ears.text()).not.toContain('Achternaam');
    expect(ears.text()).not.toContain(FACILITATOR.name);
    expect(namesIn(await rosterOf(place, ans.visitor))).toEqual(['', '', '', '']);
  });

  it('I41 reach who was connected before: roster and presence come again without them', async () => {
    const place = await house();
    const [ans, daan] = [await place.guest('Ans'), await place.guest('Daan')];
    const live = await connectLive(ans.visitor, place.samenreis.url, place.board);
    const board = await place.enter(ans.visitor);
    await place.enter(daan.visitor);
    const shown = () => JSON.stringify([...board.provider.awareness.getStates().values()]);
    await eventually(() => expect(shown()).toContain('Daan'));
    await live.roster((roster) => namesIn(roster).includes('Daan'));

    await place.hide(true);
    await live.roster(({ namesHidden, participants }) => namesHidden && participants.every(({ name }) => name === ''));
    await eventually(() => expect(shown()).not.toContain('Daan'));

    await place.hide(false);
    await eventually(() => expect(namesIn(live.rosters.at(-1) ?? { participants: [] })).toContain('Daan'));
    await eventually(() => expect(shown()).toContain('Daan'));
    live.socket.close();
  });

  it('I40 stay with the facilitators, who are told that they are hidden', async () => {
    const place = await house();
    await place.guest('Ans');
    const live = await connectLive(place.facilitator, place.samenreis.url, place.board);
    await place.hide(true);
    const told = await live.roster(({ namesHidden }) => namesHidden);
    expect(namesIn(told)).toEqual([FACILITATOR.name, 'Ans']);
    expect(namesIn(await rosterOf(place, place.facilitator))).toEqual([FACILITATOR.name, 'Ans']);
    live.socket.close();
  });

  it('I41 reach who is on the way in: asked before names were hidden, on the board after it', async () => {
    const store = createMemoryStore();
    const door = new EventEmitter();
    let holds = false;
    const hasHiddenNames: Store['boards']['hasHiddenNames'] = async (board) => {
      const areHidden = await store.boards.hasHiddenNames(board);
      if (!holds) return areHidden;
      holds = false;
      const opened = once(door, 'opened');
      door.emit('reached');
      await opened;
      return areHidden;
    };
    const place = await house({ ...store, boards: { ...store.boards, hasHiddenNames } });
    const [ans, daan] = [await place.guest('Ans'), await place.guest('Daan Achternaam')];
    const ears = await listen(place, ans.visitor);
    // Names that are still to be told would be held instead of who enters: one change more, and it is told, then none waits.
    await place.guest('Laatste');
    await eventually(() => expect(ears.text()).toContain('Laatste'));
    holds = true;
    const reached = once(door, 'reached');
    const entering = place.enter(daan.visitor);
    await reached;
    expect(await place.hide(true)).toBe(200);
    await eventually(() => expect(ears.text()).toContain('"namesHidden":true'));
    ears.forget();
    door.emit('opened');
    await entering;
    await eventually(() => expect(ears.text()).toContain(daan.me.participantId));
    expect(ears.text()).not.toContain('Achternaam');
  });

  it('I40 are switched by facilitators alone', async () => {
    const place = await house();
    const { visitor } = await place.guest('Ans');
    for (const hidden of [true, false]) {
      expect(await visitor.patch(`/api/boards/${place.board}/names`, { hidden })).toMatchObject({ status: 403 });
    }
    expect((await rosterOf(place, visitor)).namesHidden).toBe(false);
  });
});

describe('who is gone', () => {
  it('I117 is told by name to who leads the board alone, at once and to who comes later', async () => {
    const place = await house();
    const [ans, daan] = [await place.guest('Ans Weggegaan'), await place.guest('Daan')];
    const live = await connectLive(daan.visitor, place.samenreis.url, place.board);
    await live.roster((roster) => namesIn(roster).includes('Ans Weggegaan'));
    expect((await ans.visitor.post(`/api/boards/${place.board}/leave`)).status).toBe(204);
    await live.roster((roster) => !namesIn(roster).includes('Ans Weggegaan'));
    const late = await place.guest('Kees');
    const ears = await listen(place, late.visitor);
    await eventually(() => expect(ears.text()).toContain(ans.me.participantId));
    expect(ears.text()).not.toContain('Weggegaan');
    expect(namesIn(await rosterOf(place, place.facilitator))).toContain('Ans Weggegaan');
    live.socket.close();
  });
});

describe('who is removed', () => {
  it('I42 loses every socket at once, by a code of its own, and comes in by no door', async () => {
    const place = await house('sqlite');
    const kees = await place.guest('Kees');
    const sync = [await openSync(kees.visitor, place.samenreis.url, `/sync/${place.board}`)];
    sync.push(await openSync(kees.visitor, place.samenreis.url, `/sync/${place.board}`));
    const live = await connectLive(kees.visitor, place.samenreis.url, place.board);
    expect(await place.remove(kees)).toBe(204);
    for (const outcome of sync) expect(outcome.kind === 'served' && (await outcome.closed)).toBe(CLOSE.removed);
    expect(await live.closed).toBe('io server disconnect');

    expect(await openSync(kees.visitor, place.samenreis.url, `/sync/${place.board}`)).toEqual({
      kind: 'closed',
      code: CLOSE.removed,
    });
    await expect(connectLive(kees.visitor, place.samenreis.url, place.board)).rejects.toThrow('removed');
    expect(await kees.visitor.get(`/api/boards/${place.board}`)).toMatchObject({ status: 403, body: { code: 'removed' } });
    expect(await kees.visitor.get('/api/boards')).toMatchObject({ body: { boards: [] } });
  });

  it('I43 is refused by the same link and by a new one, until a facilitator lets them in again as who they were', async () => {
    const place = await house('sqlite');
    const kees = await place.guest('Kees');
    await place.remove(kees);
    for (const token of [place.token, await invite(place.facilitator, place.board, 'facilitator')]) {
      const who = { token, name: 'Een ander', perspective: 'lead' };
      expect(await kees.visitor.post('/api/join', who)).toMatchObject({ status: 403, body: { code: 'removed' } });
      expect(await kees.visitor.post('/api/join/info', { token })).toMatchObject({ status: 403, body: { code: 'removed' } });
    }
    const again = `/api/boards/${place.board}/participants/${kees.me.participantId}/readmit`;
    expect((await kees.visitor.post(again)).status).toBe(403);
    expect((await place.facilitator.post(again)).status).toBe(204);
    expect(await kees.visitor.get(`/api/boards/${place.board}`)).toMatchObject({ status: 200, body: { me: kees.me } });
    expect((await place.facilitator.post(again)).status).toBe(404);
  });

  it('I44 is never oneself or who leads the board, and removing is for facilitators alone', async () => {
    const place = await house();
    const helper = await place.guest('Hulp', await invite(place.facilitator, place.board, 'facilitator'));
    const kees = await place.guest('Kees');
    const [leader] = (await rosterOf(place, helper.visitor)).participants;
    const remove = (by: Visitor, id: string | undefined) => by.post(`/api/boards/${place.board}/participants/${id}/remove`);
    expect(await remove(helper.visitor, helper.me.participantId)).toMatchObject({ status: 409, body: { code: 'notRemovable' } });
    expect(await remove(helper.visitor, leader?.participantId)).toMatchObject({ status: 409 });
    expect(await remove(place.facilitator, leader?.participantId)).toMatchObject({ status: 409 });
    expect(await remove(kees.visitor, helper.me.participantId)).toMatchObject({ status: 403 });
    expect(await remove(place.facilitator, 'p00000000000000z')).toMatchObject({ status: 404 });
    expect(await remove(place.facilitator, 'nonsense')).toMatchObject({ status: 404 });
    expect((await remove(place.facilitator, helper.me.participantId)).status).toBe(204);
  });

  it('I44 leaves one facilitator where two remove each other at once', async () => {
    const place = await house();
    const token = await invite(place.facilitator, place.board, 'facilitator');
    const [one, two] = [await place.guest('Een', token), await place.guest('Twee', token)];
    const remove = (by: Guest, { me }: Guest) =>
      by.visitor.post(`/api/boards/${place.board}/participants/${me.participantId}/remove`);
    const answers = await Promise.all([remove(one, two), remove(two, one)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 403]);
  });

  it('I43 stands in the list of people that facilitators alone may read', async () => {
    const place = await house();
    const [ans, kees] = [await place.guest('Ans'), await place.guest('Kees')];
    await place.remove(kees);
    const list = v.parse(participantListSchema, (await place.facilitator.get(`/api/boards/${place.board}/participants`)).body);
    expect(list.participants.map(({ name, status, leads }) => ({ name, status, leads }))).toEqual([
      { name: FACILITATOR.name, status: 'member', leads: true },
      { name: 'Ans', status: 'member', leads: false },
      { name: 'Kees', status: 'removed', leads: false },
    ]);
    expect((await ans.visitor.get(`/api/boards/${place.board}/participants`)).status).toBe(403);
  });

  it('I120 lists many people a page at a time, each once, and takes no cursor of another board', async () => {
    const place = await house();
    const token = await invite(place.facilitator, place.board, 'participant');
    const names = Array.from({ length: PARTICIPANTS_A_PAGE + 5 }, (_, number) => `Gast ${number}`);
    for (const name of names) await place.guest(name, token);
    const page = (query = '') => place.facilitator.get(`/api/boards/${place.board}/participants${query}`);
    const one = v.parse(participantListSchema, (await page()).body);
    expect(one.participants).toHaveLength(PARTICIPANTS_A_PAGE);
    const two = v.parse(participantListSchema, (await page(`?cursor=${one.next}`)).body);
    expect(two.next).toBeNull();
    const listed = [...one.participants, ...two.participants].map(({ name }) => name);
    expect(listed.sort()).toEqual([FACILITATOR.name, ...names].sort());
    for (const cursor of ['p00000000000000z', 'nonsense', ''])
      expect(await page(`?cursor=${cursor}`)).toMatchObject({ status: 400, body: { code: 'invalidInput' } });
  });
});

describe('a side that somebody looks from', () => {
  it('I109 is set by facilitators alone, for who takes part, and everybody is told at once', async () => {
    const place = await house();
    const [ans, kees] = [await place.guest('Ans'), await place.guest('Kees')];
    const path = ({ me }: Guest) => `/api/boards/${place.board}/participants/${me.participantId}`;
    expect((await place.facilitator.patch(path(ans), { perspective: 'informalCarer' })).status).toBe(204);
    const told = (await rosterOf(place, kees.visitor)).participants.find(
      ({ participantId }) => participantId === ans.me.participantId,
    );
    expect(told).toMatchObject({ name: 'Ans', perspective: 'informalCarer' });
    expect((await kees.visitor.patch(path(ans), { perspective: 'lead' })).status).toBe(403);
    expect((await place.facilitator.patch(path(ans), { perspective: 'koningin' })).status).toBe(400);
    await place.remove(kees);
    expect((await place.facilitator.patch(path(kees), { perspective: 'lead' })).status).toBe(404);
    expect(
      (await place.facilitator.patch(`/api/boards/${place.board}/participants/nonsense`, { perspective: 'lead' })).status,
    ).toBe(404);
  });
});
