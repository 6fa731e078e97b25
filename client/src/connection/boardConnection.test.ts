import { isBoardId, isParticipantId } from '@samenreis/shared/base';
import { boardDoc } from '@samenreis/shared/board';
import { CLOSE, MESSAGE, SYNC } from '@samenreis/shared/protocol';
import * as encoding from 'lib0/encoding';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { createBoardConnection } from './boardConnection.ts';
import { outgoingFrame } from './outgoingFrame.ts';

const [id, participantId] = [`b${'1'.repeat(15)}`, `p${'1'.repeat(15)}`];
if (!(isBoardId(id) && isParticipantId(participantId))) throw new Error('The fixture has bad ids.');
const info = {
  board: { id, title: 'Wmo', epoch: 1 },
  me: { participantId, name: 'Fatima', perspective: 'client', role: 'participant' },
  serverNowMs: 0,
} as const;

/** How the server's disk is: full, or stores what comes. */
let isDiskFull: boolean;
/** The times at which somebody came, milliseconds. */
let came: number[];
let sockets: ServedSocket[];

const syncFrame = (type: number, body: Uint8Array) =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.sync);
    encoding.writeVarUint(encoder, type);
    encoding.writeVarUint8Array(encoder, body);
  });

/** The browser's socket, with a server behind it that takes everybody in and then does what its disk lets it. */
class ServedSocket {
  static readonly OPEN = 1;
  readonly OPEN = 1;
  readyState = 0;
  onopen: (() => void) | null = null;
  onclose: ((event: { code: number }) => void) | null = null;
  onmessage: ((event: { data: Uint8Array }) => void) | null = null;
  #frames = 0;

  constructor() {
    came.push(Date.now());
    sockets.push(this);
    queueMicrotask(() => {
      this.readyState = 1;
      this.onopen?.();
    });
  }

  send(frame: Uint8Array): void {
    const kind = outgoingFrame(frame);
    if (kind === 'step1') {
      this.#tell(syncFrame(SYNC.step2, boardState));
      this.#tell(syncFrame(SYNC.step1, Y.encodeStateVector(served)));
    } else if (kind === 'step2' || kind === 'update') {
      this.#frames += 1;
      const count = this.#frames;
      // What holds no change is settled without touching the disk.
      const isEmpty = frame.length <= 5;
      queueMicrotask(() => {
        if (isDiskFull && !isEmpty) this.end(CLOSE.storeFailed);
        else
          this.#tell(encoding.encode((encoder) => [MESSAGE.acknowledgement, count].map((n) => encoding.writeVarUint(encoder, n))));
      });
    }
  }

  end(code: number): void {
    if (this.readyState !== 1) return;
    this.readyState = 3;
    this.onclose?.({ code });
  }

  close(): void {
    this.readyState = 3;
  }

  #tell(data: Uint8Array): void {
    queueMicrotask(() => {
      if (this.readyState === 1) this.onmessage?.({ data });
    });
  }
}

const served = new Y.Doc();
boardDoc(served).put('meta', 'title', 'Wmo');
const boardState = Y.encodeStateAsUpdate(served);

async function open() {
  const kinds: string[] = [];
  const connection = createBoardConnection({
    info,
    syncUrl: 'ws://board/sync',
    // Stands in for the browser's class, of which only what y-websocket uses is there.
    WebSocket: ServedSocket as unknown as typeof WebSocket,
    databases: null,
    random: () => 1,
    storage: { getItem: () => null, setItem: () => undefined, removeItem: () => undefined },
    page: new EventTarget(),
    onClosed: () => undefined,
    onCopyDamaged: () => undefined,
  });
  connection.subscribe(() => {
    const { kind } = connection.status();
    if (kinds.at(-1) !== kind) kinds.push(kind);
  });
  await vi.advanceTimersByTimeAsync(0);
  return { connection, kinds };
}

const pauses = () => came.slice(1).map((at, index) => at - (came[index] ?? 0));

beforeEach(() => {
  vi.useFakeTimers();
  isDiskFull = false;
  came = [];
  sockets = [];
});
afterEach(() => void vi.useRealTimers());

describe('a server that takes everybody in and cannot store', () => {
  it('U20 U24 is said once, and is tried with growing pauses until it stores again', async () => {
    const { connection, kinds } = await open();
    expect(connection.status().kind).toBe('saved');
    isDiskFull = true;
    connection.doc.getMap('notes').set('a', 1);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(kinds).toEqual(['saving', 'saved', 'saving', 'storeFailing']);
    expect(pauses()).toEqual([200, 400, 800, 1_600, 3_200, 6_400, 10_000]);
    isDiskFull = false;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(kinds).toEqual(['saving', 'saved', 'saving', 'storeFailing', 'saved']);
    sockets.at(-1)?.end(1006);
    await vi.advanceTimersByTimeAsync(200);
    expect(pauses().at(-1)).toBeLessThanOrEqual(10_000);
    expect(kinds.at(-1)).toBe('saved');
    await connection.close();
  });

  it('U24 keeps who only looks on from knocking each time somebody else tries', async () => {
    const { connection, kinds } = await open();
    isDiskFull = true;
    const tries = 8;
    for (let failed = 0; failed < tries; failed += 1) {
      sockets.at(-1)?.end(CLOSE.storeFailed);
      await vi.advanceTimersByTimeAsync(Math.min(10_000, 200 * 2 ** failed));
    }
    expect(kinds).toEqual(['saving', 'saved', 'storeFailing']);
    expect(came).toHaveLength(tries + 1);
    expect(pauses().at(-1)).toBe(10_000);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(kinds).toEqual(['saving', 'saved', 'storeFailing', 'saved']);
    await connection.close();
  });
});
