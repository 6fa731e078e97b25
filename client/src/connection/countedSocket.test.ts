import { MESSAGE, SYNC } from '@samenreis/shared/protocol';
import { beforeEach, describe, expect, it } from 'vitest';
import { countedSocket } from './countedSocket.ts';

const sent: Uint8Array[] = [];
class FakeSocket {
  send(data: Uint8Array): void {
    sent.push(data);
  }
}

const STEP1 = new Uint8Array([MESSAGE.sync, SYNC.step1, 1, 0]);
const STEP2 = new Uint8Array([MESSAGE.sync, SYNC.step2, 2, 0, 0]);
const UPDATE = new Uint8Array([MESSAGE.sync, SYNC.update, 2, 0, 0]);
const PRESENCE = new Uint8Array([MESSAGE.awareness, 1, 0]);

function open(isEcho = false) {
  let counted = 0;
  // Stands in for the browser's class, of which only `send` is used here.
  const Socket = countedSocket(FakeSocket as unknown as typeof WebSocket, {
    opened: () => undefined,
    counted: () => counted++,
    isEcho: () => isEcho,
  });
  return { socket: new Socket('ws://board'), counted: () => counted };
}

beforeEach(() => sent.splice(0));

describe('the counted socket', () => {
  it('U21 counts answers and updates, and nothing else', () => {
    const { socket, counted } = open();
    for (const frame of [STEP1, STEP2, PRESENCE, UPDATE, UPDATE]) socket.send(frame);
    expect(sent).toEqual([STEP1, STEP2, PRESENCE, UPDATE, UPDATE]);
    expect(counted()).toBe(3);
  });

  it('U21 holds updates back until the answer that contains them', () => {
    const { socket, counted } = open();
    for (const frame of [STEP1, UPDATE, STEP2, UPDATE]) socket.send(frame);
    expect(sent).toEqual([STEP1, STEP2, UPDATE]);
    expect(counted()).toBe(2);
  });

  it('does not send back the presence that the server told', () => {
    const { socket } = open(true);
    socket.send(PRESENCE);
    expect(sent).toEqual([]);
  });
});
