import { EventEmitter, once } from 'node:events';
import { type Store, StoreFailedError } from '@samenreis/server/storage';
import { createMemoryStore } from '@samenreis/server/storage/memory';
import type { NoteId } from '@samenreis/shared/base';
import { boardDoc } from '@samenreis/shared/board';
import { CLOSE } from '@samenreis/shared/protocol';
import { afterEach, expect, test } from 'vitest';
import { eventually } from '../support/sync/eventually.ts';
import { type BoardGuest, joinBoard, openBoard } from '../support/sync/joinBoard.ts';
import { ADD_NOTE, CELL, person } from '../support/sync/people.ts';
import {
  BOARD,
  NO_METRICS,
  type RunningSyncServer,
  type SyncTestOptions,
  startSyncServer,
} from '../support/sync/startSyncServer.ts';

/** So few that a handful of tabs wears a board out. */
const EPOCH_CLIENTS = 6;
const DAY_MS = 86_400_000;
const ANS = person('ans');
const GERDA = person('gerda', 'facilitator');
let server: RunningSyncServer;
let guests: BoardGuest[] = [];
/** How far the server's clock is ahead of ours. */
let aheadMs = 0;
let openRooms = 0;
afterEach(async () => {
  aheadMs = 0;
  for (const guest of guests) guest.leave();
  guests = [];
  await server.close();
  openRooms = 0;
});

async function start(options: SyncTestOptions = {}): Promise<void> {
  server = await startSyncServer({
    epochClients: EPOCH_CLIENTS,
    clock: { nowMs: () => Date.now() + aheadMs },
    metrics: {
      ...NO_METRICS,
      roomOpened() {
        openRooms += 1;
      },
      roomClosed() {
        openRooms -= 1;
      },
    },
    ...options,
    timings: { idleRoomMs: 1, ...options.timings },
  });
}

async function join(actor = ANS, params: Readonly<Record<string, string>> = {}): Promise<BoardGuest> {
  const guest = await joinBoard(server, actor, { params });
  guests.push(guest);
  return guest;
}

/** Opens the board in so many tabs, one after the other, and writes in each. */
async function wearOut(tabs: number): Promise<BoardGuest> {
  const first = await join(GERDA);
  for (let tab = 0; tab < tabs; tab += 1) {
    const guest = await join(tab % 2 === 0 ? ANS : GERDA);
    guest.run({ ...ADD_NOTE, text: `tab ${tab} 😀` });
    await guest.saved();
    guest.leave();
  }
  await first.saved();
  return first;
}

/** The last one leaves, the board leaves memory, and nobody comes for so long. */
async function leaveAlone(last: BoardGuest, forMs: number): Promise<void> {
  last.leave();
  await eventually(() => expect(openRooms).toBe(0));
  aheadMs += forMs;
}

const epochOf = async (): Promise<number | undefined> => (await server.store.boards.find(BOARD))?.epoch;
const isLogged = (message: string): boolean => server.logged.some((line) => line.message === message);

test('S19 a board that is worn out starts anew when nobody had it open for longer than a device keeps it: same content, one client, authors and rights as they were', async () => {
  await start();
  const last = await wearOut(8);
  const json = last.json();
  expect(await epochOf()).toBe(1);
  await leaveAlone(last, 8 * DAY_MS);

  const daan = await join(person('daan'));
  expect(await epochOf()).toBe(2);
  expect(daan.json()).toBe(json);
  expect(daan.doc.store.clients.size).toBe(1);
  const stored = await server.store.log.load(BOARD);
  expect(stored).toMatchObject({ epoch: 2, updates: [], bindings: [] });

  // Whose a note is stands in its key: Ans may go on in hers, Daan may not.
  const [hers] = [...boardDoc(daan.doc).keys('notes')].filter((id) => id.startsWith(ANS.participantId));
  const ans = await join(ANS);
  ans.doc.transact(() =>
    boardDoc(ans.doc)
      .text('notes', hers ?? '')
      ?.insert(0, 'nog '),
  );
  await ans.saved();
  await eventually(() => expect(daan.text(hers ?? '')).toMatch(/^nog tab/));
  daan.doc.transact(() =>
    boardDoc(daan.doc)
      .text('notes', hers ?? '')
      ?.insert(0, 'niet '),
  );
  await eventually(() => expect(daan.closings).toContainEqual(expect.objectContaining({ code: CLOSE.refused })));
});

test.each([
  ['five minutes', 5 * 60_000],
  ['as long as a device keeps its copy', 7 * DAY_MS],
])('S19 work done over an outage that left a worn out board empty is all there afterwards: %s', async (_name, forMs) => {
  await start();
  const ans = await join(ANS, { epoch: '1' });
  const [moved = '', removed = '', liked = ''] = ['verplaats mij', 'haal mij weg', 'reageer op mij'].flatMap((text) =>
    ans.run({ ...ADD_NOTE, text }),
  );
  await ans.saved();
  const last = await wearOut(8);
  await eventually(() => expect(ans.json()).toBe(last.json()));
  ans.provider.disconnect();
  await leaveAlone(last, forMs);

  const [added = ''] = ans.run({ ...ADD_NOTE, text: 'zonder verbinding' });
  // The ids that adding them gave.
  const [toMove, toRemove, toLike] = [moved, removed, liked] as [NoteId, NoteId, NoteId];
  ans.run({ type: 'moveNotes', moves: [{ note: toMove, ...CELL, x: 60, y: 40 }] });
  ans.run({ type: 'deleteNotes', notes: [toRemove] });
  ans.run({ type: 'react', note: toLike, kind: 'heart' });
  const json = ans.json();
  ans.provider.connect();
  await ans.saved();
  expect(ans.closings.filter(({ code }) => code === CLOSE.epochChanged)).toEqual([]);
  const daan = await join(person('daan'));
  expect(daan.json()).toBe(json);
  expect(daan.text(added)).toBe('zonder verbinding');
  expect(await epochOf()).toBe(1);
});

test('S19 a board that somebody keeps looking at is not left alone, also when the server dies meanwhile', async () => {
  await start({ timings: { heartbeatMs: 5 } });
  const last = await wearOut(8);
  aheadMs += 8 * DAY_MS;
  await eventually(async () => expect(await server.store.boards.lastVisitMs(BOARD)).toBeGreaterThan(Date.now() + 7 * DAY_MS));
  const { store } = server;
  await leaveAlone(last, 7 * DAY_MS);
  await server.close();
  openRooms = 0;
  await start({ store });
  await join();
  expect(await epochOf()).toBe(1);
});

test('S19 a board that is not worn out stays in its epoch', async () => {
  await start();
  await leaveAlone(await wearOut(4), 30 * DAY_MS);
  await join();
  expect(await epochOf()).toBe(1);
});

test('S7 S19 who comes while it starts anew waits, and is told when its copy is of the epoch before', async () => {
  const door = new EventEmitter();
  let isAtDoor = false;
  await start({
    async atFaultPoint(point) {
      if (point !== 'beforeEpochStart') return;
      isAtDoor = true;
      await once(door, 'opened');
    },
  });
  const last = await wearOut(8);
  const json = last.json();
  await leaveAlone(last, 8 * DAY_MS);
  // Identity said epoch 1 at the door, which was true then.
  const early = openBoard(server, ANS, { params: { epoch: '1' }, doc: last.doc });
  const empty = openBoard(server, GERDA);
  guests.push(early, empty);
  await eventually(() => expect(isAtDoor && [early, empty].every(({ provider }) => provider.wsconnected)).toBe(true));
  expect(empty.provider.synced).toBe(false);
  door.emit('opened');
  await eventually(() => expect(early.closings).toContainEqual({ code: CLOSE.epochChanged, reason: 'epochChanged' }));
  await eventually(() => expect(empty.json()).toBe(json));
  expect(await epochOf()).toBe(2);
  expect(empty.doc.store.clients.size).toBe(1);
});

test.each([ANS, GERDA])('S19 an earlier copy of a client that tells no epoch is turned away whole ($role)', async (actor) => {
  await start();
  const last = await wearOut(8);
  await leaveAlone(last, 8 * DAY_MS);
  const daan = await join(person('daan'));
  expect(await epochOf()).toBe(2);
  const json = daan.json();
  const stale = openBoard(server, actor, { doc: last.doc });
  guests.push(stale);
  await eventually(() => expect(stale.closings).toEqual([{ code: CLOSE.epochChanged, reason: 'epochChanged' }]));
  expect(daan.json()).toBe(json);
});

test('S19 when the stored log is not the live board, it stays in its epoch with all that is stored', async () => {
  const store = createMemoryStore();
  let loads = 0;
  let isLying = false;
  const lying: Store = {
    ...store,
    log: {
      ...store.log,
      async load(board) {
        const loaded = await store.log.load(board);
        if (isLying) loads += 1;
        // The board is loaded as it is stored; what is folded afterwards is empty.
        return loads === 2 ? { ...loaded, snapshot: null, updates: [] } : loaded;
      },
    },
  };
  await start({ store: lying });
  await leaveAlone(await wearOut(8), 8 * DAY_MS);
  isLying = true;
  await join();
  expect(isLogged('new epoch not started, the board stays as it is')).toBe(true);
  expect(await epochOf()).toBe(1);
  expect((await store.log.load(BOARD)).bindings.length).toBeGreaterThan(EPOCH_CLIENTS);
});

test('S19 a store that fails leaves the board in its epoch, and who comes is served', async () => {
  const store = createMemoryStore();
  const startEpoch = () => Promise.reject(new StoreFailedError('full', 'disk full'));
  await start({ store: { ...store, log: { ...store.log, startEpoch } } });
  const last = await wearOut(8);
  const json = last.json();
  await leaveAlone(last, 8 * DAY_MS);
  const daan = await join(person('daan'), { epoch: '1' });
  expect(isLogged('new epoch not started, the board stays as it is')).toBe(true);
  expect(daan.json()).toBe(json);
});
