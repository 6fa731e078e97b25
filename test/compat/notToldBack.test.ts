import { once } from 'node:events';
import { boardDoc, executeCommand } from '@samenreis/shared/board';
import { SYNC } from '@samenreis/shared/protocol';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { eventually } from '../support/sync/eventually.ts';
import { joinBoard } from '../support/sync/joinBoard.ts';
import { ADD_NOTE, person } from '../support/sync/people.ts';
import { openRaw, syncMessage } from '../support/sync/rawSocket.ts';
import { type RunningSyncServer, startSyncServer } from '../support/sync/startSyncServer.ts';

const ANS = person('ans');

let server: RunningSyncServer;
beforeEach(async () => {
  server = await startSyncServer();
});
afterEach(() => server.close());

test('what a client wrote is told back to it only if it has no acknowledgements to go by', async () => {
  const daan = await joinBoard(server, person('daan'));
  const withAck = await readBoard('ack=1');
  const without = await readBoard('');
  const own = new Y.Doc();
  Y.applyUpdate(own, Y.encodeStateAsUpdate(daan.doc));
  const written: Uint8Array[] = [];
  own.on('update', (update: Uint8Array) => written.push(update));
  const done = executeCommand(own, ANS, { ...ADD_NOTE, text: 'Een' }, { nowMs: 1_700_000_000_000, random: Math.random });
  if (!done.ok) throw new Error('the note was not made');
  const note = [...boardDoc(own).keys('notes')].find((id) => !boardDoc(daan.doc).has('notes', id));
  if (note === undefined) throw new Error('the note is missing');
  for (const update of written.splice(0)) withAck.sendUpdate(update);
  await eventually(() => expect([daan, without].map(({ doc }) => boardDoc(doc).has('notes', note))).toEqual([true, true]));

  boardDoc(own).text('notes', note)?.insert(0, 'Twee');
  for (const update of written) without.sendUpdate(update);
  await eventually(() => expect(boardDoc(without.doc).text('notes', note)?.toString()).toBe('TweeEen'));
  // The second came to all, and builds on the first, which this one was never told.
  await eventually(() => expect(withAck.doc.store.pendingStructs).not.toBeNull());
  expect(boardDoc(withAck.doc).has('notes', note)).toBe(false);
  daan.leave();
});

/** A client that knows only what it is told. */
async function readBoard(query: string) {
  const raw = openRaw(server, ANS, { query });
  await once(raw.ws, 'open');
  raw.send(syncMessage(SYNC.step1, Y.encodeStateVector(new Y.Doc())));
  await eventually(() => expect(raw.doc.getMap('meta').size).toBeGreaterThan(0));
  raw.send(syncMessage(SYNC.step2, Y.encodeStateAsUpdate(new Y.Doc())));
  return raw;
}
