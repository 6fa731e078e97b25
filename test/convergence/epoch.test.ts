import { EventEmitter, once } from 'node:events';
import { type Store, StoreFailedError } from '@samenreis/server/storage';
import { createMemoryStore } from '@samenreis/server/storage/memory';
import { boardDoc } from '@samenreis/shared/board';
import { CLOSE } from '@samenreis/shared/protocol';
import { afterEach, expect, test } from 'vitest';
import { eventually } from '../support/sync/eventually.ts';
import { type BoardGuest, joinBoard, openBoard } from '../support/sync/joinBoard.ts';
import { ADD_NOTE, person } from '../support/sync/people.ts';
import { BOARD, type RunningSyncServer, type SyncTestOptions, startSyncServer } from '../support/sync/startSyncServer.ts';

/** So few that a handful of tabs wears a board out. */
const EPOCH_CLIENTS = 6;
const ANS = person('ans');
const GERDA = person('gerda', 'facilitator');
let server: RunningSyncServer;
let guests: BoardGuest[] = [];
afterEach(async () => {
  for (const guest of guests) guest.leave();
  guests = [];
  await server.close();
});

async function start(options: SyncTestOptions = {}): Promise<void> {
  server = await startSyncServer({
    epochClients: EPOCH_CLIENTS,
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

const epochOf = async (): Promise<number | undefined> => (await server.store.boards.find(BOARD))?.epoch;
const isLogged = (message: string): boolean => server.logged.some((line) => line.message === message);

test('S19 a board that is worn out starts anew once it is empty: same content, one client, authors and rights as they were', async () => {
  await start();
  const last = await wearOut(8);
  const json = last.json();
  expect(await epochOf()).toBe(1);
  last.leave();
  await eventually(async () => expect(await epochOf()).toBe(2));

  const daan = await join(person('daan'), { epoch: '2' });
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

test('S19 a board that is not worn out stays in its epoch', async () => {
  await start();
  (await wearOut(4)).leave();
  await eventually(async () => {
    const guest = await join();
    guest.leave();
    expect(server.logged.filter(({ message }) => message === 'board loaded').length).toBeGreaterThan(1);
  });
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
  last.leave();
  await eventually(() => expect(isAtDoor).toBe(true));
  // Identity said epoch 1 at the door, which was true then.
  const early = openBoard(server, ANS, { params: { epoch: '1' }, doc: last.doc });
  const empty = openBoard(server, GERDA);
  guests.push(early, empty);
  await eventually(() => expect([early, empty].every(({ provider }) => provider.wsconnected)).toBe(true));
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
  last.leave();
  await eventually(async () => expect(await epochOf()).toBe(2));
  const daan = await join(person('daan'));
  const json = daan.json();
  const stale = openBoard(server, actor, { doc: last.doc });
  guests.push(stale);
  await eventually(() => expect(stale.closings).toEqual([{ code: CLOSE.epochChanged, reason: 'epochChanged' }]));
  expect(daan.json()).toBe(json);
});

test('S19 when the stored log is not the live board, it stays in its epoch with all that is stored', async () => {
  const store = createMemoryStore();
  let isLying = false;
  const lying: Store = {
    ...store,
    log: {
      ...store.log,
      async load(board) {
        const loaded = await store.log.load(board);
        return isLying ? { ...loaded, updates: loaded.updates.slice(0, -1) } : loaded;
      },
    },
  };
  await start({ store: lying });
  const last = await wearOut(8);
  isLying = true;
  last.leave();
  await eventually(() => expect(isLogged('new epoch not started, the board stays as it is')).toBe(true));
  isLying = false;
  expect(await epochOf()).toBe(1);
  expect((await store.log.load(BOARD)).bindings.length).toBeGreaterThan(EPOCH_CLIENTS);
});

test('S19 a store that fails leaves the board in its epoch, and who comes is served', async () => {
  const store = createMemoryStore();
  const startEpoch = () => Promise.reject(new StoreFailedError('full', 'disk full'));
  await start({ store: { ...store, log: { ...store.log, startEpoch } } });
  const last = await wearOut(8);
  const json = last.json();
  last.leave();
  await eventually(() => expect(isLogged('new epoch not started, the board stays as it is')).toBe(true));
  const daan = await join(person('daan'), { epoch: '1' });
  expect(daan.json()).toBe(json);
});
