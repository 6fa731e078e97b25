import * as decoding from 'lib0/decoding';
import * as Y from 'yjs';

/** One thing that was sent and has now arrived somewhere. */
export interface Arrival {
  readonly clientId: number;
  readonly sentAtMs: number;
}

/** Remembers when each update and each presence state was sent, and finds them again in what a server sends out. */
export interface SentRegister {
  noteUpdate(clientId: number, clockAfter: number, sentAtMs: number): void;
  notePresence(clientId: number, clock: number, sentAtMs: number): void;
  /** The updates in a frame, however a server merged them. */
  updatesIn(update: Uint8Array): readonly Arrival[];
  presenceIn(states: Uint8Array): readonly Arrival[];
}

interface SentUpdates {
  readonly clocks: number[];
  readonly sentAtMs: number[];
}

export function createSentRegister(): SentRegister {
  const updates = new Map<number, SentUpdates>();
  const presence = new Map<number, Map<number, number>>();
  return {
    noteUpdate(clientId, clockAfter, sentAtMs) {
      const sent = updates.get(clientId) ?? { clocks: [], sentAtMs: [] };
      updates.set(clientId, sent);
      sent.clocks.push(clockAfter);
      sent.sentAtMs.push(sentAtMs);
    },
    notePresence(clientId, clock, sentAtMs) {
      const sent = presence.get(clientId) ?? new Map<number, number>();
      presence.set(clientId, sent);
      sent.set(clock, sentAtMs);
    },
    updatesIn(update) {
      const { from, to } = Y.parseUpdateMeta(update);
      const arrivals: Arrival[] = [];
      for (const [clientId, end] of to) collect(updates.get(clientId), clientId, from.get(clientId) ?? 0, end, arrivals);
      return arrivals;
    },
    presenceIn(states) {
      const decoder = decoding.createDecoder(states);
      const arrivals: Arrival[] = [];
      for (let left = decoding.readVarUint(decoder); left > 0; left -= 1) {
        const clientId = decoding.readVarUint(decoder);
        const clock = decoding.readVarUint(decoder);
        decoding.readVarUint8Array(decoder);
        const sentAtMs = presence.get(clientId)?.get(clock);
        if (sentAtMs !== undefined) arrivals.push({ clientId, sentAtMs });
      }
      return arrivals;
    },
  };
}

function collect(sent: SentUpdates | undefined, clientId: number, from: number, end: number, arrivals: Arrival[]): void {
  if (sent === undefined) return;
  for (let index = firstAbove(sent.clocks, from); index < sent.clocks.length; index += 1) {
    if ((sent.clocks[index] ?? 0) > end) return;
    arrivals.push({ clientId, sentAtMs: sent.sentAtMs[index] ?? 0 });
  }
}

/** Index of the first clock greater than `clock` in an ascending list. */
function firstAbove(clocks: readonly number[], clock: number): number {
  let low = 0;
  let high = clocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((clocks[middle] ?? 0) > clock) high = middle;
    else low = middle + 1;
  }
  return low;
}
