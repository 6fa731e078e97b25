import { isLaneId, isNoteId, isPhaseId, type Random } from '@samenreis/shared/base';
import { type Actor, type BoardCommand, boardDoc, canonicalJson, executeCommand } from '@samenreis/shared/board';
import { MESSAGE, SYNC } from '@samenreis/shared/protocol';
import * as decoding from 'lib0/decoding';
import WebSocket from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { eventually } from '../support/sync/eventually.ts';
import { below } from '../support/sync/seed.ts';
import { BOARD, ticketOf } from '../support/sync/startSyncServer.ts';

const GONE = 'gone';
/** Every state that one note of this guest was given, in order, and up to which of them the server promised to keep. */
interface NoteHistory {
  readonly states: string[];
  promised: number;
}

/**
 * Somebody who works with an unmodified y-websocket client and remembers, for each own note, what was done and what of it the
 * server acknowledged: the model against which a store is read after a crash.
 */
export interface TracedGuest {
  readonly doc: Y.Doc;
  readonly provider: WebsocketProvider;
  readonly histories: ReadonlyMap<string, NoteHistory>;
  /** How the sockets of this guest were closed. */
  readonly closeCodes: readonly number[];
  /** Does one random thing: adds, moves or deletes an own note. */
  work(): void;
  /** Updates that are sent and not promised yet. */
  unsaved(): number;
  saved(): Promise<void>;
  json(): string;
  leave(): void;
}

export async function joinTraced(url: string, actor: Actor, random: Random): Promise<TracedGuest> {
  const doc = new Y.Doc();
  const frames = { sent: 0, durable: 0 };
  const waiting: { readonly frame: number; readonly keep: () => void }[] = [];
  const closeCodes: number[] = [];
  const onDurable = (): void => {
    while (waiting[0] !== undefined && waiting[0].frame <= frames.durable) waiting.shift()?.keep();
  };
  const provider = new WebsocketProvider(url, BOARD, doc, {
    WebSocketPolyfill: countingSocket(frames, onDurable) as unknown as typeof globalThis.WebSocket, // `ws` has the browser's interface
    disableBc: true,
    params: { ticket: ticketOf(actor), ack: '1' },
    maxBackoffTime: 50,
  });
  provider.on('connection-close', (event) => {
    if (event === null) return;
    closeCodes.push(event.code);
    // What was not promised on this socket is sent again on the next one, in one frame.
    waiting.length = 0;
  });
  const histories = new Map<string, NoteHistory>();
  const board = boardDoc(doc);
  await eventually(() => {
    if (!provider.synced) throw new Error(`not in sync; closed with ${closeCodes.join(', ')}`);
  });
  const lane = [...board.keys('lanes')].find(isLaneId);
  const phase = [...board.keys('phases')].find(isPhaseId);
  if (lane === undefined || phase === undefined) throw new Error('the board has no cell');

  const run = (command: BoardCommand): readonly string[] => {
    const done = executeCommand(doc, actor, command, { nowMs: 1_700_000_000_000, random });
    if (!done.ok) throw new Error(`the board's own rules refuse it: ${done.reason}`);
    return done.value.created;
  };

  function remember(note: string): void {
    const history = histories.get(note) ?? { states: [GONE], promised: 0 };
    histories.set(note, history);
    history.states.push(noteState(doc, note));
    const index = history.states.length - 1;
    waiting.push({
      frame: frames.sent,
      keep: () => {
        history.promised = index;
      },
    });
  }

  return {
    doc,
    provider,
    histories,
    closeCodes,
    work() {
      const own = [...histories.keys()].filter(isNoteId).filter((note) => board.has('notes', note));
      const note = own[below(random, own.length)];
      const place = { lane, phase, x: below(random, 200), y: below(random, 200) };
      const dice = random();
      if (note === undefined || dice < 0.5) {
        const created = run({ type: 'addNote', ...place, kind: 'moment', perspective: 'client', text: `${random()}` });
        for (const id of created) remember(id);
        return;
      }
      run(dice < 0.85 ? { type: 'moveNotes', moves: [{ note, ...place }] } : { type: 'deleteNotes', notes: [note] });
      remember(note);
    },
    unsaved: () => frames.sent - frames.durable,
    saved: () =>
      eventually(() => {
        if (!provider.synced || frames.sent !== frames.durable) throw new Error(`${frames.durable} of ${frames.sent} saved`);
      }),
    json: () => canonicalJson(doc),
    leave: () => provider.destroy(),
  };
}

/** A note as one comparable value: all its fields, or gone. */
export function noteState(doc: Y.Doc, note: string): string {
  const entry = boardDoc(doc).entry('notes', note);
  // The order of a map's keys is not part of its content: it differs after a reload.
  return typeof entry === 'object' && entry !== null ? JSON.stringify(Object.entries(entry).toSorted()) : GONE;
}

function countingSocket(frames: { sent: number; durable: number }, onDurable: () => void) {
  return class extends WebSocket {
    constructor(url: string, protocols?: string[]) {
      super(url, protocols);
      frames.sent = 0;
      frames.durable = 0;
      this.on('message', (data: Buffer) => {
        const decoder = decoding.createDecoder(new Uint8Array(data));
        if (decoding.readVarUint(decoder) !== MESSAGE.acknowledgement) return;
        frames.durable = decoding.readVarUint(decoder);
        onDurable();
      });
    }

    override send(data: Uint8Array): void {
      if (data[0] === MESSAGE.sync && data[1] !== SYNC.step1) frames.sent += 1;
      super.send(data);
    }
  };
}
