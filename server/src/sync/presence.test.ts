import type { ParticipantId } from '@samenreis/shared/base';
import type { PresenceUser } from '@samenreis/shared/protocol';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { beforeEach, expect, test } from 'vitest';
import { PresenceBoard, type PresenceSource } from './presence.ts';

const ANS: PresenceUser = {
  participantId: 'p000000000000ans' as ParticipantId,
  name: 'Ans',
  perspective: 'client',
  role: 'participant',
}; // `p` and 15 of base 36
const BEN: PresenceUser = { ...ANS, participantId: 'p000000000000ben' as ParticipantId, name: 'Ben' }; // as above

interface Socket extends PresenceSource {
  counts: boolean;
}

let nowMs: number;
let malformed: Socket[];
let board: PresenceBoard<Socket>;
let ans: Socket;
let ben: Socket;

beforeEach(() => {
  nowMs = 0;
  malformed = [];
  ans = { user: ANS, counts: true };
  ben = { user: BEN, counts: true };
  board = new PresenceBoard<Socket>({
    clock: { nowMs: () => nowMs },
    ownerInLog: () => null,
    onMalformed: (source) => {
      malformed.push(source);
      source.counts = false;
    },
  });
});

test('S13 a state that is on its way in already says whose the clientID is', () => {
  board.receive(ans, state(1, 1, { cursor: { x: 1, y: 2 } }));
  expect(board.ownerOf(1)).toBe(ANS.participantId);
});

test('S13 the server says who it is, whatever the client claims', () => {
  board.receive(ans, state(1, 1, { cursor: { x: 1, y: 2 }, user: { name: 'Ben' } }));
  expect(told()?.states).toEqual([{ cursor: { x: 1, y: 2 }, drags: [], selection: [], editing: null, user: ANS }]);
  board.refresh({ ...ANS, name: 'Ans V.' });
  expect(told()?.states).toMatchObject([{ cursor: { x: 1, y: 2 }, user: { name: 'Ans V.' } }]);
});

test('what one socket told is told to the others alone, as long as its own clock is kept', () => {
  board.receive(ans, state(1, 1, {}));
  expect(told()?.teller).toBe(ans);
  board.receive(ans, state(1, 2, {}));
  board.receive(ben, state(2, 1, {}));
  expect(told()?.teller).toBeNull();
  board.refresh(ANS);
  expect(told()?.teller).toBeNull();
  // Behind the clock the server gave it, so that it must learn a newer one.
  board.receive(ans, state(1, 3, {}));
  expect(told()?.teller).toBeNull();
  board.leave(ben);
  expect(told()?.teller).toBeNull();
});

test('S9 frames behind a malformed one, or of a socket that was dismissed, are not taken in', () => {
  board.receive(ans, Uint8Array.of(1));
  board.receive(ans, state(1, 1, {}));
  board.receive(ben, state(2, 1, {}));
  ben.counts = false;
  expect(board.hasChanges).toBe(true);
  expect(told()).toBeNull();
  expect(malformed).toEqual([ans]);
});

test('a long frame is taken in at once, behind the short ones before it', () => {
  board.receive(ans, state(1, 1, {}));
  board.receive(ans, new Uint8Array(5_000).fill(255));
  expect(malformed).toEqual([ans]);
  expect(told()?.states).toHaveLength(1);
});

test('a state that comes and goes before anybody was told is told as gone', () => {
  board.receive(ans, state(1, 1, {}));
  board.leave(ans);
  expect(told()?.states).toEqual([null]);
  expect(board.everybody()).toBeNull();
});

test('S9 who has been silent for 35 seconds is told as gone, and nobody else', () => {
  board.receive(ans, state(1, 1, {}));
  told();
  nowMs = 20_000;
  board.receive(ben, state(2, 1, {}));
  told();
  nowMs = 35_000;
  board.dropStale();
  expect(told()).toBeNull();
  nowMs = 35_001;
  board.dropStale();
  expect(told()).toEqual({ states: [null], teller: null });
});

function state(clientId: number, clock: number, value: object): Uint8Array {
  const encoder = encoding.createEncoder();
  for (const number of [1, clientId, clock]) encoding.writeVarUint(encoder, number);
  encoding.writeVarString(encoder, JSON.stringify(value));
  return encoding.toUint8Array(encoder);
}

function told(): { readonly states: readonly unknown[]; readonly teller: Socket | null } | null {
  const changes = board.takeChanges();
  if (changes === null) return null;
  // Behind the header of a WebSocket frame of more than 125 bytes or of fewer, and the kind of message.
  const headerBytes = changes.frame[1] === 126 ? 4 : 2;
  const message = decoding.createDecoder(changes.frame.subarray(headerBytes + 1));
  const decoder = decoding.createDecoder(decoding.readVarUint8Array(message));
  const states = Array.from({ length: decoding.readVarUint(decoder) }, () => {
    decoding.readVarUint(decoder);
    decoding.readVarUint(decoder);
    const parsed: unknown = JSON.parse(decoding.readVarString(decoder));
    return parsed;
  });
  return { states, teller: changes.teller };
}
