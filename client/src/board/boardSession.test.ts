import { isBoardId, isParticipantId, ok, seededRandom } from '@samenreis/shared/base';
import { boardDoc, demoBoard, noteDefaults, seedBoard } from '@samenreis/shared/board';
import { type BoardInfo, CLOSE, MESSAGE, SYNC } from '@samenreis/shared/protocol';
import * as encoding from 'lib0/encoding';
import { afterEach, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import type { LocalCopies } from '../connection/localCopies.ts';
import { outgoingFrame } from '../connection/outgoingFrame.ts';
import type { RestClient } from '../rest/restClient.ts';
import { type BoardSession, createBoardSession } from './boardSession.ts';
import type { KeptWork } from './keptForReload.ts';

// Names and session have a socket of their own, which finds its server by the address of the page: here is neither.
vi.mock('../connection/liveConnection.ts', () => {
  const quiet = { current: () => null, subscribe: () => () => undefined };
  const session = { ...quiet, asked: () => null, playedNow: () => null };
  return { openLiveConnection: () => ({ roster: quiet, session, connect: () => undefined, close: () => undefined }) };
});

const [id, participantId] = [`b${'1'.repeat(15)}`, `p${'1'.repeat(15)}`];
if (!(isBoardId(id) && isParticipantId(participantId))) throw new Error('The fixture has bad ids.');
const info: BoardInfo = {
  board: { id, title: 'Wmo', epoch: 1 },
  me: { participantId, name: 'Piet', perspective: 'client', role: 'participant' },
  serverNowMs: 0,
};

const served = new Y.Doc();
seedBoard(served, demoBoard(0));
const cell = { lane: [...served.getMap('lanes').keys()][0], phase: [...served.getMap('phases').keys()][0] };

/** The browser's socket, with a server behind it that shows its board and takes no change. */
class ServedSocket {
  static readonly OPEN = 1;
  static last: ServedSocket | null = null;
  /** What the server ends every connection with, before it tells of its board. */
  static refusesWith: number | null = null;
  readonly OPEN = 1;
  readyState = 0;
  onopen: (() => void) | null = null;
  onclose: ((event: { code: number }) => void) | null = null;
  onmessage: ((event: { data: Uint8Array }) => void) | null = null;

  constructor() {
    ServedSocket.last = this;
    queueMicrotask(() => {
      this.readyState = 1;
      this.onopen?.();
    });
  }

  send(frame: Uint8Array): void {
    if (outgoingFrame(frame) !== 'step1') return;
    const answer = encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, MESSAGE.sync);
      encoding.writeVarUint(encoder, SYNC.step2);
      encoding.writeVarUint8Array(encoder, Y.encodeStateAsUpdate(served));
    });
    queueMicrotask(() => {
      if (ServedSocket.refusesWith !== null) this.end(ServedSocket.refusesWith);
      else if (this.readyState === 1) this.onmessage?.({ data: answer });
    });
  }

  end(code: number): void {
    if (this.readyState !== 1) return;
    this.readyState = 3;
    this.onclose?.({ code });
  }

  close(): void {
    this.readyState = 3;
  }
}

/** What this tab keeps over a reload. */
const tab = new Map<string, string>();
let session: BoardSession | null = null;
let visits = 0;
afterEach(() => {
  tab.clear();
  session?.destroy();
  session = null;
  ServedSocket.refusesWith = null;
});

interface Device {
  /** The board as the visit before left it; null on a device that keeps nothing. */
  readonly left: { readonly info: BoardInfo; readonly doc: Y.Doc } | null;
}

function open({ left }: Device = { left: null }) {
  const reloads: KeptWork[] = [];
  const opened = createBoardSession({
    boardId: info.board.id,
    // Of the client for all requests, this page of the board asks one.
    rest: { board: async () => ok(info) } as unknown as RestClient,
    copies: {
      find: () => (left === null ? null : { info: left.info, roster: null, visitedAtMs: 0 }),
      remember: async () => undefined,
      rememberRoster: () => undefined,
      forget: async () => undefined,
      forgetAll: async () => undefined,
      forgetOld: async () => undefined,
    } satisfies LocalCopies,
    clock: { nowMs: () => 1_700_000_000_000 },
    // Of its own: what one visit makes is not what another made.
    random: seededRandom(++visits),
    // Of the browser's window, what a session uses.
    window: Object.assign(new EventTarget(), {
      location: { protocol: 'https:', host: 'board' },
      WebSocket: ServedSocket,
      indexedDB: {
        open() {
          throw new DOMException('this browser keeps no databases', 'SecurityError');
        },
      },
      sessionStorage: {
        getItem: (key: string) => tab.get(key) ?? null,
        setItem: (key: string, value: string) => tab.set(key, value),
        removeItem: (key: string) => tab.delete(key),
      },
      localStorage: {
        getItem: (key: string) => (left === null ? null : keptAt(key, left)),
        setItem: () => undefined,
        removeItem: () => undefined,
      },
    }) as unknown as Window & typeof globalThis,
    onReloaded: (reloaded) => reloads.push(reloaded),
    onRoleChanged: () => undefined,
    onCopyDamaged: () => undefined,
  });
  session = opened;
  let ends = 0;
  opened.subscribe(() => {
    if (opened.state().kind === 'closed') ends += 1;
  });
  return { session: opened, reloads, ended: (times: number) => vi.waitUntil(() => ends === times) };
}

/** What a page that closes writes down, here of all of the document. */
function keptAt(key: string, { info: of, doc }: NonNullable<Device['left']>): string | null {
  if (key !== `samenreis/${of.board.id}/${of.board.epoch}/${of.me.participantId}/last`) return null;
  return Buffer.from(Y.encodeStateAsUpdate(doc)).toString('base64');
}

async function write(opened: BoardSession, text: string): Promise<void> {
  const board = await vi.waitUntil(() => {
    const state = opened.state();
    return state.kind === 'open' && state.board.connection.wasSynced() ? state.board : null;
  });
  const done = board.store.dispatch({
    type: 'addNote',
    ...(cell as { lane: never; phase: never }), // ids of the demo board
    x: 6,
    y: 6,
    kind: 'tip',
    perspective: 'client',
    text,
  });
  expect(done.ok).toBe(true);
}

it('U23 gives back what was written when the server finds it too large, once the board is loaded without it', async () => {
  const { session: opened, reloads, ended } = open();
  await write(opened, 'Te veel ineens');
  ServedSocket.last?.end(CLOSE.tooLarge);
  await ended(1);
  expect(reloads).toEqual([]);
  opened.startOver();
  await vi.waitUntil(() => reloads.length > 0);
  expect(reloads).toEqual([{ why: 'refused', texts: ['Te veel ineens'], isWorkLost: false }]);
});

it('U23 keeps what was written over a second refusal, until the board stands there again', async () => {
  const { session: opened, reloads, ended } = open();
  await write(opened, 'Mocht niet');
  ServedSocket.refusesWith = CLOSE.refused;
  ServedSocket.last?.end(CLOSE.refused);
  await ended(1);
  opened.startOver();
  await ended(2);
  ServedSocket.refusesWith = null;
  opened.startOver();
  await vi.waitUntil(() => reloads.length > 0);
  expect(reloads).toEqual([{ why: 'refused', texts: ['Mocht niet'], isWorkLost: false }]);
});

it('S20 says that work is lost when what no text tells of was not confirmed', async () => {
  const { session: opened, reloads } = open();
  await write(opened, '');
  ServedSocket.last?.end(CLOSE.epochChanged);
  await vi.waitUntil(() => reloads.length > 0);
  expect(reloads).toEqual([{ why: 'epochChanged', texts: [], isWorkLost: true }]);
});

it('S20 tells it again after a reload, until the person has dealt with it', async () => {
  const first = open();
  await write(first.session, 'Bewaar mij');
  ServedSocket.last?.end(CLOSE.epochChanged);
  await vi.waitUntil(() => first.reloads.length > 0);
  first.session.destroy();
  const second = open();
  await vi.waitUntil(() => second.reloads.length > 0);
  expect(second.reloads).toEqual([{ why: 'epochChanged', texts: ['Bewaar mij'], isWorkLost: true }]);
  second.session.dealtWithLoss({ why: 'epochChanged', texts: ['Bewaar mij'] });
  second.session.destroy();
  const third = open();
  await write(third.session, 'Nieuw');
  expect(third.reloads).toEqual([]);
});

it('U23 gives nothing back that the next board has too', async () => {
  const { session: opened, reloads } = open();
  await write(opened, 'Staat er');
  const state = opened.state();
  if (state.kind !== 'open') throw new Error('the board is open');
  const before = Y.encodeStateVector(served);
  Y.applyUpdate(served, Y.encodeStateAsUpdate(state.board.connection.doc, before));
  ServedSocket.last?.end(CLOSE.epochChanged);
  await vi.waitUntil(() => reloads.length > 0);
  expect(reloads).toEqual([{ why: 'epochChanged', texts: [], isWorkLost: false }]);
});

it('S20 gives back what was written on a copy of an earlier epoch, when the page opens after the board started anew', async () => {
  const before = new Y.Doc();
  seedBoard(before, demoBoard(0));
  const [lane = '', phase = ''] = [...before.getMap('lanes').keys(), ...before.getMap('phases').keys()].filter(
    (key) => key === cell.lane || key === cell.phase,
  );
  const note = (author: string, text: string) => {
    const key = `${author}_01HZZZZZZZZZZZZZZZZZZ00001`;
    const place = { lane, phase, x: 0, y: 0, z: 0 };
    boardDoc(before).put('notes', key, {
      ...noteDefaults,
      id: key,
      author,
      place,
      kind: 'tip',
      perspective: 'client',
      createdAt: 1,
      text,
    });
  };
  note(participantId, 'Zonder verbinding');
  note(`p${'2'.repeat(15)}`, 'Van een ander');
  const left = { info: { ...info, board: { ...info.board, epoch: 0 } }, doc: before };
  const { reloads } = open({ left });
  await vi.waitUntil(() => reloads.length > 0);
  expect(reloads).toEqual([{ why: 'epochChanged', texts: ['Zonder verbinding'], isWorkLost: true }]);
});

it('S20 says nothing of a copy of the epoch that the board is still in', async () => {
  const { session: opened, reloads } = open({ left: { info, doc: served } });
  await vi.waitUntil(() => {
    const state = opened.state();
    return state.kind === 'open' && state.board.connection.wasSynced();
  });
  expect(reloads).toEqual([]);
});

it('U130 gives back a comment and the name of a group too when they are refused, and nothing of what was there before', async () => {
  const { session: opened, reloads } = open();
  await write(opened, 'Een briefje');
  const state = opened.state();
  if (state.kind !== 'open') throw new Error('the board is open');
  const { store } = state.board;
  const mine = [...store.snapshot().notes.values()].filter(({ text }) => text === 'Een briefje').map(({ id }) => id);
  const [note = null] = mine;
  if (note === null) throw new Error('the note is on the board');
  expect(store.dispatch({ type: 'addComment', note, text: 'Dit zei ik erover' }).ok).toBe(true);
  expect(store.dispatch({ type: 'groupNotes', notes: mine, name: 'Wachten' }).ok).toBe(true);
  ServedSocket.last?.end(CLOSE.refused);
  await vi.waitUntil(() => reloads.length > 0);
  expect(reloads).toEqual([{ why: 'refused', texts: ['Een briefje', 'Wachten', 'Dit zei ik erover'], isWorkLost: false }]);
});

it('U130 tells who moved a note, or reacted, that this was refused too', async () => {
  const { session: opened, reloads } = open();
  await write(opened, 'Een briefje');
  const state = opened.state();
  if (state.kind !== 'open') throw new Error('the board is open');
  const { store } = state.board;
  const other = [...store.snapshot().notes.values()].find(({ author }) => author !== participantId);
  if (other === undefined) throw new Error('the demo board has notes');
  expect(store.dispatch({ type: 'react', note: other.id, kind: 'heart' }).ok).toBe(true);
  ServedSocket.last?.end(CLOSE.refused);
  await vi.waitUntil(() => reloads.length > 0);
  expect(reloads).toEqual([{ why: 'refused', texts: ['Een briefje'], isWorkLost: true }]);
});

it('U131 tells after a reload of each text that was lost, until the person has dealt with it', async () => {
  const first = open();
  await write(first.session, 'Staat er');
  first.session.keep({ why: 'deleted', texts: ['Weggehaald'], isWorkLost: false });
  first.session.keep({ why: 'deleted', texts: ['Nog een'], isWorkLost: false });
  first.session.keep({ why: 'notWritten', texts: ['Niet aangenomen'], isWorkLost: false });
  first.session.dealtWithLoss({ why: 'deleted', texts: ['Weggehaald'] });
  first.session.destroy();
  const second = open();
  await vi.waitUntil(() => second.reloads.length > 1);
  expect(second.reloads).toEqual([
    { why: 'deleted', texts: ['Nog een'], isWorkLost: false },
    { why: 'notWritten', texts: ['Niet aangenomen'], isWorkLost: false },
  ]);
  second.session.destroy();
});
