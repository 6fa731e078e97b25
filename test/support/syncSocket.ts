import type { BoardId } from '@samenreis/shared/base';
import { MESSAGE, SYNC } from '@samenreis/shared/protocol';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { countFrames, type FrameCount } from './sync/countFrames.ts';
import { eventually } from './sync/eventually.ts';
import type { Visitor } from './visitor.ts';

/** How a plain socket on `/sync` ended up: opened and told something, closed with a code, or refused by HTTP. */
export type SyncOutcome =
  | { readonly kind: 'served'; readonly socket: WebSocket; readonly closed: Promise<number> }
  | { readonly kind: 'closed'; readonly code: number }
  | { readonly kind: 'http'; readonly status: number };

/** Opens `/sync/<board>` as a browser would, asks for the document, and waits for the first thing that happens. */
export function openSync(visitor: Visitor, url: string, path: string, headers: object = {}): Promise<SyncOutcome> {
  return new Promise((resolve) => {
    const socket = new WebSocket(url.replace('http', 'ws') + path, { headers: { ...visitor.headers(), ...headers } });
    const closed = new Promise<number>((done) => socket.once('close', done));
    socket.once('open', () => socket.send(new Uint8Array([MESSAGE.sync, SYNC.step1, 1, 0])));
    socket.once('message', () => resolve({ kind: 'served', socket, closed }));
    socket.once('close', (code) => resolve({ kind: 'closed', code }));
    socket.once('unexpected-response', (_request, response) => {
      response.resume();
      resolve({ kind: 'http', status: response.statusCode ?? 0 });
    });
    // A refused upgrade is told twice; the other event says more.
    socket.on('error', () => {});
  });
}

export interface SyncedBoard {
  readonly doc: Y.Doc;
  readonly provider: WebsocketProvider;
  /** What was sent on the present socket, and how much of it the server says is on disk. */
  readonly frames: Pick<FrameCount, 'sent' | 'durable'>;
  close(): void;
}

/** The board through an unmodified y-websocket client, with this visitor's cookie. */
export async function openBoard(visitor: Visitor, url: string, board: BoardId): Promise<SyncedBoard> {
  const doc = new Y.Doc();
  const frames = countFrames(visitor.headers());
  const provider = new WebsocketProvider(`${url.replace('http', 'ws')}/sync`, board, doc, {
    disableBc: true,
    params: { ack: '1' },
    // The type asks for a browser's WebSocket; `ws` has all of it that the provider uses.
    WebSocketPolyfill: frames.Socket as unknown as typeof globalThis.WebSocket,
  });
  frames.hear(provider);
  await eventually(() => provider.synced || Promise.reject(new Error('not synced yet')));
  return {
    doc,
    provider,
    frames,
    close() {
      provider.destroy();
      doc.destroy();
    },
  };
}
