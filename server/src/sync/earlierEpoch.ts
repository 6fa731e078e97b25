import * as Y from 'yjs';

/**
 * Whether a state vector is that of a copy of an earlier epoch, which a client that tells no epoch may bring: several wrote in
 * it, and none of them in this document. Who made a first change before ever being in step brings one clientID, the own.
 */
export function isOfEarlierEpoch(stateVector: Uint8Array, doc: Y.Doc, epoch: number): boolean {
  if (epoch === 1) return false;
  const writers = clientsIn(stateVector);
  return writers.length > 1 && !writers.some((client) => doc.store.clients.has(client));
}

/** None where it can't be read: whoever answers it says so. */
function clientsIn(stateVector: Uint8Array): readonly number[] {
  try {
    return [...Y.decodeStateVector(stateVector).keys()];
  } catch {
    return [];
  }
}
