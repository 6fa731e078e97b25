import { outgoingFrame } from './outgoingFrame.ts';

export interface CountedSocketEvents {
  opened(): void;
  /** A frame goes out that the server counts in its acknowledgements. */
  counted(): void;
  /** Whether presence is only what the server told just now: the provider would send it straight back. */
  isEcho(): boolean;
}

/**
 * A WebSocket for the unmodified provider that counts what the server acknowledges.
 *
 * An update made before the answer to the server's step 1 is not sent: it may rest on changes the server does not have
 * yet, and the step 2 that follows holds it.
 */
export function countedSocket(Base: typeof WebSocket, events: CountedSocketEvents): typeof WebSocket {
  return class CountedSocket extends Base {
    #hasAnswered = false;

    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      events.opened();
    }

    override send(data: string | ArrayBufferLike | Blob | ArrayBufferView<ArrayBuffer>): void {
      if (!(data instanceof Uint8Array)) throw new Error('The provider sends binary frames alone.');
      const kind = outgoingFrame(data);
      if (kind === 'presence' && events.isEcho()) return;
      if (kind === 'update' && !this.#hasAnswered) return;
      if (kind === 'step2') this.#hasAnswered = true;
      if (kind === 'step2' || kind === 'update') events.counted();
      super.send(data);
    }
  };
}
