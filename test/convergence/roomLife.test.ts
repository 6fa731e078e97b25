import { EventEmitter, once } from 'node:events';
import { type BoardLog, DamagedBoardError, type Store } from '@samenreis/server/storage';
import { createMemoryStore } from '@samenreis/server/storage/memory';
import type { NoteId } from '@samenreis/shared/base';
import { canonicalJson } from '@samenreis/shared/board';
import { CLOSE, SYNC } from '@samenreis/shared/protocol';
import { afterEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { eventually } from '../support/sync/eventually.ts';
import { type BoardGuest, joinBoard, openBoard } from '../support/sync/joinBoard.ts';
import { ADD_NOTE, CELL, person } from '../support/sync/people.ts';
import { openRaw, type RawSocket, syncMessage } from '../support/sync/rawSocket.ts';
import { BOARD, type RunningSyncServer, startSyncServer } from '../support/sync/startSyncServer.ts';

const ANS = person('ans');
let server: RunningSyncServer;
let guests: BoardGuest[] = [];
afterEach(async () => {
  for (const guest of guests) guest.leave();
  guests = [];
  await server.close();
});

async function join(actor = ANS): Promise<BoardGuest> {
  const guest = await joinBoard(server, actor);
  guests.push(guest);
  return guest;
}

/** The memory store with some calls of its log replaced. */
function storeWith(change: (log: BoardLog) => Partial<BoardLog>): Store {
  const store = createMemoryStore();
  return { ...store, log: { ...store.log, ...change(store.log) } };
}

test('S14 a failing commit is told to nobody, closes with 4503, and is made good when there is room again', async () => {
  let isFull = false;
  const store = storeWith((log) => ({ append: (batch) => (isFull ? Promise.reject(new Error('disk full')) : log.append(batch)) }));
  server = await startSyncServer({ store });
  const ans = await join();
  const daan = await join(person('daan'));
  isFull = true;
  const [note = ''] = ans.run({ ...ADD_NOTE, text: 'bewaar mij' });
  await eventually(() => expect(ans.closings).toContainEqual({ code: CLOSE.storeFailed, reason: 'storeFailed' }));
  expect(daan.text(note)).toBeUndefined();
  isFull = false;
  await ans.saved();
  await eventually(() => expect(daan.text(note)).toBe('bewaar mij'));
});

test('S14 a damaged board closes with 4460 and says which board it is', async () => {
  server = await startSyncServer({ store: storeWith(() => ({ load: () => Promise.reject(new DamagedBoardError('checksum')) })) });
  const guest = openBoard(server, ANS);
  guests.push(guest);
  await eventually(() => expect(guest.closings).toEqual([{ code: CLOSE.boardDamaged, reason: 'boardDamaged' }]));
  expect(server.logged).toContainEqual(expect.objectContaining({ level: 'error', message: 'board is damaged' }));
});

test('S14 a snapshot whose content is not what was hashed counts as damage', async () => {
  const store = createMemoryStore();
  server = await startSyncServer({ store, snapshotThresholds: { updates: 1, bytes: 1 } });
  const ans = await join();
  ans.run({ ...ADD_NOTE, text: 'x' });
  await ans.saved();
  const snapshot = await eventually(async () => {
    const loaded = await store.log.load(BOARD);
    if (loaded.snapshot === null) throw new Error('no snapshot yet');
    return loaded.snapshot;
  });
  await server.close();
  await store.log.insertSnapshot(BOARD, { ...snapshot, jsonHash: 'f'.repeat(64) });
  server = await startSyncServer({ store });
  const daan = openBoard(server, person('daan'));
  guests.push(daan);
  await eventually(() => expect(daan.closings).toEqual([{ code: CLOSE.boardDamaged, reason: 'boardDamaged' }]));
});

test('S15 a stop commits what was received and closes with 1012', async () => {
  server = await startSyncServer({ timings: { broadcastIntervalMs: 5_000 } });
  const ans = await join();
  ans.run({ ...ADD_NOTE, text: 'eerste' });
  await ans.saved();
  // The next broadcast is seconds away; the stop doesn't wait for it, and loses nothing.
  const [note = ''] = ans.run({ ...ADD_NOTE, text: 'op de valreep' });
  await eventually(() => expect(ans.provider.ws?.bufferedAmount).toBe(0));
  const { store } = server;
  const raw = openRaw(server, person('daan'));
  await eventually(() => expect(raw.ws.readyState).toBe(raw.ws.OPEN));
  await server.close();
  expect((await raw.closed).code).toBe(CLOSE.serviceRestart);
  expect(ans.closings).toEqual([{ code: CLOSE.serviceRestart, reason: 'serviceRestart' }]);
  ans.leave();
  server = await startSyncServer({ store });
  const daan = await join(person('daan'));
  expect(daan.text(note)).toBe('op de valreep');
});

test('S16 the log shrinks to a snapshot that is the same board, and an empty room leaves memory', async () => {
  const store = createMemoryStore();
  server = await startSyncServer({ store, timings: { idleRoomMs: 1 }, snapshotThresholds: { updates: 10, bytes: 1_000_000 } });
  const ans = await join();
  for (let nth = 0; nth < 25; nth += 1) {
    ans.run({ ...ADD_NOTE, text: `${nth}` });
    await ans.saved();
  }
  const json = canonicalJson(ans.doc);
  await eventually(async () => {
    const { snapshot, updates } = await store.log.load(BOARD);
    expect(snapshot?.seq).toBeGreaterThan(10);
    expect(updates.length).toBeLessThan(15);
  });
  ans.leave();
  const daan = await eventually(async () => {
    const guest = await join(person('daan'));
    const loads = server.logged.filter(({ message }) => message === 'board loaded');
    if (loads.length < 2) {
      guest.leave();
      throw new Error('the room is still in memory');
    }
    return guest;
  });
  expect(daan.json()).toBe(json);
});

test('S16 when the replayed log is not the live board, the log stays', async () => {
  const store = storeWith((log) => ({
    async load(board) {
      const loaded = await log.load(board);
      return isLying
        ? { ...loaded, updates: loaded.updates.slice(0, 1).concat(loaded.updates.slice(2)), lastSeq: loaded.lastSeq - 1 }
        : loaded;
    },
  }));
  let isLying = false;
  server = await startSyncServer({ store, snapshotThresholds: { updates: 3, bytes: 1_000_000 } });
  const ans = await join();
  isLying = true;
  for (let nth = 0; nth < 4; nth += 1) {
    ans.run({ ...ADD_NOTE, text: `${nth}` });
    await ans.saved();
  }
  await eventually(() =>
    expect(server.logged).toContainEqual(expect.objectContaining({ message: 'snapshot not stored, the log stays' })),
  );
  isLying = false;
  const { snapshot, updates, lastSeq } = await store.log.load(BOARD);
  expect(snapshot).toBeNull();
  expect(updates).toHaveLength(lastSeq);
});

test('S16 a snapshot of an emptied room is the only one being taken, also when somebody is back, and a stop waits for it', async () => {
  const door = new EventEmitter();
  let begun = 0;
  server = await startSyncServer({
    timings: { idleRoomMs: 1 },
    // More than what makes an emptied room take one, and less than what is written after coming back.
    snapshotThresholds: { updates: 70, bytes: 1_000_000 },
    async atFaultPoint(point) {
      if (point !== 'beforeSnapshotInsert') return;
      begun += 1;
      await once(door, 'opened');
    },
  });
  const ans = await join();
  for (let nth = 0; nth < 55; nth += 1) ans.run({ ...ADD_NOTE, text: `${nth}` });
  await ans.saved();
  ans.leave();
  await eventually(() => expect(begun).toBe(1));

  const daan = await join(person('daan'));
  for (let nth = 0; nth < 30; nth += 1) daan.run({ ...ADD_NOTE, text: `${nth}` });
  await daan.saved();
  expect(begun).toBe(1);

  let isClosed = false;
  const closing = server.close().then(() => {
    isClosed = true;
  });
  await eventually(() => expect(daan.closings).toContainEqual({ code: CLOSE.serviceRestart, reason: 'serviceRestart' }));
  daan.leave();
  // As long as a stop without anything to wait for takes, and more.
  const bystander = await startSyncServer();
  await bystander.close();
  expect(isClosed).toBe(false);
  door.emit('opened');
  await closing;
  expect((await server.store.log.load(BOARD)).snapshot).not.toBeNull();
});

test('S18 an update is told only to who has what it builds on', async () => {
  server = await startSyncServer();
  const ans = await join();
  const daan = await join(person('daan', 'facilitator'));
  const [note = ''] = ans.run({ ...ADD_NOTE, text: 'verplaats mij' });
  await ans.saved();
  await eventually(() => expect(daan.text(note)).toBe('verplaats mij'));
  const older = Y.encodeStateAsUpdate(daan.doc);
  daan.run({ ...ADD_NOTE, text: 'intussen' });
  await daan.saved();
  // Back on a new socket, with the older state, and not yet asked for the rest.
  const raw = openRaw(server, person('gast'));
  Y.applyUpdate(raw.doc, older);
  const places = new Set<unknown>();
  raw.doc.on('afterTransaction', () => {
    const found = raw.doc.getMap('notes').get(note);
    places.add(found instanceof Y.Map ? found.get('place') : null);
  });
  await eventually(() => expect(raw.ws.readyState).toBe(raw.ws.OPEN));
  await joined(raw);
  daan.run({ type: 'moveNotes', moves: [{ ...CELL, note: note as NoteId, x: 150 }] });
  await daan.saved();
  raw.send(syncMessage(SYNC.step1, Y.encodeStateVector(raw.doc)));
  await eventually(() => expect(canonicalJson(raw.doc)).toBe(daan.json()));
  expect([...places]).toEqual([expect.objectContaining({ x: 150 })]);
});

/** Until this socket is among those who are shown presence, and so in the room. */
async function joined(raw: RawSocket): Promise<void> {
  raw.sendAwareness([[raw.doc.clientID, 1, '{}']]);
  await eventually(() => expect(raw.awareness.size).toBeGreaterThan(0));
}
