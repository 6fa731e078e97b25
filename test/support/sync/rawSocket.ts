import { once } from 'node:events';
import type { Actor } from '@samenreis/shared/board';
import { MESSAGE, SYNC } from '@samenreis/shared/protocol';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import WebSocket from 'ws';
import * as Y from 'yjs';
import { eventually } from './eventually.ts';
import type { Closing } from './joinBoard.ts';
import { BOARD, type RunningSyncServer, ticketOf } from './startSyncServer.ts';

/** A socket without a client behind it: it says exactly what a test lets it say. */
export interface RawSocket {
  /** What the server told so far, applied. */
  readonly doc: Y.Doc;
  readonly ws: WebSocket;
  send(bytes: Uint8Array): void;
  sendUpdate(update: Uint8Array): void;
  sendAwareness(entries: readonly (readonly [clientId: number, clock: number, json: string])[]): void;
  readonly awareness: ReadonlyMap<number, unknown>;
  readonly closed: Promise<Closing>;
}

export interface RawOptions {
  readonly path?: string;
  readonly query?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export function openRaw({ url }: Pick<RunningSyncServer, 'url'>, actor: Actor | null, options: RawOptions = {}): RawSocket {
  const ticket = actor === null ? '' : `ticket=${ticketOf(actor)}&`;
  const ws = new WebSocket(`${url}/${options.path ?? BOARD}?${ticket}${options.query ?? ''}`, { headers: options.headers ?? {} });
  const doc = new Y.Doc();
  const awareness = new Map<number, unknown>();
  ws.on('message', (data: Buffer) => read(new Uint8Array(data), doc, awareness));
  const closed = new Promise<Closing>((resolve, reject) => {
    ws.on('close', (code, reason) => resolve({ code, reason: reason.toString() }));
    ws.on('error', reject);
  });
  // A test that never looks at the end of a socket must not fail by it.
  closed.catch(() => {});
  const send = (bytes: Uint8Array) => ws.send(bytes);
  return {
    doc,
    ws,
    send,
    sendUpdate: (update) => send(syncMessage(SYNC.update, update)),
    sendAwareness: (entries) => send(awarenessMessage(entries)),
    awareness,
    closed,
  };
}

/** Opens a socket and reads the whole board. */
export async function openRawSynced(server: Pick<RunningSyncServer, 'url'>, actor: Actor): Promise<RawSocket> {
  const raw = openRaw(server, actor);
  await once(raw.ws, 'open');
  raw.send(syncMessage(SYNC.step1, Y.encodeStateVector(new Y.Doc())));
  await eventually(() => {
    if (raw.doc.getMap('meta').size === 0) throw new Error('nothing synced yet');
  });
  // Like every client it answers the server's step 1: from here on a gap is no accident.
  raw.send(syncMessage(SYNC.step2, Y.encodeStateAsUpdate(new Y.Doc())));
  return raw;
}

export function syncMessage(type: number, body: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.sync);
    encoding.writeVarUint(encoder, type);
    encoding.writeVarUint8Array(encoder, body);
  });
}

function awarenessMessage(entries: readonly (readonly [number, number, string])[]): Uint8Array {
  const body = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, entries.length);
    for (const [clientId, clock, json] of entries) {
      encoding.writeVarUint(encoder, clientId);
      encoding.writeVarUint(encoder, clock);
      encoding.writeVarString(encoder, json);
    }
  });
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.awareness);
    encoding.writeVarUint8Array(encoder, body);
  });
}

function read(frame: Uint8Array, doc: Y.Doc, awareness: Map<number, unknown>): void {
  const decoder = decoding.createDecoder(frame);
  const type = decoding.readVarUint(decoder);
  if (type === MESSAGE.sync && decoding.readVarUint(decoder) !== SYNC.step1)
    Y.applyUpdate(doc, decoding.readVarUint8Array(decoder));
  if (type !== MESSAGE.awareness) return;
  const body = decoding.createDecoder(decoding.readVarUint8Array(decoder));
  for (let left = decoding.readVarUint(body); left > 0; left -= 1) {
    const clientId = decoding.readVarUint(body);
    decoding.readVarUint(body);
    const state: unknown = JSON.parse(decoding.readVarString(body));
    if (state === null) awareness.delete(clientId);
    else awareness.set(clientId, state);
  }
}
