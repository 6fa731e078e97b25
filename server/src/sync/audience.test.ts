import { EventEmitter } from 'node:events';
import { Duplex } from 'node:stream';
import type { BoardId, ParticipantId } from '@samenreis/shared/base';
import type { PresenceUser } from '@samenreis/shared/protocol';
import * as encoding from 'lib0/encoding';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { WebSocket } from 'ws';
import { Audience } from './audience.ts';
import { Connection } from './connection.ts';
import { ParticipantBudgets } from './participantBudget.ts';
import { DEFAULT_PARTICIPANT_RATES } from './syncPorts.ts';

const BOARD = 'b00000000000test' as BoardId; // `b` and 15 of base 36
const CLOCK = { nowMs: () => 0 };
const INTERVAL_MS = 50;
/** More than may wait for a reader who is still told of presence. */
const BACKLOG = Buffer.alloc(200_000);

/** A line whose reader takes nothing until it is told to. */
class Line extends Duplex {
  readonly told: Buffer[] = [];
  #release: (() => void) | null = null;
  #isStuck = false;

  override _read(): void {}

  override _write(frame: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.told.push(frame);
    if (this.#isStuck) this.#release = done;
    else done();
  }

  block(): void {
    this.#isStuck = true;
  }

  release(): void {
    this.#isStuck = false;
    this.#release?.();
  }
}

interface Reader {
  readonly line: Line;
  readonly connection: Connection;
}

let audience: Audience;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  audience = new Audience({
    clock: CLOCK,
    metrics: {
      connectionOpened() {},
      connectionClosed() {},
      roomOpened() {},
      roomClosed() {},
      admitted() {},
      refused() {},
      broadcast() {},
    },
    presenceIntervalMs: INTERVAL_MS,
    ownerInLog: () => null,
  });
});
afterEach(() => {
  audience.close();
  vi.useRealTimers();
});

function join(name: string): Reader {
  const participantId = `p${name.padStart(15, '0')}` as ParticipantId; // `p` and 15 of base 36
  const user: PresenceUser = { participantId, name, perspective: 'client', role: 'participant' };
  const line = new Line();
  // What a connection asks of `ws` here: whether it is open.
  const ws = Object.assign(new EventEmitter(), { readyState: 1, OPEN: 1 }) as unknown as WebSocket;
  const connection = new Connection({
    ws,
    socket: line,
    identity: {
      actor: { participantId, role: 'participant' },
      user,
      boardId: BOARD,
      epoch: 1,
      accessUntilMs: null,
      sessionUntilMs: null,
    },
    budget: new ParticipantBudgets(CLOCK, DEFAULT_PARTICIPANT_RATES).of(participantId),
    wantsAck: true,
  });
  audience.admit(connection);
  return { line, connection };
}

function show({ connection }: Reader, clientId: number, clock: number, cursorX: number): void {
  const encoder = encoding.createEncoder();
  for (const number of [1, clientId, clock]) encoding.writeVarUint(encoder, number);
  encoding.writeVarString(encoder, JSON.stringify({ cursor: { x: cursorX, y: 0 } }));
  audience.receivePresence(connection, encoding.toUint8Array(encoder));
}

const beat = () => vi.advanceTimersByTime(2 * INTERVAL_MS);

test('S10 who missed presence is made up for it, also when the next to be told is its own', () => {
  const ans = join('ans');
  const ben = join('ben');
  show(ans, 1, 1, 10);
  beat();
  ans.line.block();
  ans.connection.write(BACKLOG);
  show(ben, 2, 1, 20);
  beat();
  expect(ans.connection.isBehindPresence).toBe(true);
  ans.line.release();
  const before = ans.line.told.length;
  show(ans, 1, 2, 11);
  beat();
  expect(ans.line.told.slice(before).join()).toContain('"x":20');
  // With nothing to make up for, the own presence is not told back.
  const upToDate = ans.line.told.length;
  show(ans, 1, 3, 12);
  beat();
  expect(ans.line.told).toHaveLength(upToDate);
});
