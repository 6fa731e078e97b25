import { MESSAGE, SYNC } from '@samenreis/shared/protocol';
import * as decoding from 'lib0/decoding';
import { WebSocket } from 'ws';
import type { WebsocketProvider } from 'y-websocket';

/** Update frames of a provider's present socket: how many went out, and how many the server says are on disk. */
export interface FrameCount {
  /** What the provider opens its sockets with; the address has to ask for acknowledgements with `ack=1`. */
  readonly Socket: new (
    address: string,
    protocols?: string[],
  ) => WebSocket;
  /** Reads the acknowledgements of this provider from now on. */
  hear(provider: WebsocketProvider): void;
  sent(): number;
  durable(): number;
  /** Not before the answer to the server's step 1: until then what was written offline is not sent yet. */
  areAllDurable(): boolean;
}

export function countFrames(headers: Readonly<Record<string, string>> = {}): FrameCount {
  let [sent, durable, hasAnswered] = [0, 0, false];
  class Counting extends WebSocket {
    constructor(address: string, protocols?: string[]) {
      super(address, protocols, { headers });
      [sent, durable, hasAnswered] = [0, 0, false];
    }

    override send(data: Uint8Array): void {
      if (data[0] === MESSAGE.sync && data[1] !== SYNC.step1) sent += 1;
      if (data[0] === MESSAGE.sync && data[1] === SYNC.step2) hasAnswered = true;
      super.send(data);
    }
  }
  return {
    Socket: Counting,
    hear(provider) {
      provider.messageHandlers[MESSAGE.acknowledgement] = (_encoder, decoder) => {
        durable = decoding.readVarUint(decoder);
      };
    },
    sent: () => sent,
    durable: () => durable,
    areAllDurable: () => hasAnswered && sent === durable,
  };
}
