import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import { type Actor, boardDoc, demoBoard, noteDefaults, seedBoard } from '@samenreis/shared/board';
import { CLOSE, LIMITS, MESSAGE, SYNC } from '@samenreis/shared/protocol';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { eventually } from '../support/sync/eventually.ts';
import { joinBoard } from '../support/sync/joinBoard.ts';
import { ADD_NOTE, CELL, noteOf, person } from '../support/sync/people.ts';
import { openRaw, openRawSynced, type RawOptions, type RawSocket, syncMessage } from '../support/sync/rawSocket.ts';
import { NO_METRICS, type RunningSyncServer, startSyncServer } from '../support/sync/startSyncServer.ts';
import { closeScene, openScene, type Scene, stateOf } from './scene.ts';

let scene: Scene;
beforeEach(async () => {
  scene = await openScene();
});
afterEach(() => closeScene(scene));

test.each([
  { title: 'a frame over the limit', frame: new Uint8Array(LIMITS.syncFrameBytes + 1), code: CLOSE.tooLarge },
  { title: 'an empty frame', frame: new Uint8Array(), code: CLOSE.malformed },
  { title: 'an unknown message', frame: new Uint8Array([99, 1]), code: CLOSE.malformed },
  { title: 'a message of the auth protocol', frame: new Uint8Array([2, 0, 0]), code: CLOSE.malformed },
  { title: 'an acknowledgement from a client', frame: new Uint8Array([MESSAGE.acknowledgement, 5]), code: CLOSE.malformed },
  { title: 'a frame that ends too early', frame: new Uint8Array([MESSAGE.sync, SYNC.update, 200, 1]), code: CLOSE.malformed },
  { title: 'a frame with bytes behind its end', frame: new Uint8Array([MESSAGE.queryAwareness, 1]), code: CLOSE.malformed },
  {
    title: 'a state vector that claims more than it holds',
    frame: syncMessage(SYNC.step1, new Uint8Array([200, 1, 1])),
    code: CLOSE.malformed,
  },
])('S2 closes with a named code for $title', async ({ frame, code }) => {
  const before = await stateOf(scene);
  scene.raw.send(frame);
  expect(await scene.raw.closed).toMatchObject({ code });
  expect(await stateOf(scene)).toEqual(before);
  expect([...scene.ans.closings, ...scene.daan.closings]).toEqual([]);
});

test('S2 closes with a named code for text', async () => {
  scene.raw.ws.send('hallo');
  expect(await scene.raw.closed).toMatchObject({ code: CLOSE.malformed });
});

test('S4 whoever floods is slowed down and then closed with 4529, and nobody else notices', async () => {
  const { ans, daan, raw } = scene;
  const empty = Y.encodeStateAsUpdate(new Y.Doc());
  for (let sent = 0; sent < 2_000; sent += 1) raw.sendUpdate(empty);
  expect(await raw.closed).toMatchObject({ code: CLOSE.tooFrequent });
  const [note = ''] = ans.run({ ...ADD_NOTE, text: 'rustig' });
  await eventually(() => expect(daan.text(note)).toBe('rustig'));
});

test('S4 a second socket of the same person has no budget of its own', async () => {
  const second = await openRawSynced(scene.server, scene.attacker);
  const empty = Y.encodeStateAsUpdate(new Y.Doc());
  for (let sent = 0; sent < 700; sent += 1) {
    scene.raw.sendUpdate(empty);
    second.sendUpdate(empty);
  }
  const codes = await Promise.race([scene.raw.closed, second.closed]);
  expect(codes).toMatchObject({ code: CLOSE.tooFrequent });
  second.ws.terminate();
});

test('S5 a refused update that comes again is turned away without a rebuild, a new one every time is cooled off', async () => {
  const { server, attacker } = scene;
  const update = () => {
    const doc = new Y.Doc();
    doc.getMap('meta').set('title', 'Van mij');
    return Y.encodeStateAsUpdate(doc);
  };
  const same = update();
  const codes: number[] = [];
  for (const attempt of [same, same, same, update(), update(), update(), update()]) {
    const raw = await openRawSynced(server, attacker);
    raw.sendUpdate(attempt);
    codes.push((await raw.closed).code);
  }
  expect(codes).toEqual([4422, 4422, 4422, 4422, 4422, 4529, 4529]);
  const rebuilt = server.logged.filter(({ fields }) => 'rebuilt' in fields && fields.rebuilt === true);
  expect(rebuilt).toHaveLength(3);
});

test('S9 presence in the name of somebody else reaches nobody, and is no reason to close: stock clients echo', async () => {
  const { ans, daan, raw } = scene;
  ans.provider.awareness.setLocalState({ cursor: { x: 1, y: 1 } });
  const seenByDaan = () => daan.provider.awareness.getStates().get(ans.doc.clientID);
  await eventually(() => expect(seenByDaan()).toMatchObject({ cursor: { x: 1, y: 1 } }));
  raw.sendAwareness([
    [ans.doc.clientID, 1_000, JSON.stringify({ cursor: { x: 666, y: 666 }, user: { name: 'Boef' } })],
    [ans.doc.clientID, 1_001, 'null'],
    [31_337, 1, JSON.stringify({ cursor: { x: 2, y: 2 }, user: { name: 'Burgemeester', role: 'facilitator' } })],
  ]);
  const attackerSeen = () => daan.provider.awareness.getStates().get(31_337);
  await eventually(() => expect(attackerSeen()).toMatchObject({ cursor: { x: 2, y: 2 } }));
  expect(attackerSeen()).toMatchObject({ user: { name: `naam van ${scene.attacker.participantId}`, role: 'participant' } });
  expect(seenByDaan()).toMatchObject({ cursor: { x: 1, y: 1 }, user: { participantId: ans.actor.participantId } });
  raw.ws.terminate();
  await eventually(() => expect(attackerSeen()).toBeUndefined());
});

test('S9 a presence state that says more than it may is shown without particulars; one that is no state closes', async () => {
  const { daan, raw } = scene;
  raw.sendAwareness([[31_337, 1, JSON.stringify({ cursor: { x: 2, y: 2 }, geheim: 'x' })]]);
  const seen = () => daan.provider.awareness.getStates().get(31_337);
  await eventually(() => expect(seen()).toMatchObject({ cursor: null }));
  expect(JSON.stringify(seen())).not.toContain('geheim');
  raw.sendAwareness([[31_337, 2, '{niet']]);
  expect(await raw.closed).toMatchObject({ code: CLOSE.malformed });
});

test('S9 a presence state over its size closes', async () => {
  scene.raw.sendAwareness([[31_337, 1, JSON.stringify({ editing: 'x'.repeat(LIMITS.awarenessBytes) })]]);
  expect(await scene.raw.closed).toMatchObject({ code: CLOSE.malformed });
});

test('S10 a reader that stops reading is closed with 4508, and the others go on', async () => {
  // The buffers of a Unix socket are small; those of TCP would swallow what this test can send.
  let toldBytes = 0;
  const server = await startSyncServer({
    socketPath: join(tmpdir(), `samenreis-slow-${process.pid}.sock`),
    metrics: {
      ...NO_METRICS,
      broadcast({ bytes }) {
        toldBytes += bytes;
        // More than may wait, with room for what the sockets hold: read on now, while the close frame can still be fetched.
        if (toldBytes > LIMITS.bufferedBytes * 1.2) slow.ws.resume();
      },
    },
  });
  const ans = await joinBoard(server, person('ans'));
  const daan = await joinBoard(server, person('daan'));
  const slow = await openRawSynced(server, person('traag', 'viewer'));
  slow.ws.pause();
  const writers = [0, 1, 2, 3].map((index) => person(`schrijver${index}`));
  for (const writer of writers) {
    const raw = await openRawSynced(server, writer);
    const doc = new Y.Doc();
    for (let round = 0; round < ROUNDS; round += 1) raw.sendUpdate(manyNotes(doc, writer, round));
    await eventually(() => expect(daan.doc.getMap('notes').has(noteOf(writer, ROUNDS * NOTES_AT_ONCE - 1))).toBe(true));
    raw.ws.terminate();
  }
  const [note = ''] = ans.run({ ...ADD_NOTE, text: 'rustig' });
  await eventually(() => expect(daan.text(note)).toBe('rustig'));
  expect(await slow.closed).toMatchObject({ code: CLOSE.slowReader });
  expect([...ans.closings, ...daan.closings]).toEqual([]);
  for (const guest of [ans, daan]) guest.leave();
  await server.close();
});

const ROUNDS = 14;
const NOTES_AT_ONCE = 50;

/** About 100 kB of honest notes. */
function manyNotes(doc: Y.Doc, author: Actor, round: number): Uint8Array {
  const before = Y.encodeStateVector(doc);
  for (let nth = round * NOTES_AT_ONCE; nth < (round + 1) * NOTES_AT_ONCE; nth += 1) {
    const id = noteOf(author, nth);
    boardDoc(doc).put('notes', id, noteRecord(id, author, 'x'.repeat(2_000)));
  }
  return Y.encodeStateAsUpdate(doc, before);
}

function noteRecord(id: string, author: Actor, text: string) {
  const place = { lane: CELL.lane, phase: CELL.phase, x: 0, y: 0, z: 1 };
  return { ...noteDefaults, id, author: author.participantId, place, kind: 'moment', perspective: 'client', createdAt: 1, text };
}

test.each<{ title: string; options: RawOptions; ticket: boolean; expected: string | number }>([
  {
    title: 'a page of somebody else',
    options: { headers: { origin: 'https://evil.example' } },
    ticket: true,
    expected: 'Unexpected server response: 403',
  },
  { title: 'another path', options: { path: 'x/y' }, ticket: true, expected: 'Unexpected server response: 404' },
  { title: 'no board id', options: { path: '__proto__' }, ticket: true, expected: 'Unexpected server response: 404' },
  {
    title: 'an epoch that is no number',
    options: { query: 'epoch=abc' },
    ticket: true,
    expected: 'Unexpected server response: 404',
  },
  { title: 'nobody signed in', options: {}, ticket: false, expected: CLOSE.notSignedIn },
  { title: 'a board that is gone', options: { path: 'b00000000000weg0' }, ticket: true, expected: CLOSE.boardGone },
  { title: 'a copy of an earlier epoch', options: { query: 'epoch=7' }, ticket: true, expected: CLOSE.epochChanged },
])('S7 does not let in: $title', async ({ options, ticket, expected }) => {
  const raw = openRaw(scene.server, ticket ? scene.attacker : null, options);
  if (typeof expected === 'string') await expect(raw.closed).rejects.toThrow(expected);
  else expect(await raw.closed).toMatchObject({ code: expected });
});

test('S7 lets in a page of ours and a copy of the present epoch', async () => {
  const raw = openRaw(scene.server, scene.attacker, { headers: { origin: 'https://own.example' }, query: 'epoch=1' });
  await once(raw.ws, 'open');
  raw.ws.close();
});

test('S7 more sockets than tabs a person has are refused', async () => {
  const sockets: RawSocket[] = [];
  for (let count = 0; count < 23; count += 1) sockets.push(await openRawSynced(scene.server, scene.attacker));
  const tooMany = openRaw(scene.server, scene.attacker);
  await expect(tooMany.closed).rejects.toThrow('Unexpected server response: 503');
  for (const { ws } of sockets) ws.terminate();
});

let other: RunningSyncServer | undefined;
afterEach(async () => {
  await other?.close();
  other = undefined;
});

test('S10 a client that goes on asking for the state without reading costs one state, and is answered when it reads', async () => {
  const ballast = 4_000_000;
  const sockets: Duplex[] = [];
  other = await startSyncServer({
    participantRates: { updates: { perSecond: 1e6, burst: 1e6 }, presence: { perSecond: 1e6, burst: 1e6 } },
    preparation: {
      seed(_board, doc) {
        seedBoard(doc, demoBoard(0));
        doc.getText('ballast').insert(0, 'x'.repeat(ballast));
      },
      migrate: () => undefined,
    },
    async authenticate(request, boardId) {
      sockets.push(request.socket);
      const actor = person(`nr${sockets.length}`);
      const user = { ...actor, name: 'Boef', perspective: 'client' } as const;
      return { actor, user, boardId, epoch: 1, accessUntilMs: null, sessionUntilMs: null };
    },
  });
  const ans = await joinBoard(other, person('nr1'));
  const raw = openRaw(other, person('nr2'));
  await once(raw.ws, 'open');
  raw.ws.pause();
  const [, served] = sockets;
  if (served === undefined) throw new Error('the second socket is not there');
  // One update of the board is known: each answer would be encoded anew.
  const vector = Y.encodeStateVector(new Map([[Math.max(...ans.doc.store.clients.keys()), 1]]));
  const question = syncMessage(SYNC.step1, vector);
  let most = 0;
  for (let asked = 0; asked < 40; asked += 1) {
    raw.send(question);
    ans.run({ ...ADD_NOTE, text: `${asked}` });
    await ans.saved();
    most = Math.max(most, served.writableLength);
  }
  expect(most).toBeGreaterThan(0);
  expect(most).toBeLessThan(ballast + LIMITS.bufferedBytes + 1_000_000);
  let answers = 0;
  raw.ws.on('message', (data: Buffer) => {
    if (data[0] === MESSAGE.sync && data[1] === SYNC.step2) answers += 1;
  });
  raw.ws.resume();
  await eventually(() => expect(answers).toBeGreaterThan(1));
  await eventually(() => expect(served.writableLength).toBe(0));
  expect(answers).toBeLessThan(10);
  raw.ws.terminate();
  ans.leave();
});

test('S8 the socket closes with 4410 when the access ends, and with the reason identity gives', async () => {
  other = await startSyncServer({ accessUntilMs: Date.now() + 150 });
  const guest = await joinBoard(other, person('gast'));
  await eventually(() => expect(guest.closings).toContainEqual({ code: CLOSE.accessEnded, reason: 'accessEnded' }));
  guest.leave();
  scene.server.sync.disconnect(
    scene.ans.provider.roomname as Parameters<RunningSyncServer['sync']['disconnect']>[0],
    scene.ans.actor.participantId,
    'accessEnded',
  );
  await eventually(() => expect(scene.ans.closings).toEqual([{ code: CLOSE.accessEnded, reason: 'accessEnded' }]));
  expect(scene.daan.closings).toEqual([]);
});

test('S8 the socket closes when the session behind it ends, with a code after which a session that goes on is let in', async () => {
  other = await startSyncServer({ sessionUntilMs: Date.now() + 150 });
  const raw = openRaw(other, person('gast'));
  expect(await raw.closed).toEqual({ code: CLOSE.serviceRestart, reason: 'serviceRestart' });
});
