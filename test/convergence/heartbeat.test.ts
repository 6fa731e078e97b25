import { once } from 'node:events';
import { MESSAGE } from '@samenreis/shared/protocol';
import { afterEach, beforeEach, expect, test } from 'vitest';
import WebSocket from 'ws';
import { eventually } from '../support/sync/eventually.ts';
import { person } from '../support/sync/people.ts';
import { openRaw, openRawSynced } from '../support/sync/rawSocket.ts';
import { BOARD, type RunningSyncServer, startSyncServer, ticketOf } from '../support/sync/startSyncServer.ts';

const CUT_WITHOUT_CLOSING = 1006;
/** A state counts for so long after it was last told. */
const STALE_MS = 35_001;

let aheadMs: number;
let server: RunningSyncServer;
beforeEach(async () => {
  aheadMs = 0;
  server = await startSyncServer({
    clock: { nowMs: () => Date.now() + aheadMs },
    timings: { heartbeatMs: 200 },
  });
});
afterEach(() => server.close());

test('S9 a socket that answers no ping is cut, and one that does stays however little it says', async () => {
  const quiet = await openRawSynced(server, person('stil'));
  const address = `${server.url}/${BOARD}?ticket=${ticketOf(person('dood'))}`;
  const dead = new WebSocket(address, { autoPong: false });
  let pings = 0;
  dead.on('ping', () => {
    pings += 1;
  });
  const [code] = await once(dead, 'close');
  expect(code).toBe(CUT_WITHOUT_CLOSING);
  expect(pings).toBeGreaterThan(0);
  for (let beats = 0; beats < 3; beats += 1) await once(quiet.ws, 'ping');
  expect(quiet.ws.readyState).toBe(WebSocket.OPEN);
  quiet.ws.terminate();
});

test('S9 who hears nothing else gets an empty presence frame a beat: stock clients give up after 30 silent seconds', async () => {
  const quiet = await openRawSynced(server, person('stil'));
  const frames: Buffer[] = [];
  quiet.ws.on('message', (data: Buffer) => frames.push(data));
  await eventually(() => expect(frames.length).toBeGreaterThan(2));
  // One byte of presence, which says that nobody is in it.
  for (const frame of frames) expect([...frame]).toEqual([MESSAGE.awareness, 1, 0]);
  quiet.ws.terminate();
});

test('S9 a state that nobody renews goes for everybody, though its socket answers pings', async () => {
  const ans = await openRawSynced(server, person('ans'));
  const daan = openRaw(server, person('daan'));
  ans.sendAwareness([[31, 1, '{}']]);
  await eventually(() => expect([...daan.awareness.keys()]).toEqual([31]));
  aheadMs = STALE_MS;
  await eventually(() => expect([...daan.awareness.keys()]).toEqual([]));
  expect(ans.ws.readyState).toBe(WebSocket.OPEN);
  for (const { ws } of [ans, daan]) ws.terminate();
});
