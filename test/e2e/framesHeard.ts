import { MESSAGE, SYNC } from '@samenreis/shared/protocol';
import * as decoding from 'lib0/decoding';
import type { Page } from 'playwright-core';

/** What the server sent to one page, over all its sockets, in the order in which it came. */
export interface FramesHeard {
  /** What a page needs before it goes anywhere: sockets that are open already tell nothing. */
  listen(page: Page): Promise<void>;
  /** All of it that came since, as it went over the line. */
  since(mark: number): readonly Buffer[];
  /** How much came until now. */
  mark(): number;
}

export function createFramesHeard(): FramesHeard {
  const frames: Buffer[] = [];
  return {
    async listen(page) {
      page.on('websocket', (socket) =>
        socket.on('framereceived', ({ payload }) => frames.push(typeof payload === 'string' ? Buffer.from(payload) : payload)),
      );
    },
    since: (mark) => frames.slice(mark),
    mark: () => frames.length,
  };
}

/** Whether it changes the board: text of the live channel begins with a digit, which is no message of the other. */
export function isBoardChange(frame: Buffer): boolean {
  return frame[0] === MESSAGE.sync && frame[1] === SYNC.update;
}

/** What it tells of somebody in the room: nothing where it is about something else. */
export function presencesIn(frame: Buffer): readonly { readonly name: string; readonly state: string }[] {
  if (frame[0] !== MESSAGE.awareness) return [];
  const decoder = decoding.createDecoder(frame);
  decoding.readVarUint(decoder);
  const entries = decoding.createDecoder(decoding.readVarUint8Array(decoder));
  return Array.from({ length: decoding.readVarUint(entries) }, () => {
    decoding.readVarUint(entries);
    decoding.readVarUint(entries);
    const state = decoding.readVarString(entries);
    return { name: String(JSON.parse(state)?.user?.name), state };
  });
}
