import { realpathSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { type Actor, boardDoc, canonicalJson, executeCommand } from '@samenreis/shared/board';
import { CLOSE } from '@samenreis/shared/protocol';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import WebSocket from 'ws';
import { WebsocketProvider as Provider3 } from 'y-websocket';
import { WebsocketProvider as Provider2 } from 'y-websocket-2';
import * as Y from 'yjs';
import { eventually } from '../support/sync/eventually.ts';
import { ADD_NOTE, person } from '../support/sync/people.ts';
import { BOARD, type RunningSyncServer, startSyncServer, ticketOf } from '../support/sync/startSyncServer.ts';

const ADD = { ...ADD_NOTE, text: 'Hallo' };
const ANS = person('ans');
const DAAN = person('daan');
const GERDA = person('gerda', 'facilitator');
const KIJKER = person('kijker', 'viewer');

let server: RunningSyncServer;
let opened: { destroy(): void }[] = [];
beforeEach(async () => {
  server = await startSyncServer();
  opened = [];
});
afterEach(async () => {
  for (const provider of opened) provider.destroy();
  await server.close();
});

/** The two versions differ in options and events that are not used here. */
type AnyProvider = typeof Provider3;
const VERSIONS = [
  { version: '3.1.0', Provider: Provider3 },
  { version: '2.1.0', Provider: Provider2 as unknown as AnyProvider },
];

describe.each(VERSIONS)('an unmodified y-websocket $version client', ({ Provider }) => {
  const connect = async (actor: Actor, doc = new Y.Doc()) => {
    const provider = new Provider(server.url, BOARD, doc, {
      WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket, // `ws` in Node has the browser's interface
      disableBc: true,
      params: { ticket: ticketOf(actor) },
      maxBackoffTime: 50,
    });
    opened.push(provider);
    await eventually(() => expect(provider.synced).toBe(true));
    return { doc, provider, actor };
  };
  const add = ({ doc, actor }: { doc: Y.Doc; actor: Actor }) => {
    const done = executeCommand(doc, actor, ADD, { nowMs: 1_700_000_000_000, random: Math.random });
    if (!done.ok) throw new Error(done.reason);
    return done.value.created[0] ?? '';
  };

  test('S1 syncs a board, and what one writes the other has', async () => {
    const ans = await connect(ANS);
    const daan = await connect(DAAN);
    expect(canonicalJson(daan.doc)).toContain('Wmo-klantreis');
    const note = add(ans);
    await eventually(() => expect(boardDoc(daan.doc).has('notes', note)).toBe(true));
    boardDoc(ans.doc).text('notes', note)?.insert(5, ' daar');
    await eventually(() => expect(boardDoc(daan.doc).text('notes', note)?.toString()).toBe('Hallo daar'));
    expect(canonicalJson(daan.doc)).toBe(canonicalJson(ans.doc));
  });

  test('S9 shows who is there under the name the server knows, and takes it away when the person leaves', async () => {
    const ans = await connect(ANS);
    const daan = await connect(DAAN);
    ans.provider.awareness.setLocalState({ cursor: { x: 3, y: 4 }, user: { name: 'Iemand anders' } });
    const seen = () => daan.provider.awareness.getStates().get(ans.doc.clientID);
    await eventually(() =>
      expect(seen()).toMatchObject({ cursor: { x: 3, y: 4 }, user: { name: `naam van ${ANS.participantId}` } }),
    );
    ans.provider.awareness.setLocalStateField('cursor', { x: 5, y: 6 });
    await eventually(() => expect(seen()).toMatchObject({ cursor: { x: 5, y: 6 } }));
    ans.provider.disconnect();
    await eventually(() => expect(seen()).toBeUndefined());
    ans.provider.connect();
    await eventually(() => expect(seen()).toMatchObject({ user: { participantId: ANS.participantId } }));
  });

  test('S1 reconnects by itself after a restart of the server, with what was written meanwhile', async () => {
    const { store, port } = server;
    const ans = await connect(ANS);
    await server.close();
    await eventually(() => expect(ans.provider.wsconnected).toBe(false));
    const note = add(ans);
    server = await startSyncServer({ store, port });
    await eventually(() => expect(ans.provider.synced).toBe(true));
    const daan = await connect(DAAN);
    await eventually(() => expect(boardDoc(daan.doc).has('notes', note)).toBe(true));
  });

  test('S6 a viewer sees the board and is closed with 4403 for writing, again and again without harm', async () => {
    const gerda = await connect(GERDA);
    const kijker = await connect(KIJKER);
    const before = canonicalJson(gerda.doc);
    const codes: number[] = [];
    kijker.provider.on('connection-close', (event: CloseEvent | null) => {
      if (event !== null) codes.push(event.code);
    });
    boardDoc(kijker.doc).put('meta', 'title', 'Van mij');
    await eventually(() => expect(codes).toContain(CLOSE.forbidden));
    const note = add(gerda);
    const daan = await connect(DAAN);
    expect(boardDoc(daan.doc).has('notes', note)).toBe(true);
    expect(canonicalJson(gerda.doc)).not.toBe(before);
    expect(boardDoc(daan.doc).entry('meta', 'title')).not.toBe('Van mij');
  });
});

test('S1 the 3.x client takes a refusal for final, the 2.x client comes back and is turned away without a rebuild', async () => {
  const connect = (Provider: AnyProvider, name: string) => {
    const doc = new Y.Doc();
    const provider = new Provider(server.url, BOARD, doc, {
      WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket, // `ws` in Node has the browser's interface
      disableBc: true,
      params: { ticket: ticketOf(person(name)) },
      maxBackoffTime: 20,
    });
    opened.push(provider);
    const codes: number[] = [];
    provider.on('connection-close', (event: CloseEvent | null) => {
      if (event !== null) codes.push(event.code);
    });
    return { doc, provider, codes };
  };
  const modern = connect(Provider3, 'nieuw');
  const old = connect(Provider2 as unknown as AnyProvider, 'oud');
  await eventually(() => expect(modern.provider.synced && old.provider.synced).toBe(true));
  for (const { doc } of [modern, old]) boardDoc(doc).put('meta', 'title', 'Van mij');
  await eventually(() => expect(old.codes.length).toBeGreaterThan(5));
  expect(modern.codes).toEqual([CLOSE.refused]);
  expect(modern.provider.shouldConnect).toBe(false);
  const rebuilt = server.logged.filter(({ fields }) => 'rebuilt' in fields && fields.rebuilt === true);
  expect(rebuilt.length).toBeLessThanOrEqual(8);
});

test('S1 there is one copy of yjs in the tree', async () => {
  const pnpmFolder = new URL('../../node_modules/.pnpm/', import.meta.url);
  const copies = (await readdir(pnpmFolder)).filter((name) => name.startsWith('yjs@'));
  expect(copies).toHaveLength(1);
  const from = (folder: string) => realpathSync(createRequire(new URL(folder, import.meta.url)).resolve('yjs'));
  const all = ['../../server/src/app.ts', '../../shared/src/board/index.ts', '../../client/src/main.tsx', './x.ts'].map(from);
  expect(new Set(all).size).toBe(1);
});
