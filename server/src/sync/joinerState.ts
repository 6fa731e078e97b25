import { SYNC } from '@samenreis/shared/protocol';
import * as Y from 'yjs';
import type { LiveDocument } from './admission/liveDocument.ts';
import { syncFrame } from './wire.ts';

/** Above, encoding the state anew is cheaper for the joiners than replaying its tail. */
const MAX_TAIL_FOR_JOINERS = 200;
/** A state vector names each clientID once; more than this is no honest one. */
const MAX_STATE_VECTOR_BYTES = 256 * 1_024;

/**
 * What a joiner is sent, made once per state of the document and shared by all who join at it: sixty at once cost sixty writes
 * of the same bytes.
 */
export class JoinerState {
  readonly #live: LiveDocument;
  #seq = -1;
  #full: readonly Buffer[] = [];
  #step1: Buffer | null = null;

  constructor(live: LiveDocument) {
    this.#live = live;
  }

  /** The server's own step 1: what it has, so that the client sends what it lacks. */
  step1(seq: number): Buffer {
    this.#renew(seq);
    this.#step1 ??= syncFrame(SYNC.step1, Y.encodeStateVector(this.#live.doc));
    return this.#step1;
  }

  /**
   * Answers a step 1.
   * @returns null for a state vector that can't be read
   */
  answer(seq: number, stateVector: Uint8Array): readonly Buffer[] | null {
    if (stateVector.length > MAX_STATE_VECTOR_BYTES) return null;
    const has = decodeVector(stateVector);
    if (has === null) return null;
    const { clients } = this.#live.doc.store;
    // Who knows none of our structs needs all: the diff would encode the same anew for each.
    for (const [client, clock] of has) {
      if (clock > 0 && clients.has(client)) return [syncFrame(SYNC.step2, Y.encodeStateAsUpdate(this.#live.doc, stateVector))];
    }
    return this.#fullState(seq);
  }

  #fullState(seq: number): readonly Buffer[] {
    this.#renew(seq);
    if (this.#full.length === 0) this.#full = this.#encode();
    return this.#full;
  }

  /** A stock client counts as synced at step 2, so that comes last. */
  #encode(): readonly Buffer[] {
    if (this.#live.state().tail.length > MAX_TAIL_FOR_JOINERS) this.#live.compact();
    const { base, tail } = this.#live.state();
    if (tail.length === 0) return [syncFrame(SYNC.step2, base)];
    return [syncFrame(SYNC.update, base), syncFrame(SYNC.step2, Y.mergeUpdates([...tail]))];
  }

  #renew(seq: number): void {
    if (seq === this.#seq) return;
    this.#seq = seq;
    this.#full = [];
    this.#step1 = null;
  }
}

function decodeVector(bytes: Uint8Array): ReadonlyMap<number, number> | null {
  try {
    return Y.decodeStateVector(bytes);
  } catch {
    // lib0 throws at the end of input: the vector is truncated.
    return null;
  }
}
